/**
 * What an exported file is about, and the form every file is made in: piece by piece, so that a
 * hundred thousand records need no more room than one piece.
 */
import type { Instant } from '../instant';
import type { Msisdn } from '../msisdn';
import type { Day, DayRange } from '../usage/day';
import type { UsageFilter } from '../usage/filter';
import { exactCost } from '../usage/cost';
import type { Shortage } from '../usage/intake';
import { addUsage, type Totals } from '../usage/totals';
import type { UsageRecord } from '../usage/record';

export interface ExpenseFile {
	range: DayRange;
	filter: UsageFilter;
	/** ISO 4217. */
	currency: string;
	/** IANA zone the days are cut in. */
	timeZone: string;
	madeAt: Instant;
	/** The first day whose records are all on the device, when the range begins before it. */
	knownFrom?: Day;
	/** What sums go without, of whatever days. */
	short: Shortage;
	/** Only when the person wants it in the file. */
	line?: Msisdn;
}

/** `open`, then `rows` any number of times, then `close`: the texts in this order are the file. */
export interface FileEncoder<Row> {
	open(): string;
	rows(list: readonly Row[]): string;
	/**
	 * `totals` of what is in the file; `missing`: records (of groups: days) of the range whose
	 * details are not on the device.
	 */
	close(totals: Totals, missing: number): string;
}

export function addRecords(totals: Totals, records: readonly UsageRecord[]): void {
	for (const record of records) addUsage(totals, record.unit, 1, exactCost(record), record.amount);
}
