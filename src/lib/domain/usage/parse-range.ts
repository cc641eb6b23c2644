/**
 * A range as people type it. Reads
 * - days: `1.11–15.11`, `01.11.2026 - 15.11.2026`, `1-15.11`, `20.12 – 10.01`,
 *   `2026-11-01..2026-11-15`, `15.11`, `1/11/2026`;
 * - month names of the given languages: `1–15 ноября`, `Nov 1 – Nov 15, 2026`, and words around:
 *   `с 1 по 15 ноября`;
 * - months and years: `11.2026`, `2026-11`, `ноябрь`, `2026`, also as ends: `сентябрь – ноябрь`;
 * - what stands on the list of words: `вчера`, `прошлый месяц`, `с 20 октября по сегодня`, see
 *   `range-phrases`;
 * - one end: `с 20 октября` is up to today, `по 5 ноября` leaves the beginning open.
 *
 * Without a year it is the latest that has begun, or, of days ahead, the first that is not over.
 * Anything else is not read, and an unknown word is named: nothing is guessed from a half-read
 * text.
 */
import { dateOf, dayFrom, firstDayOf, monthOf, weekdayOf, type Day, type DayRange } from './day';
import type { MonthNames } from './month-names';
import { customPeriod, type Period } from './periods';
import type { Item } from './range-item';
import { readPhrase, type RangeWords } from './range-phrases';
import { datedWeekdays, joinWeekdays } from './range-weekdays';

export interface RangeReading {
	today: Day;
	/** Days to come are meant. */
	ahead?: boolean;
	/** Names of months; none are known without it. */
	months?: MonthNames;
	/** All other words that mean something; none do without it. */
	words?: RangeWords;
	/**
	 * How `11/1` is meant: American English puts the month first. Dots always mean the day first.
	 */
	slashMonthFirst?: boolean;
}

/**
 * - `range`: `whole` when the text says both ends itself, so that nothing is to be added to it;
 * - `until`: only the end was said;
 * - `unread`: `word` is the one that means nothing here.
 */
export type RangeRead =
	{ kind: 'range'; period: Period; whole: boolean } | { kind: 'until'; day: Day } | { kind: 'unread'; word?: string };

/** In this order at each place of the text; letters are those of `range-phrases`. */
const FORMS: readonly { source: string; read: (parts: number[], slash: boolean) => Item }[] = [
	{ source: 'r(\\d{1,6})t(\\d{1,6})', read: ([from = NaN, to = NaN]) => ({ days: { from, to } }) },
	{ source: 'b(\\d{1,6})', read: ([from = NaN]) => ({ days: { from, to: from }, begins: true }) },
	{ source: 'd(\\d)', read: ([weekday = NaN]) => ({ weekday }) },
	{
		source: 'w12(\\d\\d) ?(\\d{4}) ?[-/\u2013] ?(\\d{4}|\\d{2})',
		read: ([months, year, next]) => winter(year, next, months)
	},
	{ source: 'w(\\d\\d)(\\d\\d) ?(\\d{4})', read: ([month, months, year]) => several(month, months, year) },
	{ source: 'w(\\d\\d)(\\d\\d)', read: ([month, months]) => several(month, months) },
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

/** What may stand between and around: nothing that could mean something. */
const FILLERS = /^[\s.,;:\-\u2010-\u2015\u2026/<>@]*$/;
/** Says that a range is meant: `5 ноября 26` may be a day of 2026 as well. */
const JOINS = /[\-\u2010-\u2015\u2026>]|\.\./;
const LONGEST_TEXT = 80;
const HALF_A_YEAR = 183;

export function readRange(text: string, reading: RangeReading): RangeRead {
	if (text.length > LONGEST_TEXT) return { kind: 'unread' };
	const phrase = readPhrase(text, reading.today, reading.months, reading.words);
	if (!phrase.ok) return { kind: 'unread', word: phrase.word };
	const said = (phrase.text.match(ANY_FORM) ?? []).flatMap((found) =>
		readItem(found, reading.slashMonthFirst ?? false)
	);
	const parts = joinWeekdays({ items: said, gaps: phrase.text.split(ANY_FORM) });
	const items = datedWeekdays(parts.items, reading.today);
	const { gaps } = parts;
	const [first, second] = items;
	if (first === undefined || items.length > 2 || !gaps.every((gap) => FILLERS.test(gap)) || !isInOrder(gaps))
		return { kind: 'unread' };
	// A word that says days has its own meaning beside other words: only a join makes ends of both.
	const areWhole = items.every(({ month, days }) => month !== undefined && days === undefined);
	if (!areWhole && !gaps.slice(1, -1).every((gap) => JOINS.test(gap))) return { kind: 'unread' };
	const [before = ''] = gaps;
	if (second === undefined) return readAlone(first, before, reading);
	const period = toPeriod(...completed(first, second), reading);
	return period === undefined ? { kind: 'unread' } : { kind: 'range', period, whole: true };
}

/** `undefined` where {@link readRange} reads no range. */
export function parseRange(text: string, reading: RangeReading): Period | undefined {
	const read = readRange(text, reading);
	return read.kind === 'range' ? read.period : undefined;
}

/** «с» stands before the first end, «по» before the second, or before the only one. */
function isInOrder(gaps: readonly string[]): boolean {
	return gaps.every((gap, at) => {
		const marks = gap.replaceAll(/[^<>]/g, '');
		if (at === 0) return gaps.length > 2 ? marks === '' || marks === '<' : marks.length < 2;
		return marks === '' || (marks === '>' && at === 1 && gaps.length > 2);
	});
}

function readAlone(item: Item, before: string, reading: RangeReading): RangeRead {
	const { today } = reading;
	const period = toPeriod(item, item, reading);
	if (period === undefined || (item.begins && !before.includes('<'))) return { kind: 'unread' };
	const { from, to } = period.range;
	if (before.includes('>')) return { kind: 'until', day: to };
	const whole = item.days !== undefined || /[<@]/.test(before) || from !== to;
	if (!before.includes('<') || from > today) return { kind: 'range', period, whole };
	return { kind: 'range', period: { kind: 'custom', range: { from, to: today } }, whole };
}

function item(year: number | undefined, month?: number, date?: number): Item {
	return {
		...(year === undefined ? {} : { year: year < 100 ? 2000 + year : year }),
		...(month === undefined ? {} : { month }),
		...(date === undefined ? {} : { date })
	};
}

/** `months` from a month on. */
function several(month?: number, months = 1, year?: number): Item {
	// Of a winter two years are told, or none: which of them is meant by one nobody knows.
	return month === 12 && year !== undefined ? {} : { ...item(year, month), months };
}

function winter(year = NaN, next = NaN, months = 1): Item {
	return next === year + 1 || next === (year + 1) % 100 ? { year, month: 12, months } : {};
}

/** By the first form that fits; one always does. */
function readItem(found: string, slashMonthFirst: boolean): Item[] {
	return EACH_FORM.flatMap(({ pattern, read }) => {
		const match = pattern.exec(found);
		return match === null ? [] : [read(match.slice(1).map(numberOf), slashMonthFirst)];
	}).slice(0, 1);
}

/**
 * A year of four digits that begins with a nought is nobody's, and no short way to write another.
 */
function numberOf(digits: string): number {
	return /^0\d{3}$/.test(digits) ? NaN : Number(digits);
}

/** Each end takes from the other what it does not say itself. */
function completed(a: Item, b: Item): [Item, Item] {
	if (a.days !== undefined || b.days !== undefined) return [besideDays(a, b), besideDays(b, a)];
	const month = a.month ?? b.month;
	const from: Item = { ...a, ...(month === undefined ? {} : { month }) };
	const to: Item = { ...(month === undefined ? {} : { month }), ...b };
	const turns = (from.month ?? 0) * 32 + (from.date ?? 0) > (to.month ?? 0) * 32 + (to.date ?? 32);
	if (from.year === undefined && to.year !== undefined) from.year = turns ? to.year - 1 : to.year;
	if (to.year === undefined && from.year !== undefined) to.year = turns ? from.year + 1 : from.year;
	return [from, to];
}

/** A date alone is of the month of the days beside it. */
function besideDays(item: Item, { days }: Item): Item {
	if (days === undefined || item.date === undefined || item.month !== undefined) return item;
	const { year, month } = dateOf(days.to);
	return { ...item, year, month };
}

function toPeriod(from: Item, to: Item, { today, ahead = false }: RangeReading): Period | undefined {
	const { year } = dateOf(today);
	// A trip under way may have begun last year.
	const coming = ahead ? Array.from({ length: 9 }, (_, more) => periodIn(from, to, today, year - 1 + more)) : [];
	return coming.find((period) => period !== undefined && period.range.to >= today) ?? periodIn(from, to, today);
}

function periodIn(from: Item, to: Item, today: Day, year?: number): Period | undefined {
	const start = spanOf(from, today, year);
	if (start === undefined) return undefined;
	let end = spanOf(to, today, dateOf(start.from).year);
	if (end !== undefined && to.year === undefined && end.to < start.from) {
		const nextYear = spanOf(to, today, dateOf(start.from).year + 1);
		// Over the turn of the year, or simply in the wrong order.
		if (nextYear === undefined || nextYear.to - start.from <= HALF_A_YEAR) end = nextYear;
	}
	if (end === undefined) return undefined;
	if (from === to && from.date === undefined && from.month !== undefined && from.months === undefined)
		return { kind: 'month', range: start };
	return customPeriod(Math.min(start.from, end.from), Math.max(start.to, end.to));
}

/**
 * The days of a day, month or year. Without a year: `year`, or else the latest that begins no later
 * than today.
 */
function spanOf(
	{ year: said, month, date, months, days, weekday }: Item,
	today: Day,
	year?: number
): DayRange | undefined {
	if (days !== undefined) return days;
	if (month === undefined) return said === undefined || date !== undefined ? undefined : yearSpan(said);
	const years = said !== undefined ? [said] : year !== undefined ? [year] : latestYears(today);
	const spans = years.map((candidate) => daySpan(candidate, month, date, months)).filter((span) => span !== undefined);
	const span = spans.find(({ from }) => from <= today) ?? spans[0];
	return span && weekday !== undefined && weekdayOf(span.from) !== weekday ? undefined : span;
}

/** Enough to come to a leap year. */
function latestYears(today: Day): number[] {
	const { year } = dateOf(today);
	return Array.from({ length: 9 }, (_, back) => year - back);
}

function daySpan(year: number, month: number, date?: number, months = 1): DayRange | undefined {
	const from = dayFrom({ year, month, date: date ?? 1 });
	if (from === undefined || !isPlausible(year)) return undefined;
	return { from, to: date === undefined ? firstDayOf(monthOf(from) + months) - 1 : from };
}

function yearSpan(year: number): DayRange | undefined {
	return isPlausible(year) ? { from: firstDayOf(year * 12), to: firstDayOf((year + 1) * 12) - 1 } : undefined;
}

function isPlausible(year: number): boolean {
	return year >= 1970 && year < 2200;
}
