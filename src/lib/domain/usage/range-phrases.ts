/**
 * Words of a typed range, turned into the dates they mean: «вчера», «прошлый месяц», «за неделю»,
 * «последние 7 дней», «с начала года», «1 квартал», «лето». Which words there are is told from
 * outside, a closed list: any other word stays unread and is named.
 */
import { dateOf, firstDayOf, monthOf, weekStart, type Day, type DayRange } from './day';
import type { MonthNames } from './month-names';
import { latestWeekday } from './range-weekdays';

const UNITS = ['day', 'week', 'month', 'quarter', 'half', 'year'] as const;
type Unit = (typeof UNITS)[number];

/** The month each begins with; all have three. */
const SEASONS = { spring: 3, summer: 6, autumn: 9, winter: 12 } as const;

/**
 * `past`: the whole one before, `last`: up to today, `for`: «за», `ending`: of a number, `rest`:
 * means nothing by itself.
 */
export const RANGE_ROLES = [
	...UNITS,
	...(['spring', 'summer', 'autumn', 'winter'] as const satisfies (keyof typeof SEASONS)[]),
	'from',
	'to',
	'for',
	'in',
	'begin',
	'this',
	'past',
	'before-last',
	'last',
	'today',
	'yesterday',
	'before-yesterday',
	'weekend',
	'ending',
	'rest'
] as const;

export type RangeRole = (typeof RANGE_ROLES)[number];

/** `weekday`: 0 is Monday. */
export type RangeWord = { role: RangeRole } | { month: number } | { weekday: number } | { number: number };

/** In lower case; `undefined` for a word that is not on the list. */
export type RangeWords = (word: string) => RangeWord | undefined;

/**
 * What is left: numbers, signs, `m11` for a month, `w0603` for three months from June,
 * `r20765t20771` for days, `b20765` for a beginning, `d0` for Monday, `<` for «с», `>` for «по»,
 * `@` for «за».
 */
export type Phrase = { ok: true; text: string } | { ok: false; word: string };

/** «3-го», «17th»: letters that belong to the number before them. */
const ATTACHED = /(\d)[-\u2010-\u2015]?(\p{L}+)/gu;

/** What this file writes itself must not be typed. */
const OWN_SIGNS = /[[\]<>@]/;

export function readPhrase(text: string, today: Day, months?: MonthNames, words?: RangeWords): Phrase {
	if (OWN_SIGNS.test(text)) return { ok: true, text: '?' };
	let unknown: string | undefined;
	let plain = text
		.normalize('NFKC')
		.replaceAll(/\p{L}+/gu, (word) => word.toLowerCase())
		.replaceAll(ATTACHED, (found, digit: string, word: string) => (isEnding(words?.(word)) ? digit : found))
		.replaceAll(/\p{L}+/gu, (word) => {
			const meant = words?.(word) ?? monthWord(word, months);
			if (meant === undefined || isEnding(meant)) unknown ??= word;
			return meant === undefined ? '' : ` ${written(meant)} `;
		});
	if (unknown !== undefined) return { ok: false, word: unknown };
	plain = plain
		.replaceAll(/(m\d\d) *\./g, '$1 ')
		.replaceAll('[rest]', ' ')
		.replaceAll(/\s+/g, ' ');
	for (const [pattern, dates] of rules(today)) plain = plain.replaceAll(pattern, dates);
	return { ok: true, text: plain };
}

function isEnding(word: RangeWord | undefined): boolean {
	return word !== undefined && 'role' in word && word.role === 'ending';
}

function monthWord(word: string, months?: MonthNames): RangeWord | undefined {
	const month = months?.(word);
	return month === undefined ? undefined : { month };
}

const twoDigits = (number: number) => String(number).padStart(2, '0');

function written(word: RangeWord): string {
	if ('month' in word) return `m${twoDigits(word.month)}`;
	if ('number' in word) return String(word.number);
	if ('weekday' in word) return `d${word.weekday}`;
	return `[${word.role}]`;
}

const days = (from: Day, to = from) => `r${from}t${to}`;

type Rule = [pattern: RegExp, dates: (found: string, ...parts: string[]) => string];

const UNIT = `\\[(${UNITS.join('|')})\\]`;

/** In this order: what is longer comes first. */
function rules(today: Day): Rule[] {
	const around = (unit: string, steps: number) => stretch(unit as Unit, today, steps);
	const upToNow = (count: string, unit: string) => days(...ends(unit as Unit, today, Number(count)));
	return [
		[/(m\d\d) (\d\d) \[year\]/g, (_, month, year) => `${month} 20${year}`],
		[/(\d{4}) \[year\]/g, (_, year = '') => year],
		// `in a week`, `in 7 days`: of the time to come, of which nothing is known.
		[new RegExp(`\\[in\\] (?:\\d{1,3} )?${UNIT}`, 'g'), () => '?'],
		[/\[in\]/g, () => ' '],
		[new RegExp(`\\[begin\\] ${UNIT}`, 'g'), (_, unit = '') => `b${around(unit, 0).from}`],
		[
			new RegExp(`(?:\\[(?:for|last|past|this)\\] )*(?<!\\d)(\\d{1,3}) \\[(day|week|month|year)\\]`, 'g'),
			latest(upToNow)
		],
		[
			/(?<![\d.])([1-4]) \[quarter\]|\[quarter\] ?([1-4])(?!\d)/g,
			(_, a, b) => `w${twoDigits(Number(a ?? b) * 3 - 2)}03`
		],
		[/(?<![\d.])([12]) \[half\]/g, (_, half) => `w${twoDigits(Number(half) * 6 - 5)}06`],
		[new RegExp(`\\[before-last\\] ${UNIT}`, 'g'), (_, unit = '') => said(unit, around(unit, -2))],
		[new RegExp(`\\[past\\] ${UNIT}`, 'g'), (_, unit = '') => said(unit, around(unit, -1))],
		[new RegExp(`\\[this\\] ${UNIT}`, 'g'), (_, unit = '') => said(unit, around(unit, 0))],
		[new RegExp(`\\[(?:last|for)\\] ${UNIT}`, 'g'), (_, unit = '') => upToNow('1', unit)],
		[new RegExp(UNIT, 'g'), (_, unit = '') => said(unit, around(unit, 0))],
		[/(?:\[this\] )?\[(spring|summer|autumn|winter)\]/g, (_, season) => `w${twoDigits(SEASONS[season as 'spring'])}03`],
		[/\[today\]/g, () => days(today)],
		[/\[yesterday\]/g, () => days(today - 1)],
		[/\[before-yesterday\]/g, () => days(today - 2)],
		[/\[weekend\]/g, () => days(latestWeekday(5, today), latestWeekday(5, today) + 1)],
		[/\[from\]/g, () => '<'],
		[/\[to\]/g, () => '>'],
		[/\[for\]/g, () => '@']
	];
}

const latest =
	(upToNow: (count: string, unit: string) => string) =>
	(found: string, count = '', unit = '') =>
		Number(count) > 0 ? upToNow(count, unit) : found;

/** A year and a month keep their names: what stands beside them may be a part of them. */
function said(unit: string | undefined, range: DayRange): string {
	const { year, month } = dateOf(range.from);
	if (unit === 'year') return String(year);
	return unit === 'month' ? `m${twoDigits(month)} ${year}` : days(range.from, range.to);
}

const MONTHS_OF = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/** The whole unit around a day, or so many before it. */
function stretch(unit: Unit, today: Day, steps: number): DayRange {
	if (unit === 'day') return { from: today + steps, to: today + steps };
	if (unit === 'week') return { from: weekStart(today) + steps * 7, to: weekStart(today) + steps * 7 + 6 };
	const months = MONTHS_OF[unit];
	const first = Math.floor(monthOf(today) / months) * months + steps * months;
	return { from: firstDayOf(first), to: firstDayOf(first + months) - 1 };
}

/** The last so many, today being the last day: of a month as long as the one before was. */
function ends(unit: Unit, today: Day, count: number): [Day, Day] {
	if (unit === 'day' || unit === 'week') return [today - count * (unit === 'day' ? 1 : 7) + 1, today];
	const month = monthOf(today) - count * MONTHS_OF[unit];
	const date = Math.min(dateOf(today).date, firstDayOf(month + 1) - firstDayOf(month));
	return [firstDayOf(month) + date, today];
}
