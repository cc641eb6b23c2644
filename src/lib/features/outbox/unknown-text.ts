/**
 * A command of which nobody knows what has become: what is known of it, where a person can see the
 * rest, what can be done.
 */
import type { OutboxEntry } from '$lib/domain/outbox';
import { canSendAgain } from '$lib/domain/outbox-machine';
import type { Instant } from '$lib/domain/instant';
import { m } from '$lib/i18n/paraglide/messages.js';
import { isSaid, numberText, saidState, unknownSaid } from '../shared/outbox/said-text';
import { stateLabel } from '../shared/outbox/state-labels';
import type { EntryAction } from './entry-action';
import { faceOf } from './kinds/all';
import type { ScreenLink } from '../shared/outbox/screen-link';

interface Unknown {
	state: string;
	detail: string;
	actions: EntryAction[];
}

export function unknownText(entry: OutboxEntry, now: Instant): Unknown {
	const look: EntryAction[] = whereToLook(entry) ? ['look'] : [];
	const again: EntryAction[] = canSendAgain(entry, now) ? ['send-again'] : [];
	return {
		...(isSaid(entry.command)
			? { state: saidState('unknown'), detail: unknownSaid(entry, now) }
			: { state: stateLabel('unknown'), detail: ofAccount(entry, now) }),
		actions: [...look, ...again, 'ask', 'discard']
	};
}

/**
 * `undefined` where nothing in the app shows it: another's account, and what is said to support.
 */
export function whereToLook({ command }: OutboxEntry): ScreenLink | undefined {
	return command.kind === 'unreadable' ? undefined : faceOf(command).place(command);
}

function ofAccount(entry: OutboxEntry, now: Instant): string {
	const { acknowledged, paymentId } = entry.progress;
	if (paymentId !== undefined) return m.outbox_detail_unknown_credit({ payment: paymentId });
	const bank = entry.command.kind === 'top-up' && !whereToLook(entry) ? [m.outbox_detail_unknown_bank()] : [];
	if (acknowledged !== undefined)
		return [m.outbox_detail_unknown_taken(), ...bank, ...numberText(acknowledged)].join(' ');
	return [canSendAgain(entry, now) ? m.outbox_detail_unknown() : m.outbox_detail_unknown_old(), ...bank].join(' ');
}
