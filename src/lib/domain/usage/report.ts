/**
 * Sums of any range by any grouping, out of month sums and the opened days of a {@link QueryPlan}.
 * Pure and exact: the same as adding up the records that count.
 */
import { DenseTable, type Cells, type DaySums } from './cells';
import { byteAt, placeAt, sumAt, textAt } from './columns';
import { firstDayOf, monthOf, type Day, type DayRange, type Month } from './day';
import { matcher, type Matcher, type UsageFilter } from './filter';
import { GroupSums, isByTime, type Grouping, type UsageGroup } from './group-sums';
import { KIND_COUNT } from './kind';
import { dayColumns, dayMoments, isCancelled, type DayColumns, type DayMoments } from './packed-day';
import { planQuery, type MonthPart, type Need, type QueryPlan } from './plan';
import type { Totals } from './totals';

export interface UsageQuestion {
	range: DayRange;
	grouping: Grouping;
	filter?: UsageFilter;
}

export interface UsageReport {
	totals: Totals;
	groups: UsageGroup[];
	/**
	 * Days that the answer needs but whose records were given up to save room: they are left out of
	 * it.
	 */
	missingDays: Day[];
}

export function planFor({ range, grouping, filter }: UsageQuestion): QueryPlan {
	return planQuery(range, needOf(grouping, matcher(filter)));
}

function needOf(grouping: Grouping, { byKindOnly, record }: Matcher): Need {
	if (record !== undefined) return 'records';
	switch (grouping) {
		case 'number':
		case 'service':
			return 'cells';
		case 'day':
		case 'week':
			return byKindOnly ? 'day-sums' : 'records';
		case 'month':
		case 'category':
		case 'direction':
			return byKindOnly ? 'day-sums' : 'cells';
	}
}

/**
 * Adds a plan's months and opened days up, piece by piece, in any order. A day or month without a
 * row adds nothing.
 */
export class Summation {
	readonly #groups: GroupSums;
	readonly #range: DayRange;
	readonly #match: Matcher;
	readonly #byTime: boolean;
	readonly #slot: 'party' | 'service' | 'kind';
	readonly #parts: ReadonlyMap<Month, MonthPart>;

	constructor({ range, grouping, filter }: UsageQuestion, plan: QueryPlan) {
		this.#groups = new GroupSums(grouping);
		this.#range = range;
		this.#match = matcher(filter);
		this.#byTime = isByTime(grouping);
		this.#slot = grouping === 'number' ? 'party' : grouping === 'service' ? 'service' : 'kind';
		this.#parts = new Map(plan.months.map((part) => [part.month, part]));
	}

	/** What is needed of a month: of one whose days are opened nothing is. */
	needs(month: Month): 'day-sums' | 'cells' | undefined {
		const source = this.#sourceOf(month);
		return source === 'cells-but-opened' ? 'cells' : source === 'opened' ? undefined : source;
	}

	addDay(day: Day, packed: Uint8Array): void {
		const moments = this.#match.record === undefined ? undefined : dayMoments(packed);
		this.#add(day, dayColumns(packed), this.#sourceOf(monthOf(day)) === 'opened' ? 1 : -1, moments);
	}

	finish(missingDays: Day[] = []): UsageReport {
		return { ...this.#groups.finish(), missingDays };
	}

	#sourceOf(month: Month): MonthPart['source'] | undefined {
		return this.#parts.get(month)?.source;
	}

	addDaySums(month: Month, sums: DaySums): void {
		const first = firstDayOf(month);
		const { from, to } = this.#range;
		const { days, kinds, counts, costs, amounts } = sums;
		const slots = this.#byTime ? days : kinds;
		// Within one month a day, or a kind, always leads to the same group: one look-up each
		// instead of one per sum.
		const known = new DenseTable(KIND_COUNT);
		for (let at = 0; at < sums.count; at += 1) {
			const day = first + byteAt(days, at);
			const [kind, slot] = [byteAt(kinds, at), byteAt(slots, at)];
			if (day < from || day > to || this.#match.kinds[kind] !== true) continue;
			let group = known.get(slot);
			if (group === undefined)
				known.set(slot, (group = this.#groups.groupAt({ day, kind, party: 0, service: 0, texts: [] })));
			this.#groups.add(group, kind, sumAt(counts, at), sumAt(costs, at), sumAt(amounts, at));
		}
	}

	addCells(month: Month, cells: Cells): void {
		this.#add(firstDayOf(month), cells, 1);
	}

	/**
	 * Cells of a month, or records of a day, which are cells of one record each. `sign` −1 takes
	 * them out.
	 */
	#add(day: Day, columns: Cells | DayColumns, sign: 1 | -1, moments?: DayMoments): void {
		const { texts, kinds, parties, services, costs, amounts } = columns;
		const counts = 'counts' in columns ? columns.counts : undefined;
		const { kinds: fits, byKindOnly, texts: fitsTexts, record } = this.#match;
		const known = new DenseTable(Math.max(texts.length, KIND_COUNT));
		for (let at = 0; at < columns.count; at += 1) {
			const kind = byteAt(kinds, at);
			if (isCancelled(kind) || fits[kind] !== true) continue;
			const [party, service] = [placeAt(parties, at), placeAt(services, at)];
			if (!byKindOnly && !fitsTexts(kind, textAt(texts, party), textAt(texts, service))) continue;
			if (record && moments && !record(sumAt(moments.instants, at), sumAt(costs, at), sumAt(moments.revisions, at)))
				continue;
			const slot = this.#slot === 'kind' ? kind : this.#slot === 'party' ? party : service;
			let group = known.get(slot);
			if (group === undefined) known.set(slot, (group = this.#groups.groupAt({ day, kind, party, service, texts })));
			const count = counts === undefined ? 1 : sumAt(counts, at);
			this.#groups.add(group, kind, sign * count, sign * sumAt(costs, at), sign * sumAt(amounts, at));
		}
	}
}
