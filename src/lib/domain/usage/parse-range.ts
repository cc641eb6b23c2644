/**
 * A range as people type it. Reads
 * - days: `1.11–15.11`, `01.11.2026 - 15.11.2026`, `1-15.11`, `20.12 – 10.01`, `2026-11-01..2026-11-15`, `15.11`, `1/11/2026`;
 * - month names of the given languages: `1–15 ноября`, `Nov 1 – Nov 15, 2026`, and short words around: `с 1 по 15 ноября`;
 * - months and years: `11.2026`, `2026-11`, `ноябрь`, `2026`, also as ends: `сентябрь – ноябрь`.
 *
 * Without a year it is the latest that has begun. `undefined` for anything else: nothing is guessed from a half-read text.
 */
import { dateOf, dayFrom, firstDayOf, monthOf, type Day, type DayRange } from './day';
import type { MonthNames } from './month-names';
import { customPeriod, type Period } from './periods';

export interface RangeReading {
	today: Day;
	/** Names of months; none are known without it. */
	months?: MonthNames;
	/** How `11/1` is meant: American English puts the month first. Dots always mean the day first. */
	slashMonthFirst?: boolean;
}

interface Item {
	year?: number;
	month?: number;
	date?: number;
}

/** In this order at each place of the text; `m11` stands for a month's name. */
const FORMS: readonly { source: string; read: (parts: number[], slash: boolean) => Item }[] = [
	{ source: '(\\d{4})-(\\d{1,2})-(\\d{1,2})', read: ([year, month, date]) => item(year, month, date) },
	{ source: '(\\d{4})-(\\d{1,2})', read: ([year, month]) => item(year, month) },
	{ source: '(\\d{1,2})[./](\\d{4})', read: ([month, year]) => item(year, month) },
	{ source: '(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})', read: ([date, month, year]) => item(year, month, date) },
	{ source: '(\\d{1,2})\\.(\\d{1,2})', read: ([date, month]) => item(undefined, month, date) },
	{
		source: '(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})',
		read: ([a, b, year], american) => (american ? item(year, a, b) : item(year, b, a))
	},
	{
		source: '(\\d{1,2})/(\\d{1,2})',
		read: ([a, b], american) => (american ? item(undefined, a, b) : item(undefined, b, a))
	},
	{ source: '(\\d{1,2}) ?m(\\d\\d)[ ,]*(\\d{4})', read: ([date, month, year]) => item(year, month, date) },
	{ source: '(\\d{1,2}) ?m(\\d\\d)', read: ([date, month]) => item(undefined, month, date) },
	{ source: 'm(\\d\\d) ?(\\d{1,2})[ ,]+(\\d{4})', read: ([month, date, year]) => item(year, month, date) },
	{ source: 'm(\\d\\d) ?(\\d{1,2})', read: ([month, date]) => item(undefined, month, date) },
	{ source: 'm(\\d\\d) ?(\\d{4})', read: ([month, year]) => item(year, month) },
	{ source: 'm(\\d\\d)', read: ([month]) => item(undefined, month) },
	{ source: '(\\d{4})', read: ([year]) => item(year) },
	{ source: '(\\d{1,2})', read: ([date]) => item(undefined, undefined, date) }
];

const ANY_FORM = new RegExp(
	FORMS.map(({ source }) => `(?<!\\d)${source.replaceAll('(', '(?:')}(?!\\d)`).join('|'),
	'g'
);
const EACH_FORM = FORMS.map(({ source, read }) => ({ pattern: new RegExp(`^${source}$`), read }));

/** What may stand between and around: nothing that could mean something. A short word has become `~`. */
const FILLERS = /^[\s.,;:\-\u2010-\u2015\u2026/~]*$/;
/** Says that a range is meant: `5 ноября 26` may be a day of 2026 as well. */
const JOINS = /[\-\u2010-\u2015\u2026~]|\.\./;
const LONGEST_FILLER_WORD = 4;
const LONGEST_TEXT = 80;
const HALF_A_YEAR = 183;

export function parseRange(text: string, reading: RangeReading): Period | undefined {
	const plain = namesToNumbers(text.slice(0, LONGEST_TEXT + 1), reading.months);
	if (plain === undefined || plain.length > LONGEST_TEXT * 2 || text.length > LONGEST_TEXT) return undefined;
	if (!FILLERS.test(plain.replaceAll(ANY_FORM, ''))) return undefined;
	const items = (plain.match(ANY_FORM) ?? []).flatMap((found) => readItem(found, reading.slashMonthFirst ?? false));
	const [first, second] = items;
	if (first === undefined || items.length > 2) return undefined;
	const areWhole = items.every(({ month }) => month !== undefined);
	const between = plain.split(ANY_FORM).slice(1, -1);
	if (!areWhole && !between.every((gap) => JOINS.test(gap))) return undefined;
	const [from, to] = second === undefined ? [first, first] : completed(first, second);
	return toPeriod(from, to, reading.today);
}

/** Names of months become `m11`, short words `~`; `undefined` for a longer word that names no month. */
function namesToNumbers(text: string, months?: MonthNames): string | undefined {
	let unknown = false;
	const plain = text
		.normalize('NFKC')
		.toLowerCase()
		.replaceAll(/\p{L}+/gu, (word) => {
			const month = months?.(word);
			if (month !== undefined) return `m${String(month).padStart(2, '0')}`;
			unknown ||= word.length > LONGEST_FILLER_WORD;
			return ' ~ ';
		})
		.replaceAll(/(m\d\d)\./g, '$1 ')
		.replaceAll(/\s+/g, ' ');
	return unknown ? undefined : plain;
}

function item(year: number | undefined, month?: number, date?: number): Item {
	return {
		...(year === undefined ? {} : { year: year < 100 ? 2000 + year : year }),
		...(month === undefined ? {} : { month }),
		...(date === undefined ? {} : { date })
	};
}

/** By the first form that fits; one always does. */
function readItem(found: string, slashMonthFirst: boolean): Item[] {
	return EACH_FORM.flatMap(({ pattern, read }) => {
		const match = pattern.exec(found);
		return match === null ? [] : [read(match.slice(1).map(numberOf), slashMonthFirst)];
	}).slice(0, 1);
}

/** A year of four digits that begins with a nought is nobody's, and no short way to write another. */
function numberOf(digits: string): number {
	return /^0\d{3}$/.test(digits) ? NaN : Number(digits);
}

/** Each end takes from the other what it does not say itself. */
function completed(a: Item, b: Item): [Item, Item] {
	const month = a.month ?? b.month;
	const from: Item = { ...a, ...(month === undefined ? {} : { month }) };
	const to: Item = { ...(month === undefined ? {} : { month }), ...b };
	const turns = (from.month ?? 0) * 32 + (from.date ?? 0) > (to.month ?? 0) * 32 + (to.date ?? 32);
	if (from.year === undefined && to.year !== undefined) from.year = turns ? to.year - 1 : to.year;
	if (to.year === undefined && from.year !== undefined) to.year = turns ? from.year + 1 : from.year;
	return [from, to];
}

function toPeriod(from: Item, to: Item, today: Day): Period | undefined {
	const start = spanOf(from, today);
	if (start === undefined) return undefined;
	let end = spanOf(to, today, dateOf(start.from).year);
	if (end !== undefined && to.year === undefined && end.to < start.from) {
		const nextYear = spanOf(to, today, dateOf(start.from).year + 1);
		// Over the turn of the year, or simply in the wrong order.
		if (nextYear === undefined || nextYear.to - start.from <= HALF_A_YEAR) end = nextYear;
	}
	if (end === undefined) return undefined;
	if (from === to && from.date === undefined && from.month !== undefined) return { kind: 'month', range: start };
	return customPeriod(Math.min(start.from, end.from), Math.max(start.to, end.to));
}

/** The days of a day, month or year. Without a year: `year`, or else the latest that begins no later than today. */
function spanOf({ year: said, month, date }: Item, today: Day, year?: number): DayRange | undefined {
	if (month === undefined) return said === undefined || date !== undefined ? undefined : yearSpan(said);
	const years = said !== undefined ? [said] : year !== undefined ? [year] : latestYears(today);
	const spans = years.map((candidate) => daySpan(candidate, month, date)).filter((span) => span !== undefined);
	return spans.find((span) => span.from <= today) ?? spans[0];
}

/** Enough to come to a leap year. */
function latestYears(today: Day): number[] {
	const { year } = dateOf(today);
	return Array.from({ length: 9 }, (_, back) => year - back);
}

function daySpan(year: number, month: number, date?: number): DayRange | undefined {
	const from = dayFrom({ year, month, date: date ?? 1 });
	if (from === undefined || !isPlausible(year)) return undefined;
	return { from, to: date === undefined ? firstDayOf(monthOf(from) + 1) - 1 : from };
}

function yearSpan(year: number): DayRange | undefined {
	return isPlausible(year) ? { from: firstDayOf(year * 12), to: firstDayOf((year + 1) * 12) - 1 } : undefined;
}

function isPlausible(year: number): boolean {
	return year >= 1970 && year < 2200;
}
