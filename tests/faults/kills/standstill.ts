/** For how long the queue has stood still although it could have gone on. Pure. */

/** An open command as it lay on the device at one moment. */
export interface Waiting {
	key: string;
	state: string;
	attempts: number;
	nextAttemptAt?: number;
	/** Since when the operator has been asked for it and has not got it. */
	unclearSince?: number;
	/** Key of the earlier command whose turn it is. */
	after?: string;
}

export interface Sample {
	/** By a clock that nobody moves, milliseconds. */
	at: number;
	/** Somebody could send: a page is open, the line is whole, the session is in force. */
	network: boolean;
	/** By the device's clock. */
	now: number;
	waiting: readonly Waiting[];
}

const MOVING: ReadonlySet<string> = new Set(['queued', 'sending', 'accepted']);

/**
 * The longest time in which something had to go, could, and nothing about it changed, milliseconds.
 */
export function longestStandstill(samples: readonly Sample[]): number {
	let longest = 0;
	let since: { at: number; looks: string } | undefined;
	for (const sample of samples) {
		const looks = sample.network ? standing(sample) : '';
		if (looks === '') since = undefined;
		else if (since?.looks !== looks) since = { at: sample.at, looks };
		else longest = Math.max(longest, sample.at - since.at);
	}
	return longest;
}

/** What should be going, as it looks; empty when nothing should. */
function standing({ waiting, now }: Sample): string {
	const going = waiting.filter((one) => MOVING.has(one.state) && !isPromised(one, waiting, now));
	return going
		.map(({ key, state, attempts, nextAttemptAt = 0 }) => [key, state, attempts, nextAttemptAt].join())
		.join(';');
}

/**
 * Its request may still be on its way, so that it is left alone for two minutes, which the screen
 * says (law 2 of the queue); or it depends on such a one. A backoff is no such promise: with a
 * network it counts as standing still.
 */
function isPromised(one: Waiting, all: readonly Waiting[], now: number): boolean {
	if (one.after !== undefined) {
		const earlier = all.find(({ key }) => key === one.after);
		return earlier !== undefined && isPromised(earlier, all, now);
	}
	return one.unclearSince !== undefined && (one.nextAttemptAt ?? 0) > now;
}
