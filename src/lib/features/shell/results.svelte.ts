/** Which commands the person is shown the result of, and for how long. */
import type { Instant } from '$lib/domain/instant';
import type { OutboxEntry } from '$lib/domain/outbox';
import { isTold } from '../shared/told/done-text';
import { isFollowed } from '../shared/told/followed.svelte';
import type { ResultState, ToldEntry } from '../shared/told/result-text';

/** More would be a storm: the newest are shown. */
const AT_ONCE = 2;

export class ResultList {
	/** Keys that came to an end while this page looked on. */
	#decided = $state.raw<readonly string[]>([]);
	/** The state in which each has been put away: it comes back with news. */
	#away = $state.raw<Readonly<Record<string, ResultState>>>({});
	readonly #seen: Record<string, OutboxEntry['state']> = {};
	readonly #since: Instant;

	/** @param since when the page came to be; it may see the queue only later */
	constructor(since: Instant) {
		this.#since = since;
	}

	/** Takes in the stored queue. What has ended before this page was there is no news. */
	see(entries: readonly OutboxEntry[]): void {
		const decided = entries.filter(({ key, state, settledAt = -Infinity }) => {
			const before = this.#seen[key];
			this.#seen[key] = state;
			return ENDS.has(state) && (before === undefined ? settledAt >= this.#since : before !== state);
		});
		if (decided.length > 0) this.#decided = [...this.#decided, ...decided.map(({ key }) => key)];
	}

	/** Those to tell of, oldest first. */
	told(entries: readonly OutboxEntry[]): ToldEntry[] {
		return entries
			.filter((entry): entry is ToldEntry => isTold(entry.command) && !isPaidOnPage(entry))
			.filter(({ key }) => isFollowed(key) || this.#decided.includes(key))
			.slice(-AT_ONCE);
	}

	isAway = (key: string, state: ResultState): boolean => this.#away[key] === state;

	putAway(key: string, state: ResultState): void {
		this.#away = { ...this.#away, [key]: state };
	}
}

const ENDS: ReadonlySet<OutboxEntry['state']> = new Set([
	'done',
	'rejected',
	'needs-confirmation',
	'needs-code',
	'expired',
	'unknown'
]);

/** Its own sheet tells of it until it is credited. */
const isPaidOnPage = ({ command, state }: OutboxEntry): boolean =>
	command.kind === 'top-up' && command.way !== undefined && state !== 'done';
