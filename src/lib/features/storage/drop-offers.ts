/** What can be given up, and what that frees. Pure. */
import type { StorageUsage } from '$lib/db/usage/storage-usage';
import { firstDayOf, monthOf, type Day } from '$lib/domain/usage/day';

/** Details older than so many whole months. */
export const AGES = [3, 6, 12, 24] as const;
export type Age = (typeof AGES)[number];

export interface DropOffer {
	age: Age;
	/**
	 * Everything before this day, a month's first: whole months keep their sums by number and
	 * service.
	 */
	before: Day;
	bytes: number;
	days: number;
}

export interface StorageTotals {
	bytes: number;
	/** With their details. */
	days: number;
	/** Of those, the first month's first day; absent when there are none. */
	since?: Day;
	dropped: number;
}

export function totalsOf({ months, sumBytes }: StorageUsage): StorageTotals {
	const first = months.find(({ days }) => days > 0);
	return {
		bytes: sum(months, ({ bytes }) => bytes) + sumBytes,
		days: sum(months, ({ days }) => days),
		dropped: sum(months, ({ dropped }) => dropped),
		...(first === undefined ? {} : { since: firstDayOf(first.month) })
	};
}

export function offersOf({ months }: StorageUsage, today: Day): DropOffer[] {
	return AGES.map((age) => {
		const before = monthOf(today) - age;
		const older = months.filter(({ month }) => month < before);
		return {
			age,
			before: firstDayOf(before),
			bytes: sum(older, ({ bytes }) => bytes),
			days: sum(older, ({ days }) => days)
		};
	});
}

function sum<Item>(list: readonly Item[], of: (item: Item) => number): number {
	return list.reduce((total, item) => total + of(item), 0);
}
