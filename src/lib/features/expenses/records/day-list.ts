/**
 * The list of records as days newest first, known before a single record is read: reports tell how
 * many each day has.
 */
import type { Day } from '$lib/domain/usage/day';
import type { UsageReport } from '$lib/domain/usage/report';
import type { Totals } from '$lib/domain/usage/totals';

export interface DayRows {
	day: Day;
	totals: Totals;
}

/** A dozen rows of a day. The first of a day's blocks has its heading. */
export interface RowBlock {
	key: string;
	day: Day;
	totals: Totals;
	/** Which rows of the day, newest first. */
	from: number;
	count: number;
	/** A guess, in pixels. */
	height: number;
}

const ROWS = 12;
/** At the usual size of text. */
const ROW_HEIGHT = 63;
const HEADING_HEIGHT = 56;

/** Of a report by day. */
export function daysOf({ groups }: Pick<UsageReport, 'groups'>): DayRows[] {
	return groups.map(({ key, totals }) => ({ day: Number(key), totals })).reverse();
}

export function blocksOf(days: readonly DayRows[]): RowBlock[] {
	return days.flatMap(({ day, totals }) =>
		Array.from({ length: Math.ceil(totals.count / ROWS) }, (_, at) => {
			const from = at * ROWS;
			const count = Math.min(ROWS, totals.count - from);
			return {
				key: `${day} ${at}`,
				day,
				totals,
				from,
				count,
				height: count * ROW_HEIGHT + (at === 0 ? HEADING_HEIGHT : 0)
			};
		})
	);
}
