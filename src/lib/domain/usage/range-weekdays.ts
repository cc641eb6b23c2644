/** Days of the week in a typed range: one by itself, or one that goes with a date. */
import { weekdayOf, type Day } from './day';
import type { Item } from './range-item';

/** What was read, and what stands before, between and behind it: one more of these. */
export interface Parts {
	items: readonly Item[];
	gaps: readonly string[];
}

/** «Среда, 13 февраля», `Jul 18, Fri`: nothing between the two that could mean something. */
const BESIDE = /^[\s.,]*$/;

/** The latest that has begun; 0 is Monday. */
export const latestWeekday = (weekday: number, today: Day): Day => today - ((weekdayOf(today) - weekday + 7) % 7);

/** A day of the week beside a date becomes a part of it, to be held against it. */
export function joinWeekdays({ items, gaps }: Parts): Parts {
	const joined: Item[] = [];
	const between = gaps.slice(0, 1);
	items.forEach((item, at) => {
		const last = joined.at(-1);
		const behind = gaps[at + 1] as string;
		if (last !== undefined && BESIDE.test(gaps[at] as string) && (belongs(last, item) || belongs(item, last))) {
			joined.splice(-1, 1, { ...last, ...item });
			between.splice(-1, 1, behind);
		} else {
			joined.push(item);
			between.push(behind);
		}
	});
	return { items: joined, gaps: between };
}

function belongs(weekday: Item, dated: Item): boolean {
	return isAlone(weekday) && dated.month !== undefined && dated.date !== undefined && dated.weekday === undefined;
}

const isAlone = (item: Item): item is Item & { weekday: number } =>
	item.weekday !== undefined && item.date === undefined;

/** Those that no date goes with, as days: the latest ones, two of them one after the other. */
export function datedWeekdays(items: readonly Item[], today: Day): Item[] {
	let next = Infinity;
	return items
		.toReversed()
		.map((item) => {
			if (!isAlone(item)) return item;
			const latest = latestWeekday(item.weekday, today);
			const day = latest > next ? latest - 7 : latest;
			next = day;
			return { days: { from: day, to: day } };
		})
		.toReversed();
}
