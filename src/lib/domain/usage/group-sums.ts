import { firstDayOf, monthOf, weekStart, type Day } from './day';
import { kindOf } from './kind';
import type { Category, Direction } from './record';
import { addUsage, noTotals, type Totals } from './totals';

export const GROUPINGS = ['day', 'week', 'month', 'category', 'number', 'direction', 'service'] as const;

export type Grouping = (typeof GROUPINGS)[number];

/**
 * `key`: the day, the week's Monday or the month's first day as a {@link Day} in digits; the category or direction; the number or the
 * service as the operator writes it, empty for records without one.
 */
export interface UsageGroup {
	key: string;
	totals: Totals;
	/** Shares by category, for stacked bars, and by direction: who called whom. */
	byCategory: Partial<Record<Category, Totals>>;
	byDirection: Partial<Record<Direction, Totals>>;
}

/** Where a sum belongs. `party` and `service` are places in `texts`. */
export interface Place {
	day: Day;
	kind: number;
	party: number;
	service: number;
	texts: readonly string[];
}

const BY_TIME: ReadonlySet<Grouping> = new Set<Grouping>(['day', 'week', 'month']);

export class GroupSums {
	readonly #keyOf: (place: Place) => string | number;
	readonly #grouping: Grouping;
	readonly #groups = new Map<string | number, UsageGroup>();

	constructor(grouping: Grouping) {
		this.#grouping = grouping;
		this.#keyOf = KEY_OF[grouping];
	}

	groupAt(place: Place): UsageGroup {
		const key = this.#keyOf(place);
		let group = this.#groups.get(key);
		if (group === undefined) {
			group = { key: String(key), totals: noTotals(), byCategory: {}, byDirection: {} };
			this.#groups.set(key, group);
		}
		return group;
	}

	/**
	 * Times in order; everything else by cost, dearest first, then by number of records, then by key. Groups that nothing is left of
	 * after taking out are left out.
	 */
	finish(): { totals: Totals; groups: UsageGroup[] } {
		const totals = noTotals();
		const groups = [...this.#groups.values()].filter((group) => group.totals.count !== 0);
		groups.sort(BY_TIME.has(this.#grouping) ? byTime : byCost);
		for (const group of groups) {
			for (const name of ['count', 'cost', 'seconds', 'bytes', 'pieces'] as const) totals[name] += group.totals[name];
			group.byCategory = withoutEmpty(group.byCategory);
			group.byDirection = withoutEmpty(group.byDirection);
		}
		return { totals, groups };
	}
}

export function addToGroup(group: UsageGroup, code: number, count: number, cost: number, amount: number): void {
	const { category, direction, unit } = kindOf(code);
	addUsage(group.totals, unit, count, cost, amount);
	addUsage((group.byCategory[category] ??= noTotals()), unit, count, cost, amount);
	addUsage((group.byDirection[direction] ??= noTotals()), unit, count, cost, amount);
}

const KEY_OF: Record<Grouping, (place: Place) => string | number> = {
	day: ({ day }) => day,
	week: ({ day }) => weekStart(day),
	month: ({ day }) => firstDayOf(monthOf(day)),
	category: ({ kind }) => kindOf(kind).category,
	direction: ({ kind }) => kindOf(kind).direction,
	number: ({ party, texts }) => texts[party] ?? '',
	service: ({ service, texts }) => texts[service] ?? ''
};

function byTime(a: UsageGroup, b: UsageGroup): number {
	return Number(a.key) - Number(b.key);
}

function byCost(a: UsageGroup, b: UsageGroup): number {
	return b.totals.cost - a.totals.cost || b.totals.count - a.totals.count || (a.key < b.key ? -1 : 1);
}

function withoutEmpty<Name extends string>(parts: Partial<Record<Name, Totals>>): Partial<Record<Name, Totals>> {
	const entries = Object.entries<Totals | undefined>(parts).filter(([, totals]) => totals?.count !== 0);
	return Object.fromEntries(entries) as Partial<Record<Name, Totals>>;
}
