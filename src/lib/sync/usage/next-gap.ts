import { SECOND, type Instant } from '$lib/domain/instant';
import { omit } from '$lib/domain/util/omit';
import type { UsageGap, UsageIntake } from '$lib/domain/usage/intake';
import type { PageShape } from './page-shape';

/** What was asked for besides the gap itself, and what the answer's head says. */
export interface PageFrame {
	limit: number;
	/** Records in the gap, as the operator counts them; absent when it does not. */
	total?: number | undefined;
	/** What that is worth, as far as it has been seen. */
	totals?: UsageIntake['totals'] | undefined;
}

/** Against a server that always has one more page: beyond any list that may honestly be. */
const FARTHEST_OFFSET = 10_000_000;

/** `all`: nothing is left; `cut`: nothing more can be had, though there may be more. */
export type Left = UsageGap | 'all' | 'cut';

/**
 * What is left of a gap after a page of it.
 *
 * By time: the next page begins at the second of the oldest record, which is read again, so that
 * records of one moment are not lost between two pages, nor shifted by those that arrive meanwhile.
 * By offset: where that leads no further (a page of one single second, records that could not be
 * read), or where the operator does not go by time.
 *
 * The end is an empty page. A total ends the reading sooner, but only one that has been seen to
 * count beyond its page: until then it is taken at its word by asking for what should not be there.
 *
 * It ends: every step either lowers `before`, which is bounded below, or raises `offset`, which is
 * bounded above.
 */
export function nextGap(gap: UsageGap, page: PageShape, frame: PageFrame, byOffset: boolean): Left {
	const { before: until = Infinity, offset } = gap;
	const total = frame.totals === 'wrong' ? undefined : frame.total;
	const read = offset + page.count;
	const more = total !== undefined && total > read;
	if (page.count === 0) return more ? 'cut' : 'all';
	if (read > FARTHEST_OFFSET) return 'cut';
	// More than was asked for: a server that knows no paging has sent everything.
	if (page.count > frame.limit && !more) return 'all';
	const last = total !== undefined && !more;
	if (last && frame.totals === 'right') return 'all';
	if (byOffset && page.descending && gap.from !== undefined && page.oldest !== undefined && page.oldest < gap.from)
		return 'all';
	const same = isSame(gap, page);
	const bounds = boundsOf(gap, page);
	const older = byOffset ? undefined : olderThan(page.oldest);
	if (older !== undefined && (same || (page.unreadable === 0 && !last))) {
		if (older < until) return { ...bounds, before: older, offset: 0 };
		// The whole page is of one second, and there is no way to what else it may hold: on with
		// what is older.
		if (same && until > SECOND) return { ...bounds, before: until - SECOND, offset: 0 };
	}
	// The same again, and all that it counts: there is no more than this page.
	if (same) return total === page.count ? 'all' : 'cut';
	return { ...bounds, offset: read, ...(page.first === undefined ? {} : { first: page.first }) };
}

/** What a page proves of the operator's totals. */
export function totalsAfter(gap: UsageGap, page: PageShape, { total, totals }: PageFrame): PageFrame['totals'] {
	const { offset } = gap;
	if (total === undefined || (offset > 0 && isSame(gap, page))) return totals;
	const read = offset + page.count;
	if (total > read) return 'right';
	if (total < read) return 'wrong';
	// Nothing beyond what it had counted.
	return page.count === 0 && offset > 0 ? 'right' : totals;
}

/** Read by offset, it begins as the page before did: offsets mean nothing to this operator. */
function isSame({ offset, first }: UsageGap, page: PageShape): boolean {
	return offset > 0 && page.first !== undefined && page.first === first;
}

/** Without where the page stood; of those that can't be read, this page's have had their turn. */
function boundsOf(gap: UsageGap, { unreadable }: PageShape): UsageGap {
	const counted = (gap.counted ?? 0) - unreadable;
	return { ...omit(gap, 'first', 'counted'), ...(counted > 0 ? { counted } : {}) };
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
