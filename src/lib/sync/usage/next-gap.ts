import { SECOND, type Instant } from '$lib/domain/instant';
import { omit } from '$lib/domain/omit';
import type { UsageGap } from '$lib/domain/usage/intake';
import type { PageShape } from './page-shape';

/** What was asked for besides the gap itself, and what the answer's head says. */
export interface PageFrame {
	limit: number;
	/** Records in the gap, as the operator counts them; absent when it does not. */
	total?: number;
}

/** Against a server that always has one more page: beyond any list that may honestly be. */
const FARTHEST_OFFSET = 10_000_000;

/**
 * What is left of a gap after a page of it; `undefined`: nothing.
 *
 * By time: the next page begins at the second of the oldest record, which is read again, so that records of one moment are not lost
 * between two pages, nor shifted by those that arrive meanwhile. By offset: where that leads no further (a page of one single second,
 * records that could not be read), or where the operator does not go by time.
 *
 * It ends: every step either lowers `before`, which is bounded below, or raises `offset`, which is bounded above.
 */
export function nextGap(
	gap: UsageGap,
	page: PageShape,
	{ limit, total }: PageFrame,
	byOffset: boolean
): UsageGap | undefined {
	const { before, offset } = gap;
	const read = offset + page.count;
	// More than was asked for: a server that knows no paging has sent everything.
	if (page.count === 0 || page.count > limit || read > FARTHEST_OFFSET) return undefined;
	if (total !== undefined && read >= total) return undefined;
	if (byOffset && page.descending && gap.from !== undefined && page.oldest !== undefined && page.oldest < gap.from)
		return undefined;
	const same = offset > 0 && page.first !== undefined && page.first === gap.first;
	const older = olderThan(page.oldest);
	const byTime = !byOffset && (page.unreadable === 0 || same) && older !== undefined && older < (before ?? Infinity);
	const bounds = omit(gap, 'first');
	if (byTime) return { ...bounds, before: older, offset: 0 };
	if (same) return undefined;
	return { ...bounds, offset: read, ...(page.first === undefined ? {} : { first: page.first }) };
}

/** Whether the answer shows that the operator does not sort, or does not cut, by time as asked. */
export function disobeys({ from, before }: UsageGap, { newest, oldest, descending }: PageShape): boolean {
	if (!descending) return true;
	if (before !== undefined && newest !== undefined && newest >= before) return true;
	return from !== undefined && oldest !== undefined && oldest < from;
}

/** Up to the end of its second: some servers compare whole seconds. */
export function olderThan(oldest: Instant | undefined): Instant | undefined {
	return oldest === undefined ? undefined : (Math.floor(oldest / SECOND) + 1) * SECOND;
}
