/**
 * Wrong entries of the code. Each is counted before it is tried, so that neither a reload nor a
 * kill takes one back; the tenth is the last. The clock of the device may lie: set back it makes a
 * wait begin anew and never longer than it is, set forward it saves time and no try.
 */
import { HOUR, MINUTE, type Instant } from '../instant';

export interface Tries {
	/** Entries since the last right one. */
	count: number;
	/** When the last of them was made, by the clock of the device. */
	at: Instant;
}

export const NO_TRIES: Tries = { count: 0, at: 0 };

/** With this one what the lock keeps is gone. */
export const LAST_TRY = 10;

/** How many may be wrong before any waiting. */
const FREE_TRIES = 4;

/** After the fifth, sixth, seventh; then the last for each. Milliseconds. */
const WAITS: readonly number[] = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR];

function waitAfter(count: number): number {
	return count <= FREE_TRIES ? 0 : (WAITS[Math.min(count - FREE_TRIES, WAITS.length) - 1] as number);
}

/** As of now: made later than now, the last one counts as made now. */
export function seenAt(tries: Tries, now: Instant): Tries {
	return tries.at > now ? { ...tries, at: now } : tries;
}

/** When the next one may be made; `undefined`: now. */
export function nextTryAt(tries: Tries, now: Instant): Instant | undefined {
	const { count, at } = seenAt(tries, now);
	const until = at + waitAfter(count);
	return until > now ? until : undefined;
}

/** With one more counted. */
export const oneMore = ({ count }: Tries, now: Instant): Tries => ({ count: count + 1, at: now });

export const triesLeft = ({ count }: Tries): number => Math.max(0, LAST_TRY - count);
