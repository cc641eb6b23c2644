import type { UsageFilter } from '$lib/domain/usage/filter';
import { monthNames } from '$lib/domain/usage/month-names';
import { CATEGORIES } from '$lib/domain/usage/record';
import { day } from '$lib/domain/usage/usage.fixture';
import { describe, expect, it } from 'vitest';
import { rangeVocabulary } from '../../shared/days/range-vocabulary';
import { categoriesNamed, searching } from './search';

const CALLS = ['call-home', 'call-long-distance', 'call-international'];

describe('categories by their names', () => {
	it.each([
		['интернет', ['internet']],
		['Интер', ['internet']],
		['ИНТЕРНЕТ', ['internet']],
		['internet', ['internet']],
		['роуминг', ['roaming']],
		['roaming', ['roaming']],
		['смс', ['sms']],
		['SMS', ['sms']],
		['звонки', CALLS],
		['calls', CALLS],
		['межгород', ['call-long-distance']],
		['абонплата', ['tariff-fee']],
		['подписки', ['subscription']]
	])('«%s» in either language', (text, categories) => {
		expect(categoriesNamed(text)).toEqual(categories);
	});

	it.each(['', 'in', '916', 'музыка', 'ком'])('«%s» names none', (text) => {
		expect(categoriesNamed(text)).toEqual([]);
	});

	it('every category has a name that finds it', () => {
		const found = new Set(
			['звонки', 'роуминг', 'sms', 'интернет', 'подписки', 'тариф', 'разовые'].flatMap(categoriesNamed)
		);
		expect([...found].sort()).toEqual([...CATEGORIES].sort());
	});
});

const range = { from: day('2026-10-01'), to: day('2026-10-31') };
const reading = {
	today: day('2026-11-22'),
	timeZone: 'Europe/Moscow',
	months: monthNames(['ru', 'en']),
	words: rangeVocabulary()
};
const search = (text: string, filter?: UsageFilter) => searching({ filter, range }, text, reading);
const clock = (from: number, to: number) => ({ clock: { timeZone: 'Europe/Moscow', spans: [{ from, to }] } });
const night = clock(22 * 60, 7 * 60);
const on = (date: string) => ({ from: day(date), to: day(date) });

describe('a search', () => {
	it('joins the filter it is made within', () => {
		expect(search(' Книги ', { party: '+79161234567' })).toEqual({
			filter: { party: '+79161234567', search: { text: 'Книги' } },
			range
		});
		expect(search('роуминг').filter).toEqual({ search: { text: 'роуминг', categories: ['roaming'] } });
	});

	it('of what a number is called finds it, whatever else the word names', () => {
		const notes = new Map([
			['+79000000002', 'Мама'],
			['900', 'Интернет-банк']
		]);
		const found = (text: string) => searching({ filter: undefined, range }, text, reading, notes).filter?.search;
		expect(found('мам')).toEqual({ text: 'мам', parties: ['+79000000002'] });
		expect(found('интернет')).toEqual({ text: 'интернет', categories: ['internet'], parties: ['900'] });
		expect(found('сосед')).toEqual({ text: 'сосед' });
	});

	it('of nothing changes nothing', () => {
		expect(search('  ')).toEqual({ range });
		expect(search('', { direction: 'in' })).toEqual({ filter: { direction: 'in' }, range });
	});

	it.each<[string, UsageFilter]>([
		['входящий', { direction: 'in' }],
		['Входящие', { direction: 'in' }],
		['исход', { direction: 'out' }],
		['outgoing', { direction: 'out' }],
		['бесплатно', { price: 'free' }],
		['платные', { price: 'paid' }],
		['ночью', night],
		['вечером', clock(18 * 60, 22 * 60)],
		['23:', clock(23 * 60, 24 * 60)],
		['9:', clock(9 * 60, 10 * 60)],
		['23:1', clock(23 * 60 + 10, 23 * 60 + 20)],
		['23:15', clock(23 * 60 + 15, 23 * 60 + 16)],
		['входящий ночью', { direction: 'in', ...night }],
		['ночью 916', { ...night, search: { text: '916' } }],
		['входящее SMS', { direction: 'in', search: { text: 'SMS', categories: ['sms'] } }],
		['исходящий, межгород', { direction: 'out', search: { text: 'межгород', categories: ['call-long-distance'] } }]
	])('understands «%s»', (text, filter) => {
		expect(search(text)).toEqual({ filter, range });
	});

	it.each([
		['14 октября', '2026-10-14'],
		['14 окт', '2026-10-14'],
		['14-го октября', '2026-10-14'],
		['14.10', '2026-10-14'],
		['14.10.2026', '2026-10-14'],
		['14 October', '2026-10-14']
	])('of «%s» is of that day', (text, date) => {
		expect(search(text)).toEqual({ range: on(date) });
	});

	it('of a day and an hour is of both', () => {
		expect(search('14 октября 23:')).toEqual({ filter: clock(23 * 60, 24 * 60), range: on('2026-10-14') });
	});

	it('of a day that is not on screen finds nothing and says which day', () => {
		expect(search('вчера')).toEqual({ range: { from: 1, to: 0 }, outside: on('2026-11-21') });
		expect(search('14 ноября').outside).toEqual(on('2025-11-14'));
	});

	it('of what excludes itself finds nothing', () => {
		expect(search('входящий', { direction: 'out' }).filter?.categories).toEqual([]);
		expect(search('бесплатно платно').filter?.categories).toEqual([]);
	});

	it.each(['+7 916 12', 'март', 'музыка', '8 800', '3 друга', 'день', 'на', '25:00', '99.99', '2026'])(
		'leaves «%s» as it is',
		(text) => {
			const { filter, range: days } = search(text);
			expect(filter?.search?.text).toBe(text);
			expect([Object.keys(filter ?? {}), days]).toEqual([['search'], range]);
		}
	);
});
