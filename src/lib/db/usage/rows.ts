import type { LineId } from '$lib/domain/line';
import type { Day, Month } from '$lib/domain/usage/day';
import type { UsageIntake } from '$lib/domain/usage/intake';

/** All records of a line on one day. */
export interface UsageDayRow {
	line: LineId;
	day: Day;
	/** `domain/usage/packed-day`. */
	packed: Uint8Array;
}

/**
 * The sums of a line's month by day and kind. Always of exactly the records in its day rows, and of
 * those of dropped days.
 */
export interface UsageMonthRow {
	line: LineId;
	month: Month;
	/** `domain/usage/rollup`, the day sums. */
	packed: Uint8Array;
	/** Records that are not cancelled, to be compared with what the operator counts. */
	count: number;
	/**
	 * Days whose records were given up to save room, one bit each, the first of the month lowest.
	 */
	dropped: number;
	/** Records that have no price so far; absent without any. */
	unrated?: number;
}

/** The same month's sums by number and service. */
export interface UsageCellsRow {
	line: LineId;
	month: Month;
	/** `domain/usage/rollup`, the cells. */
	packed: Uint8Array;
}

export type UsageSyncRow = UsageIntake & {
	line: LineId;
	/**
	 * New with every write, so that whoever keeps something in memory sees that another tab has
	 * written.
	 */
	mark: string;
};
