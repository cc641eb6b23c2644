/** What the chart of expenses over time shows, out of a report. */
import { exactCost, type Cost } from '$lib/domain/usage/cost';
import type { DayRange } from '$lib/domain/usage/day';
import type { UsageGroup } from '$lib/domain/usage/group-sums';
import type { Category } from '$lib/domain/usage/record';
import { timeline, type TimeGrouping } from './timeline';

/**
 * From the axis outwards: what is paid anyway first, what varies above it. The colours of
 * neighbours differ most in this order.
 */
const STACK_ORDER: readonly Category[] = [
	'tariff-fee',
	'internet',
	'call-home',
	'call-long-distance',
	'call-international',
	'roaming',
	'sms',
	'subscription',
	'one-off'
];

export interface SpendingColumn {
	key: string;
	/** Whole minor units. */
	cost: number;
	count: number;
	/** What costs something, or gives something back, dearest first. */
	parts: SpendingPart[];
}

export interface SpendingPart extends Cost {
	category: Category;
}

export interface Spending {
	columns: SpendingColumn[];
	/** Categories that cost anything anywhere, in the order of the stack. */
	categories: Category[];
	/** The column that cost most; `undefined` when nothing cost anything. */
	dearest: SpendingColumn | undefined;
}

export function spendingOf(groups: readonly UsageGroup[], grouping: TimeGrouping, range: DayRange): Spending {
	const byKey = new Map(groups.map((group) => [group.key, group]));
	const columns = timeline(grouping, range, groups).map((day) => {
		const group = byKey.get(String(day));
		return {
			key: String(day),
			cost: group?.totals.cost ?? 0,
			count: group?.totals.count ?? 0,
			parts: group === undefined ? [] : partsOf(group)
		};
	});
	const used = new Set(columns.flatMap(({ parts }) => parts.map(({ category }) => category)));
	return {
		columns,
		categories: STACK_ORDER.filter((category) => used.has(category)),
		dearest: columns.reduce<SpendingColumn | undefined>(
			(most, column) => (column.cost > (most?.cost ?? 0) ? column : most),
			undefined
		)
	};
}

/** What costs something in a group, dearest first. */
function partsOf({ byCategory }: UsageGroup): SpendingPart[] {
	return STACK_ORDER.map((category) => {
		const { cost, fraction } = byCategory[category] ?? { cost: 0 };
		return { category, cost, ...(fraction === undefined ? {} : { fraction }) };
	})
		.filter((part) => exactCost(part) !== 0)
		.sort((a, b) => b.cost - a.cost);
}
