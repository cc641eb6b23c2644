/**
 * What becomes of a line's queue when «Выход» takes it off the device: told before, each kind in
 * its own words. Pure.
 */
import type { OutboxEntry, OutboxState } from './outbox';
import { isUntouched } from './outbox-machine';

export interface Leaving {
	/** Never sent: they will not be done. */
	unsent: OutboxEntry[];
	/** The operator has them, or may have them: they may still be done. */
	underWay: OutboxEntry[];
	/** Taken from the card, not credited: kept for the line's next sign-in. */
	paid: OutboxEntry[];
}

const GOING: ReadonlySet<OutboxState> = new Set<OutboxState>([
	'queued',
	'sending',
	'accepted',
	'waiting-sign-in',
	'needs-code',
	'awaits-payment',
	'unknown'
]);

const OVER: ReadonlySet<OutboxState> = new Set<OutboxState>(['done', 'dismissed', 'unreadable']);

/**
 * A payment was made, and nothing shows that it has been credited or goes on in another command.
 */
export function isPaidInVain({ state, progress, replacedBy }: OutboxEntry): boolean {
	const isOpenPayment = progress.paymentId !== undefined && progress.topupId === undefined;
	return isOpenPayment && !OVER.has(state) && replacedBy === undefined;
}

/** `entries`: all of the line. What has ended is no loss, and is not told. */
export function leavingOf(entries: readonly OutboxEntry[]): Leaving {
	const going = entries.filter((entry) => GOING.has(entry.state) && !isPaidInVain(entry));
	const unsent = going.filter((entry) => isUntouched(entry) && entry.state !== 'sending');
	return { unsent, underWay: going.filter((entry) => !unsent.includes(entry)), paid: entries.filter(isPaidInVain) };
}
