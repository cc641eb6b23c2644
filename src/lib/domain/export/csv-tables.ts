/**
 * Expenses as spreadsheet tables, in units people read: how long as hours, minutes and seconds,
 * which a spreadsheet adds up exactly; how much as megabytes of 1024 × 1024 bytes, to the
 * thousandth. Whole bytes are in the JSON.
 */
import { minorDigits } from '../money';
import type { NumberPlan } from '../number-plan';
import type { ZoneCalendar } from '../usage/calendar';
import { exactCost, FINE, type Cost } from '../usage/cost';
import { isoDay } from '../usage/day';
import type { Category, Direction, UsageRecord } from '../usage/record';
import type { Totals } from '../usage/totals';
import { BYTE_ORDER_MARK, csvLine, type Cell, type CsvDialect } from './csv';
import type { FileEncoder } from './expense-file';
import { phoneCell } from './phone-cell';

const AMOUNTS = ['seconds', 'bytes', 'pieces'] as const;
const MEGABYTE = 1024 * 1024;
const UNIT_OF = { seconds: 'second', bytes: 'byte', pieces: 'piece' } as const;

export const RECORD_COLUMNS = [
	'date',
	'time',
	'category',
	'direction',
	'number',
	'service',
	...AMOUNTS,
	'cost',
	'id'
] as const;
export const GROUP_COLUMNS = ['group', 'count', ...AMOUNTS, 'cost'] as const;

/** Words for people, in the language of the interface. `cost` names the currency. */
export interface CsvLabels {
	columns: Readonly<Record<(typeof RECORD_COLUMNS)[number] | (typeof GROUP_COLUMNS)[number], string>>;
	category: Readonly<Record<Category, string>>;
	direction: Readonly<Record<Direction, string>>;
	total: string;
}

export interface CsvOptions {
	dialect: CsvDialect;
	words: CsvLabels;
	/** ISO 4217. */
	currency: string;
	/** Stands in a line of its own at the end: what the sums lack. */
	note?: string;
}

export function recordsCsv(
	{ dialect, words, currency, note }: CsvOptions,
	calendar: ZoneCalendar,
	plan: NumberPlan
): FileEncoder<UsageRecord> {
	const digits = minorDigits(currency);
	const line = (record: UsageRecord) =>
		csvLine(
			[
				isoDay(calendar.dayOf(record.at)),
				new Date(record.at + calendar.offsetAt(record.at)).toISOString().slice(11, 19),
				words.category[record.category],
				record.direction === 'none' ? '' : words.direction[record.direction],
				phoneCell(record.party, plan),
				record.service,
				...AMOUNTS.map((column) => (UNIT_OF[column] === record.unit ? CELL[column](record.amount) : '')),
				exactly(record, digits),
				record.id
			],
			dialect
		);
	return {
		open: () => headings(RECORD_COLUMNS, { dialect, words }),
		rows: (records) => records.map(line).join(''),
		close: () => noteLine(note, dialect)
	};
}

/** A group under the name it has on screen. */
export interface NamedGroup {
	key: string;
	name: string;
	totals: Totals;
}

export function groupsCsv({ dialect, words, currency, note }: CsvOptions): FileEncoder<NamedGroup> {
	const digits = minorDigits(currency);
	const line = (name: string, { count, cost, ...amounts }: Totals) =>
		csvLine(
			[name, whole(count), ...AMOUNTS.map((column) => CELL[column](amounts[column])), { number: cost, digits }],
			dialect
		);
	return {
		open: () => headings(GROUP_COLUMNS, { dialect, words }),
		rows: (groups) => groups.map(({ name, totals }) => line(name, totals)).join(''),
		close: (totals) => line(words.total, totals) + noteLine(note, dialect)
	};
}

function noteLine(note: string | undefined, dialect: CsvDialect): string {
	return note === undefined ? '' : csvLine([note], dialect);
}

function headings(
	columns: readonly (keyof CsvLabels['columns'])[],
	{ dialect, words }: Pick<CsvOptions, 'dialect' | 'words'>
): string {
	return (
		BYTE_ORDER_MARK +
		csvLine(
			columns.map((column) => words.columns[column]),
			dialect
		)
	);
}

/** A price with all its digits: what a spreadsheet adds up is the operator's sum. */
function exactly(cost: Cost, digits: number): Cell {
	if (cost.fraction === undefined) return { number: cost.cost, digits };
	const cell = { number: exactCost(cost), digits: digits + String(FINE).length - 1 };
	while (cell.number % 10 === 0) {
		cell.number /= 10;
		cell.digits -= 1;
	}
	return cell;
}

const CELL: Record<(typeof AMOUNTS)[number], (amount: number) => Cell> = {
	seconds: clock,
	bytes: (bytes) => ({ number: Math.round((bytes / MEGABYTE) * 1_000), digits: 3 }),
	pieces: whole
};

/** «1:05:09». */
function clock(seconds: number): string {
	const two = (number: number) => String(number).padStart(2, '0');
	return `${Math.floor(seconds / 3_600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function whole(number: number): Cell {
	return { number, digits: 0 };
}
