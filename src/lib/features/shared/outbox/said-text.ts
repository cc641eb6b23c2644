/**
 * What is said to support (a message, a request), in words: it arrives or does not, and no account
 * shows it.
 */
import { laneOf } from '$lib/domain/commands/all';
import type { OutboxEntry, OutboxState } from '$lib/domain/outbox';
import { canSendAgain } from '$lib/domain/outbox-machine';
import type { Instant } from '$lib/domain/instant';
import { m } from '$lib/i18n/paraglide/messages.js';
import { stateLabel } from './state-labels';

export const isSaid = (command: OutboxEntry['command']): boolean => laneOf(command) === 'chat';

export function saidState(state: OutboxState): string {
	if (state === 'done') return m.support_arrived();
	if (state === 'unknown') return m.outbox_state_unknown_message();
	return state === 'expired' ? m.support_expired() : stateLabel(state);
}

/** Of one that nobody knows to have arrived: what is known, and what can be done. */
export function unknownSaid(entry: OutboxEntry, now: Instant): string {
	const { acknowledged } = entry.progress;
	if (acknowledged !== undefined)
		return [m.outbox_detail_unknown_message_taken(), ...numberText(acknowledged)].join(' ');
	return canSendAgain(entry, now) ? m.outbox_detail_unknown_message() : m.outbox_detail_unknown_message_old();
}

/** Of what the operator has taken in; none when it told no number. */
export const numberText = (acknowledged: string): string[] =>
	acknowledged === '' ? [] : [m.outbox_detail_unknown_number({ id: acknowledged })];
