import type { DayRange } from './day';

/** What one date, month, year or word of a typed range says: one end, or all of it. */
export interface Item {
	year?: number;
	month?: number;
	date?: number;
	/** So many from that month on. */
	months?: number;
	/** Days said by a word. */
	days?: DayRange;
	/** Only the beginning of something, which is no day anybody asks for. */
	begins?: true;
	/** As it was said, alone or beside the date; 0 is Monday. */
	weekday?: number;
}
