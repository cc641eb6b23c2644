/**
 * Sums of any range by any grouping, out of month sums and the opened days of a {@link QueryPlan}. Pure and exact: the same as adding
 * up the records that count.
 */
import type { Cells } from './cells';
import { firstDayOf, monthOf, type Day, type DayRange, type Month } from './day';
import { matcher, type Matcher, type UsageFilter } from './filter';
import { GroupSums, isByTime, type Grouping, type UsageGroup } from './group-sums';
import { KIND_COUNT } from './kind';
import { isCancelled, type DayColumns } from './packed-day';
import { planQuery, type MonthPart, type Need, type QueryPlan } from './plan';
import type { MonthRollup } from './rollup';
import type { Totals } from './totals';

export interface UsageQuestion {
	range: DayRange;
	grouping: Grouping;
	filter?: UsageFilter;
}

export interface UsageReport {
	totals: Totals;
	groups: UsageGroup[];
	/** Days that the answer needs but whose records were given up to save room: they are left out of it. */
	missingDays: Day[];
}

export function planFor({ range, grouping, filter }: UsageQuestion): QueryPlan {
	return planQuery(range, needOf(grouping, matcher(filter)));
}

function needOf(grouping: Grouping, { byKindOnly }: Matcher): Need {
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

/** Adds a plan's months and opened days up, piece by piece, in any order. A day or month without a row adds nothing. */
export class Summation {
	readonly #groups: GroupSums;
	readonly #match: Matcher;
	readonly #byTime: boolean;
	readonly #slot: 'parties' | 'services' | 'kinds';
	readonly #parts: ReadonlyMap<Month, MonthPart>;

	constructor({ grouping, filter }: UsageQuestion, plan: QueryPlan) {
		this.#groups = new GroupSums(grouping);
		this.#match = matcher(filter);
		this.#byTime = isByTime(grouping);
		this.#slot = grouping === 'number' ? 'parties' : grouping === 'service' ? 'services' : 'kinds';
		this.#parts = new Map(plan.months.map((part) => [part.month, part]));
	}

	/** Whether a month's sums are needed: of one whose days are opened they are not. */
	needsMonth(month: Month): boolean {
		return this.#sourceOf(month) !== 'opened';
	}

	addMonth(month: Month, rollup: MonthRollup): void {
		const part = this.#parts.get(month);
		if (part?.source === 'day-sums') this.#addDaySums(part, rollup);
		else if (part !== undefined) this.#addCells(firstDayOf(month), rollup.cells(), 1);
	}

	addDay(day: Day, columns: DayColumns): void {
		this.#addCells(day, columns, this.#sourceOf(monthOf(day)) === 'opened' ? 1 : -1);
	}

	finish(missingDays: Day[] = []): UsageReport {
		return { ...this.#groups.finish(), missingDays };
	}

	#sourceOf(month: Month): MonthPart['source'] | undefined {
		return this.#parts.get(month)?.source;
	}

	#addDaySums({ month, range }: MonthPart, { days: cells }: MonthRollup): void {
		const first = firstDayOf(month);
		const { days, kinds, counts, costs, amounts } = cells;
		const slots = this.#byTime ? days : kinds;
		// Within one month a day, or a kind, always leads to the same group: one look-up each instead of one per sum.
		const known = new Int32Array(KIND_COUNT).fill(-1);
		for (let at = 0; at < cells.count; at += 1) {
			const day = first + (days[at] ?? 0);
			const [kind, slot] = [kinds[at] ?? 0, slots[at] ?? 0];
			if (day < range.from || day > range.to || this.#match.kinds[kind] !== true) continue;
			let group = known[slot] ?? -1;
			if (group < 0) known[slot] = group = this.#groups.groupAt({ day, kind, party: 0, service: 0, texts: [] });
			this.#groups.add(group, kind, counts[at] ?? 0, costs[at] ?? 0, amounts[at] ?? 0);
		}
	}

	/** Cells of a month, or records of a day, which are cells of one record each. `sign` −1 takes them out. */
	#addCells(day: Day, columns: Cells | DayColumns, sign: 1 | -1): void {
		const { texts, kinds, parties, services, costs, amounts } = columns;
		const counts = 'counts' in columns ? columns.counts : undefined;
		const slots = columns[this.#slot];
		const { kinds: fits, byKindOnly, texts: fitsTexts } = this.#match;
		const known = new Int32Array(Math.max(texts.length, KIND_COUNT)).fill(-1);
		for (let at = 0; at < columns.count; at += 1) {
			const kind = kinds[at] ?? 0;
			if (isCancelled(kind) || fits[kind] !== true) continue;
			const [party, service, slot] = [parties[at] ?? 0, services[at] ?? 0, slots[at] ?? 0];
			if (!byKindOnly && !fitsTexts(kind, texts[party] ?? '', texts[service] ?? '')) continue;
			let group = known[slot] ?? -1;
			if (group < 0) known[slot] = group = this.#groups.groupAt({ day, kind, party, service, texts });
			const count = counts === undefined ? 1 : (counts[at] ?? 0);
			this.#groups.add(group, kind, sign * count, sign * (costs[at] ?? 0), sign * (amounts[at] ?? 0));
		}
	}
}
