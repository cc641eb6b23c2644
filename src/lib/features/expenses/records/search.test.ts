import { CATEGORIES } from '$lib/domain/usage/record';
import { describe, expect, it } from 'vitest';
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

describe('a search', () => {
	it('joins the filter it is made within', () => {
		expect(searching({ party: '+79161234567' }, ' Книги ')).toEqual({
			party: '+79161234567',
			search: { text: 'Книги' }
		});
		expect(searching(undefined, 'роуминг')).toEqual({ search: { text: 'роуминг', categories: ['roaming'] } });
	});

	it('of nothing changes nothing', () => {
		expect(searching(undefined, '  ')).toBeUndefined();
		expect(searching({ direction: 'in' }, '')).toEqual({ direction: 'in' });
	});
});
