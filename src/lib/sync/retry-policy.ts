import type { Failure } from '$lib/domain/failure';
import { HOUR, MINUTE, SECOND, type Instant } from '$lib/domain/instant';
import type { OutboxEntry } from '$lib/domain/outbox';

const FIRST_DELAY = 2 * SECOND;
const LONGEST_DELAY = 5 * MINUTE;

/**
 * Longer than a request that nobody waits for any more can be on its way to the operator, or to
 * where the operator looks things up.
 */
export const STRAGGLER_LIFE = 2 * MINUTE;

/** More than this the operator may ask for, but a command that sleeps for a day has been lost. */
export const LONGEST_WAIT = HOUR;

/** Of what the operator has: nothing is held up by not asking sooner. */
const LONGEST_SILENCE = 15 * MINUTE;

/**
 * When to try again after the `attempts`-th attempt: twice as long each time, the second half of it
 * random, so that the subscribers of a network that comes back do not all arrive at once. Never
 * before the operator's own Retry-After.
 */
export function nextAttemptAt(
	attempts: number,
	retryAt: Instant | undefined,
	now: Instant,
	random: () => number,
	longest = LONGEST_DELAY
): Instant {
	const delay = Math.min(longest, FIRST_DELAY * 2 ** Math.max(0, attempts - 1));
	const own = now + Math.round(delay / 2 + (delay / 2) * random());
	return Math.min(Math.max(own, retryAt ?? own), now + LONGEST_WAIT);
}

/** When to ask again about what the operator has taken in: the same, ever more seldom. */
export function nextQuestionAt(
	attempts: number,
	retryAt: Instant | undefined,
	now: Instant,
	random: () => number
): Instant {
	return nextAttemptAt(attempts, retryAt, now, random, LONGEST_SILENCE);
}

/**
 * While somebody may be paying: the first minutes they look at the screen, later they have perhaps
 * gone away.
 */
export function nextLookAt(attempts: number, now: Instant, random: () => number): Instant {
	return nextAttemptAt(attempts, undefined, now, random, attempts < 60 ? 4 * SECOND : 20 * SECOND);
}

/** A time further away than any wait is left over from before the clock was set back. */
export function isDue(at: Instant, now: Instant): boolean {
	return at <= now || at > now + LONGEST_WAIT;
}

/**
 * Whether the operator may have done what was asked although no good answer came. A 429 is a
 * refusal at the door; any other failure on the way back, a 500 too, says nothing about what
 * happened before it.
 */
export function isAmbiguous({ class: kind, status }: Failure): boolean {
	return kind === 'network' || kind === 'timeout' || (kind === 'server' && status !== 429);
}

/**
 * Waiting that a network coming back makes pointless. A server that asked to wait is still to be
 * waited for.
 */
export function waitsForNetwork({ failure }: OutboxEntry): boolean {
	return failure?.class === 'network' || failure?.class === 'timeout';
}
