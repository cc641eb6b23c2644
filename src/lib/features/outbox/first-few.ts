import type { OutboxEntry } from '$lib/domain/outbox';
import { canConfirmAgain } from '$lib/domain/outbox-machine';

/** More would push what the home screen is for out of sight, in large text above all. */
const FEW = 3;

/** What goes no further without the person. */
export function asksPerson(entry: OutboxEntry): boolean {
	const { state } = entry;
	return canConfirmAgain(entry) || state === 'unknown' || state === 'needs-code' || state === 'awaits-payment';
}

/**
 * The few that the home screen has room for, in the order of the queue: what asks for something is
 * never among the `more`, if it can be helped.
 */
export function firstFew(entries: readonly OutboxEntry[]): { few: OutboxEntry[]; more: number } {
	const few = new Set([...new Set([...entries.filter(asksPerson), ...entries])].slice(0, FEW));
	return { few: entries.filter((entry) => few.has(entry)), more: entries.length - few.size };
}
