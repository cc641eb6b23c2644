import { DAY, type Instant } from '$lib/domain/instant';
import { omit } from '$lib/domain/util/omit';
import type { UsageGap, UsageIntake } from '$lib/domain/usage/intake';
import type { IntakeProgress } from '$lib/db/usage/intake-state';
import type { GapReading } from './intake-plan';
import { disobeys, nextGap, olderThan, totalsAfter, type Left, type PageFrame } from './next-gap';
import type { PageShape } from './page-shape';

/**
 * What was asked for, and what the answer said of itself. Plain data: it goes to a worker with the
 * answer's body.
 */
export interface PageReading extends GapReading, PageFrame {
	/** When it was asked for. */
	at: Instant;
	etag?: string;
}

/**
 * What a page changes in the state, once its records are stored. Pure; `state` is as it is in that
 * transaction.
 * - if another tab or the worker has moved the state meanwhile, its progress stands and only the
 *   records are stored;
 * - `knownFrom` reaches down to the first gap, and `complete` says that there is none.
 */
export function afterPage(state: UsageIntake, reading: PageReading, page: PageShape): IntakeProgress {
	const heard: IntakeProgress = { checkedAt: reading.at, failure: undefined, failedAt: undefined };
	const latest = reading.at + DAY;
	if (page.ratedTo !== undefined) heard.ratedTo = Math.max(state.ratedTo ?? 0, Math.min(page.ratedTo, latest));
	if (JSON.stringify(state.gaps) !== JSON.stringify(reading.known)) return heard;
	const { gap } = reading;
	const totals = totalsAfter(gap, page, { ...reading, totals: state.totals });
	const { gaps, byOffset, ...left } = gapsAfter(state, { ...reading, totals }, page);
	const cut = left.cut ?? state.cut ?? false;
	const oldest = least(state.oldest, page.oldest);
	if (gap.ratedSince !== undefined) return { ...heard, gaps, oldest, ...(state.complete ? { knownFrom: oldest } : {}) };
	const seenTo = page.newest === undefined ? state.seenTo : Math.max(state.seenTo ?? 0, Math.min(page.newest, latest));
	const unread = gaps.filter(({ ratedSince }) => ratedSince === undefined);
	const complete = unread.length === 0 && !cut;
	return {
		...heard,
		...tailAfter(state, reading, page, gaps.length === reading.rest.length),
		...(isNewest(gap) ? { newestAt: reading.at } : {}),
		...(state.gaps === undefined && heard.ratedTo !== undefined
			? { rerated: { at: reading.at, since: heard.ratedTo, count: 0 } }
			: {}),
		gaps,
		...(byOffset ? { byOffset } : {}),
		cut: cut ? true : undefined,
		totals,
		seenTo,
		oldest,
		complete,
		knownFrom: complete ? oldest : knownFrom(state, reading, page, unread, byOffset),
		expected: expected(state, totals === 'wrong' ? omit(reading, 'total') : reading, page, complete, gaps)
	};
}

/** The newest days are as they were. */
export function afterUnchanged(state: UsageIntake, { known, rest, at }: PageReading): IntakeProgress {
	const heard = { checkedAt: at, failure: undefined, failedAt: undefined };
	return JSON.stringify(state.gaps) === JSON.stringify(known) ? { ...heard, newestAt: at, gaps: rest } : heard;
}

function gapsAfter(
	{ byOffset = false, unreadable }: UsageIntake,
	{ gap, rest, ...frame }: PageReading,
	page: PageShape
): { gaps: UsageGap[]; byOffset: boolean; cut?: boolean } {
	if (gap.ratedSince === undefined && !byOffset && disobeys(gap, page)) {
		const unread = [gap, ...rest].filter(({ ratedSince }) => ratedSince === undefined);
		const lowest = unread.at(-1)?.from;
		const whole: UsageGap = { ...(lowest === undefined ? {} : { from: lowest }), offset: 0 };
		const counted = unreadable + page.unreadable;
		// Everything is read anew from the top; what has just come counts if it was asked for in
		// the same words.
		const left =
			isNewest(gap) && unread.length === 1
				? nextGap(whole, page, frame, true)
				: { ...whole, ...(counted > 0 ? { counted } : {}) };
		const others = rest.filter(({ ratedSince }) => ratedSince !== undefined);
		return { ...withLeft(left, others, whole), byOffset: true };
	}
	return { ...withLeft(nextGap(gap, page, frame, byOffset || gap.ratedSince !== undefined), rest, gap), byOffset };
}

/** A reading that has come down to the first record there is undoes an earlier cut. */
function withLeft(left: Left, rest: UsageGap[], { from }: UsageGap): { gaps: UsageGap[]; cut?: boolean } {
	if (left === 'cut') return { gaps: rest, cut: true };
	if (left === 'all') return { gaps: rest, ...(from === undefined ? { cut: false } : {}) };
	return { gaps: [left, ...rest] };
}

/** Without an order only the end of the list promises anything. */
function knownFrom(
	state: UsageIntake,
	{ gap }: PageReading,
	page: PageShape,
	[top]: UsageGap[],
	byOffset: boolean
): Instant | undefined {
	// Cut off: what has come without a break from the newest on.
	if (top === undefined && page.descending) return least(state.knownFrom, olderThan(page.oldest));
	if (!byOffset) return top?.before;
	if (!page.descending) return undefined;
	if (isNewest(gap)) return olderThan(page.oldest);
	return state.knownFrom === undefined ? undefined : least(state.knownFrom, olderThan(page.oldest));
}

/** Those that can't be read are counted once, though the newest days are read again and again. */
function tailAfter(
	{ tail, unreadable }: UsageIntake,
	{ tail: begins, gap, etag }: PageReading,
	page: PageShape,
	ends: boolean
): IntakeProgress {
	const of: IntakeProgress['tail'] = begins
		? {
				...(gap.from === undefined ? {} : { from: gap.from }),
				...(etag === undefined ? {} : { etag }),
				unreadable: tail?.unreadable ?? unreadable,
				reading: 0
			}
		: tail;
	if (of?.reading === undefined || (!begins && gap.from !== of.from))
		return { unreadable: unreadable + Math.max(0, page.unreadable - (gap.counted ?? 0)) };
	const { reading, ...known } = of;
	const sum = reading + page.unreadable;
	if (!ends) return { tail: { ...known, reading: sum } };
	return { tail: { ...known, unreadable: sum }, unreadable: unreadable + Math.max(0, sum - known.unreadable) };
}

/**
 * What is here and what this gap still holds; gaps below it are known only as far as they have been
 * counted before.
 */
function expected(
	{ stored, expected: before }: UsageIntake,
	{ gap, rest, total }: PageReading,
	page: PageShape,
	complete: boolean,
	gaps: readonly UsageGap[]
): number | undefined {
	if (complete && gaps.length === 0) return stored;
	if (total === undefined) return before;
	if (gaps.length === 0) return Math.max(stored, total);
	const here = stored + Math.max(0, total - gap.offset - page.count);
	return rest.length === 0 ? here : Math.max(before ?? 0, here);
}

function isNewest({ before, offset, ratedSince }: UsageGap): boolean {
	return before === undefined && offset === 0 && ratedSince === undefined;
}

function least(a: Instant | undefined, b: Instant | undefined): Instant | undefined {
	return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}
