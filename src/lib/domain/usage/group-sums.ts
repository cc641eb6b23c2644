import { numberAt, textAt } from './columns';
import { CellSums, DenseTable } from './cells';
import { firstDayOf, monthOf, weekStart, type Day } from './day';
import { kindOf } from './kind';
import type { Category, Direction } from './record';
import { addUsage, noTotals, type Totals } from './totals';

export const GROUPINGS = ['day', 'week', 'month', 'category', 'number', 'direction', 'service'] as const;

export type Grouping = (typeof GROUPINGS)[number];

/**
 * `key`: the day, the week's Monday or the month's first day as a {@link Day} in digits; the
 * category or direction; the number or the service as the operator writes it, empty for records
 * without one.
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

export function isByTime(grouping: Grouping): boolean {
	return grouping === 'day' || grouping === 'week' || grouping === 'month';
}

/** Room for the kinds below each group's number. */
const KINDS = 128;
/** As many groups as most reports have, so that their table need not grow. */
const ROOM = 512 * KINDS;

export class GroupSums {
	readonly #grouping: Grouping;
	readonly #groups = new Map<string | number, number>();
	/**
	 * Per group and kind: groups and their parts are made of few sums at the end, not of every
	 * record.
	 */
	readonly #sums = new CellSums(new DenseTable(ROOM));

	constructor(grouping: Grouping) {
		this.#grouping = grouping;
	}

	/** The number of the group a place belongs to. */
	groupAt(place: Place): number {
		const key = KEY_OF[this.#grouping](place);
		const group = this.#groups.get(key) ?? this.#groups.size;
		this.#groups.set(key, group);
		return group;
	}

	add(group: number, kind: number, count: number, cost: number, amount: number): void {
		this.#sums.add(group * KINDS + kind, count, cost, amount);
	}

	/**
	 * Times in order; everything else by cost, dearest first, what costs the same (nothing, mostly)
	 * by how long the talk was, by how much was transferred, by number of records, then by key.
	 * Groups that nothing is left of after taking out are left out.
	 */
	finish(): { totals: Totals; groups: UsageGroup[] } {
		const keys = [...this.#groups.keys()];
		const groups: UsageGroup[] = [];
		const totals = noTotals();
		const { keys: sums, counts, costs, amounts } = this.#sums;
		for (const at of this.#sums.places()) {
			const index = Math.floor(numberAt(sums, at) / KINDS);
			const { category, direction, unit } = kindOf(numberAt(sums, at) % KINDS);
			const group = (groups[index] ??= {
				key: String(keys[index]),
				totals: noTotals(),
				byCategory: {},
				byDirection: {}
			});
			for (const sum of [
				totals,
				group.totals,
				(group.byCategory[category] ??= noTotals()),
				(group.byDirection[direction] ??= noTotals())
			])
				addUsage(sum, unit, numberAt(counts, at), numberAt(costs, at), numberAt(amounts, at));
		}
		// Groups that nothing is left of are holes: filtering closes them.
		return { totals, groups: groups.filter(Boolean).sort(isByTime(this.#grouping) ? byTime : byCost) };
	}
}

const KEY_OF: Record<Grouping, (place: Place) => string | number> = {
	day: ({ day }) => day,
	week: ({ day }) => weekStart(day),
	month: ({ day }) => firstDayOf(monthOf(day)),
	category: ({ kind }) => kindOf(kind).category,
	direction: ({ kind }) => kindOf(kind).direction,
	number: ({ party, texts }) => textAt(texts, party),
	service: ({ service, texts }) => textAt(texts, service)
};

function byTime(a: UsageGroup, b: UsageGroup): number {
	return Number(a.key) - Number(b.key);
}

function byCost({ key: keyA, totals: a }: UsageGroup, { key: keyB, totals: b }: UsageGroup): number {
	return b.cost - a.cost || b.seconds - a.seconds || b.bytes - a.bytes || b.count - a.count || (keyA < keyB ? -1 : 1);
}
