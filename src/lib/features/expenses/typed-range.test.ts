import { expect, it } from 'vitest';
import { dayFrom, isoDay, type Day } from '$lib/domain/usage/day';
import { monthNames } from '$lib/domain/usage/month-names';
import { rangeVocabulary } from '../shared/days/range-vocabulary';
import { readPhraseRange, readTyped, type TypedRange } from './typed-range';

const day = (year: number, month: number, date: number): Day => dayFrom({ year, month, date }) ?? NaN;
const text = (of: Day) => isoDay(of).split('-').reverse().join('.');

const NOVEMBER = { from: day(2026, 11, 1), to: day(2026, 11, 30) };
const reading = { today: day(2026, 11, 22), months: monthNames(['ru', 'en']), words: rangeVocabulary() };

/**
 * On Sunday 22 November 2026, with November on screen. What is wrong by field: a word, «future» or
 * «?».
 */
const read = (typed: TypedRange, range = NOVEMBER) => {
	const found = readTyped(typed, { range, text }, reading);
	if (found.ok) return `${isoDay(found.period.range.from)} ${isoDay(found.period.range.to)}`;
	return Object.entries(found.problems).map(
		([end, problem]) => `${end}: ${problem.kind === 'future' ? 'future' : (problem.word ?? '?')}`
	);
};

it.each<[TypedRange, string]>([
	[{ from: '1.10.2026', to: '15.10.2026' }, '2026-10-01 2026-10-15'],
	[{ from: '1', to: '15 октября' }, '2026-10-01 2026-10-15'],
	[{ from: '1 октября', to: '15' }, '2026-10-01 2026-10-15'],
	[{ from: '20.12', to: '10.01' }, '2025-12-20 2026-01-10'],
	[{ from: 'с 3 марта', to: 'по 5 апреля 2025' }, '2025-03-03 2025-04-05'],
	[{ from: 'сентябрь', to: 'ноябрь' }, '2026-09-01 2026-11-30'],
	[{ from: '15.10.2026', to: '1.10.2026' }, '2026-10-01 2026-10-15']
])('both ends: %o', (typed, expected) => {
	expect(read(typed)).toBe(expected);
});

it.each<[TypedRange, string]>([
	[{ from: '10.11' }, '2026-11-10 2026-11-30'],
	[{ to: '10.11.2026' }, '2026-11-01 2026-11-10'],
	[{ to: '15' }, '2026-11-01 2026-11-15'],
	[{ from: '20.10' }, '2026-10-20 2026-11-30']
])('one end, the other as it is: %o', (typed, expected) => {
	expect(read(typed)).toBe(expected);
});

it('a year not said is that of the other end', () => {
	expect(read({ from: '3.3' }, { from: day(2025, 4, 1), to: day(2025, 4, 30) })).toBe('2025-03-03 2025-04-30');
});

it('a range, a month or a year in the first field is all of it', () => {
	expect(read({ from: '1–15 октября' })).toBe('2026-10-01 2026-10-15');
	expect(read({ from: 'март' })).toBe('2026-03-01 2026-03-31');
	expect(read({ from: '2025' })).toBe('2025-01-01 2025-12-31');
});

it('an end beyond the untouched other one is that day', () => {
	expect(read({ from: '5.11.2026' }, { from: day(2026, 10, 1), to: day(2026, 10, 31) })).toBe('2026-11-05 2026-11-05');
	expect(read({ to: '10.10.2026' })).toBe('2026-10-10 2026-10-10');
});

it.each([
	['вчера', '2026-11-21 2026-11-21'],
	['сегодня', '2026-11-22 2026-11-22'],
	['Позавчера', '2026-11-20 2026-11-20'],
	['прошлый месяц', '2026-10-01 2026-10-31'],
	['за прошлый месяц', '2026-10-01 2026-10-31'],
	['в прошлом месяце', '2026-10-01 2026-10-31'],
	['позапрошлый месяц', '2026-09-01 2026-09-30'],
	['этот месяц', '2026-11-01 2026-11-30'],
	['месяц', '2026-11-01 2026-11-30'],
	['за месяц', '2026-10-23 2026-11-22'],
	['за неделю', '2026-11-16 2026-11-22'],
	['последняя неделя', '2026-11-16 2026-11-22'],
	['прошлая неделя', '2026-11-09 2026-11-15'],
	['на этой неделе', '2026-11-16 2026-11-22'],
	['последние 7 дней', '2026-11-16 2026-11-22'],
	['7 дней', '2026-11-16 2026-11-22'],
	['за последние три дня', '2026-11-20 2026-11-22'],
	['за 2 месяца', '2026-09-23 2026-11-22'],
	['с 20 октября по сегодня', '2026-10-20 2026-11-22'],
	['с 20 октября', '2026-10-20 2026-11-22'],
	['с 20 по сегодня', '2026-11-20 2026-11-22'],
	['с октября', '2026-10-01 2026-11-22'],
	['с вчера', '2026-11-21 2026-11-22'],
	['с понедельника', '2026-11-16 2026-11-22'],
	['в пятницу', '2026-11-20 2026-11-20'],
	['выходные', '2026-11-21 2026-11-22'],
	['с начала года', '2026-01-01 2026-11-22'],
	['с начала месяца', '2026-11-01 2026-11-22'],
	['по 5 ноября', '2026-11-01 2026-11-05'],
	['до 5 ноября', '2026-11-01 2026-11-05'],
	['по 5 октября', '2026-10-05 2026-10-05'],
	['за 14 октября', '2026-10-14 2026-10-14'],
	['с 3 по 17 октября', '2026-10-03 2026-10-17'],
	['с 3-го по 17-е октября', '2026-10-03 2026-10-17'],
	['3-17 окт', '2026-10-03 2026-10-17'],
	['с 3 по 17 октября 2025 года', '2025-10-03 2025-10-17'],
	['в октябре', '2026-10-01 2026-10-31'],
	['весь октябрь', '2026-10-01 2026-10-31'],
	['октябрь прошлого года', '2025-10-01 2025-10-31'],
	['ноябрь 2025 года', '2025-11-01 2025-11-30'],
	['14 октября 25 года', '2025-10-14 2026-11-30'],
	['прошлый год', '2025-01-01 2025-12-31'],
	['1 квартал', '2026-01-01 2026-03-31'],
	['первый квартал прошлого года', '2025-01-01 2025-03-31'],
	['IV квартал 2025', '2025-10-01 2025-12-31'],
	['прошлый квартал', '2026-07-01 2026-09-30'],
	['второе полугодие 2025', '2025-07-01 2025-12-31'],
	['лето', '2026-06-01 2026-08-31'],
	['летом', '2026-06-01 2026-08-31'],
	['лето 2025', '2025-06-01 2025-08-31'],
	['лето – осень 2025', '2025-06-01 2025-11-30'],
	['зима', '2025-12-01 2026-02-28'],
	['зима 2024/25', '2024-12-01 2025-02-28'],
	['Oct 3 - 17', '2026-10-03 2026-10-17'],
	['yesterday', '2026-11-21 2026-11-21'],
	['last month', '2026-10-01 2026-10-31'],
	['last 7 days', '2026-11-16 2026-11-22'],
	['past week', '2026-11-16 2026-11-22'],
	['since 20 October', '2026-10-20 2026-11-22'],
	['from 3rd to 17th of October', '2026-10-03 2026-10-17'],
	['until 5 November', '2026-11-01 2026-11-05'],
	['this year', '2026-01-01 2026-12-31'],
	['Q1 2025', '2025-01-01 2025-03-31'],
	['first quarter', '2026-01-01 2026-03-31'],
	['summer', '2026-06-01 2026-08-31'],
	['fall 2025', '2025-09-01 2025-11-30']
])('people say «%s»', (from, expected) => {
	expect(read({ from })).toBe(expected);
});

// Phrases of the kinds that public lists have: a day of the week beside a date, time to come, and
// words that qualify each other. Each of them used to be read as some other range.
it.each<[string, string]>([
	['суббота, 14 ноября', '2026-11-14 2026-11-30'],
	['Nov 14, Sat', '2026-11-14 2026-11-30'],
	['пн, 9 ноября - пт, 13 ноября', '2026-11-09 2026-11-13'],
	['с понедельника по среду', '2026-11-16 2026-11-18'],
	['со среды по понедельник', '2026-11-11 2026-11-16'],
	['с четверга', '2026-11-19 2026-11-22'],
	['с 3 по вчера', '2026-11-03 2026-11-21'],
	['from the beginning of the month', '2026-11-01 2026-11-22'],
	['in October', '2026-10-01 2026-10-31'],
	['начало года', '2026-01-01 2026-11-30']
])('read: %s', (from, expected) => {
	expect(read({ from })).toBe(expected);
});

it.each([
	'понедельник, 14 ноября',
	'Fri, Jul 18',
	'in a week',
	'in 7 days',
	'March in 1 year',
	'monday of this week',
	'third day of october',
	'the week of october 6th',
	'18 декабря за 10 дней'
])('not guessed: %s', (from) => {
	expect(read({ from })).toEqual(['from: ?']);
});

it('where one phrase says all of it, a beginning is none', () => {
	const whole = (phrase: string) => readPhraseRange(phrase, reading);
	expect(whole('начало года')).toMatchObject({ ok: false });
	expect(whole('с начала года')).toMatchObject({ ok: true, range: { from: day(2026, 1, 1), to: reading.today } });
});

it('a range said in the second field is that range, an end said there is the end', () => {
	expect(read({ to: 'с 3 по 17 октября' })).toBe('2026-10-03 2026-10-17');
	expect(read({ to: 'вчера' })).toBe('2026-11-01 2026-11-21');
	expect(read({ to: 'по сегодня' })).toBe('2026-11-01 2026-11-22');
});

it('the button that chooses the same shows it', () => {
	const kind = (from: string) => {
		const found = readTyped({ from }, { range: NOVEMBER, text }, reading);
		return found.ok && found.period.kind;
	};
	expect(['сегодня', 'эта неделя', 'ноябрь', 'прошлый месяц', 'вчера'].map(kind)).toEqual([
		'today',
		'week',
		'month',
		'month',
		'custom'
	]);
});

it.each<[TypedRange, string[]]>([
	[{ from: 'когда-нибудь' }, ['from: когда']],
	[{ from: '14 Октября вечером' }, ['from: вечером']],
	[{ from: 'сон 5' }, ['from: сон']],
	[{ from: 'вчера или позавчера' }, ['from: или']],
	[{ from: 'прошлое лето' }, ['from: ?']],
	[{ from: 'зима 2025' }, ['from: ?']],
	[{ from: '1 и 15 ноября' }, ['from: и']],
	[{ from: 'по 5 ноября с 1' }, ['from: ?']],
	[{ from: '[today]' }, ['from: ?']],
	[{ from: '0 дней' }, ['from: ?']],
	[{ to: '31.11.2026' }, ['to: ?']],
	[{ from: '', to: '' }, ['from: ?', 'to: ?']],
	[{ from: '' }, ['from: ?']],
	[{ from: '1.11.2026', to: ' ' }, ['to: ?']],
	[{ from: '1.1.1970', to: '1.1.2100' }, ['to: future']],
	[{ from: '5.12.2026' }, ['from: future']],
	[{ from: '1 января 2030', to: '2 января 2030' }, ['from: future', 'to: future']],
	[{ from: '1 января 2090' }, ['from: future']],
	[{ from: '2030' }, ['from: future']],
	[{ to: '1.1.2030' }, ['to: future']],
	[{ from: '2025 - 2029' }, ['from: future']]
])('what can’t be read is told by field, and the word that is to blame: %o', (typed, expected) => {
	expect(read(typed)).toEqual(expected);
});
