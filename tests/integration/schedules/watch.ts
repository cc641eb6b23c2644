/** What must be true at the moment a money request reaches the operator. */
import { laneOf } from '$lib/domain/commands/all';
import { HOUR, MINUTE, type Instant } from '$lib/domain/instant';
import type { Msisdn } from '$lib/domain/msisdn';
import type { OutboxEntry, OutboxState } from '$lib/domain/outbox';
import { dependsOn } from '$lib/domain/precedence';

/** What the person agreed to. */
export interface Confirmed {
	line: Msisdn;
	minor: number;
	at: Instant;
	/** Tried again by hand: its place in the queue is an old one. */
	retried: boolean;
	/**
	 * Taken off the device by its own line's «Выход», or the browser died before it could say that
	 * it was on disk.
	 */
	mayBeGone: boolean | 'once credited';
}

const STILL_TO_GO: readonly OutboxState[] = ['queued', 'sending', 'waiting-sign-in'];

/** `entries`: the queue of the line whose cookie came with the request. Gives what is wrong. */
export function wrongWith(
	key: string,
	entries: readonly OutboxEntry[],
	confirmed: ReadonlyMap<string, Confirmed>,
	now: Instant
): string[] {
	const own = entries.find((entry) => entry.key === key);
	const agreed = confirmed.get(key);
	if (own === undefined) return agreed?.mayBeGone ? [] : [`${key} sent, but not in the queue of its cookie`];
	const found = entries
		.filter((ahead) => ahead.seq < own.seq && STILL_TO_GO.includes(ahead.state) && !isTakenIn(ahead))
		.filter((ahead) => !confirmed.get(ahead.key)?.retried && mustGoFirst(ahead, own))
		.map((ahead) => `${key} sent past ${ahead.key}`);
	if (agreed === undefined || isTooOld(agreed, now)) found.push(`${key} sent too old`);
	const undecided = entries.some((ahead) => ahead.seq < own.seq && ahead.state === 'accepted' && needs(own, ahead));
	if (undecided) found.push(`${key} sent before what it depends on was decided`);
	return found;
}

/**
 * Law 7, in the test's own words: the card was charged, the account not credited, and the person
 * has neither let it be nor gone on in another way.
 */
export function isPaidAndLeft({ state, progress, replacedBy }: OutboxEntry): boolean {
	const left = state !== 'done' && state !== 'dismissed' && replacedBy === undefined;
	return left && progress.paymentId !== undefined && progress.topupId === undefined;
}

function needs({ command: later }: OutboxEntry, { command: earlier }: OutboxEntry): boolean {
	return later.kind !== 'unreadable' && earlier.kind !== 'unreadable' && dependsOn(later, earlier);
}

/**
 * Law 4, in the test's own words: what it needs, what was said before it, and whatever has not
 * failed three times; but money in goes past orders.
 */
function mustGoFirst(ahead: OutboxEntry, own: OutboxEntry): boolean {
	const [first, second] = [ahead.command, own.command];
	if (needs(own, ahead) || (first.kind === 'message' && second.kind === 'message')) return true;
	if (laneOf(first) !== laneOf(second) || ahead.attempts >= 3) return false;
	return second.kind !== 'top-up' || first.kind === 'top-up';
}

/** The operator works on it; it only waits to be asked about. */
function isTakenIn({ state, progress: { acknowledged } }: OutboxEntry): boolean {
	return state === 'waiting-sign-in' && acknowledged !== undefined;
}

/** Law 8, in the test's own words: 20 hours, and the clock may be put right by some minutes. */
function isTooOld({ at }: Confirmed, now: Instant): boolean {
	return now >= at + 20 * HOUR || now < at - 5 * MINUTE;
}
