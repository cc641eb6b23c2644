/** What a lost phone's number is confirmed to, and what has become of each part, in words. */
import type { Command } from '$lib/domain/command';
import type { LostPart, LostResult } from '$lib/domain/lost-phone';
import { failureText } from '$lib/i18n/failure-text';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { IconName } from '$lib/ui/icons';
import { standing } from '$lib/domain/outbox-standing';
import { planText } from '../shared/money/autopay-text';
import { stateLabel } from '../shared/outbox/state-labels';

/** Before it is confirmed; empty of what is never confirmed with a lost phone. */
export function whatItDoes(command: Command, format: Format): string {
	switch (command.kind) {
		case 'order':
			return m.lost_does_block();
		case 'revoke':
			return command.what === 'sessions' ? m.lost_does_sessions() : m.lost_does_pushes();
		case 'autopay':
			return m.lost_does_autopay({ plan: planText(command.plan, format) });
		default:
			return '';
	}
}

const PARTS: Readonly<Record<LostPart, { title: () => string; done: () => string; icon: IconName }>> = {
	block: { title: m.lost_part_number, done: m.lost_done_block, icon: 'lock' },
	sessions: { title: m.lost_part_sessions, done: m.lost_done_sessions, icon: 'device' },
	pushes: { title: m.lost_part_pushes, done: m.lost_done_pushes, icon: 'bell' },
	autopay: { title: m.lost_part_autopay, done: m.lost_done_autopay, icon: 'repeat' }
};

export const partTitle = ({ part }: LostResult): string => PARTS[part].title();
export const partIcon = ({ part }: LostResult): IconName => PARTS[part].icon;

/** How it stands, and why where it was refused. @param is so already, by the operator's rows */
export function partState({ part, entry }: LostResult, is: boolean, format: Format): string {
	if (is || entry.state === 'done') return PARTS[part].done();
	const label = stateLabel(standing(entry));
	return entry.failure && entry.state !== 'queued' ? `${label}. ${failureText(entry.failure, format)}` : label;
}
