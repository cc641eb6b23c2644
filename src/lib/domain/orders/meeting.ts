/** What becomes of a new order that meets an earlier one about the same thing (law 12). */
import type { OrderCommand } from '../command';
import type { OutboxEntry, OutboxState } from '../outbox';
import { canCancel } from '../outbox-machine';
import { slotKey } from '../tones/slot-key';

export interface Meeting {
	/**
	 * - `same`: it is under way already, once is enough;
	 * - `opposite`: the earlier one has not been sent, so both come to nothing;
	 * - `instead`: another tariff or tone, not sent yet, gives way to this one.
	 */
	how: 'same' | 'opposite' | 'instead';
	entry: OutboxEntry;
	/** Earlier settings of a service that is to be disconnected, not sent yet: they would be paid for in vain. */
	vain?: OutboxEntry[];
}

export const UNDER_WAY: ReadonlySet<OutboxState> = new Set<OutboxState>([
	'queued',
	'sending',
	'accepted',
	'waiting-sign-in',
	// It may have been done: a second one has to be asked for there, where that is told.
	'unknown'
]);

/** `entries`: the queue of the line, in order. Only the newest order about the same thing counts: it says what the line will own. */
export function meet(command: OrderCommand, entries: readonly OutboxEntry[]): Meeting | undefined {
	const entry = entries.findLast(
		(earlier) =>
			UNDER_WAY.has(earlier.state) && earlier.command.kind === 'order' && isAboutTheSame(earlier.command, command)
	);
	if (entry?.command.kind !== 'order') return undefined;
	const earlier = entry.command;
	if (isSame(earlier, command)) return { how: 'same', entry };
	if (!canCancel(entry)) return undefined;
	const vain = command.action === 'disconnect' ? settings(command, entries).filter((one) => one !== entry) : [];
	return { how: isOpposite(earlier, command) ? 'opposite' : 'instead', entry, ...(vain.length > 0 && { vain }) };
}

function settings({ offering }: OrderCommand, entries: readonly OutboxEntry[]): OutboxEntry[] {
	return entries.filter(
		(entry) =>
			canCancel(entry) &&
			entry.command.kind === 'order' &&
			entry.command.action === 'tone' &&
			entry.command.offering.id === offering.id
	);
}

/** Buying is never about the same: it may be done again and again. */
function isAboutTheSame(a: OrderCommand, b: OrderCommand): boolean {
	if (a.action === 'buy' || b.action === 'buy') return false;
	if (a.action === 'switch' || b.action === 'switch') return a.action === b.action;
	if (a.offering.id !== b.offering.id) return false;
	if (a.action === 'connect' || b.action === 'connect') return a.setting === b.setting;
	return a.setting === undefined || b.setting === undefined || slotKey(a.setting.slot) === slotKey(b.setting.slot);
}

function isSame(a: OrderCommand, b: OrderCommand): boolean {
	return a.action === b.action && a.offering.id === b.offering.id && a.setting?.tone?.id === b.setting?.tone?.id;
}

function isOpposite(a: OrderCommand, b: OrderCommand): boolean {
	if (a.action === 'switch') return a.leaves?.id === b.offering.id;
	if (a.setting === undefined || b.setting === undefined) return a.setting === b.setting && a.action !== b.action;
	return a.setting.before?.id === b.setting.tone?.id;
}
