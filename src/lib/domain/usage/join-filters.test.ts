import { expect, it } from 'vitest';
import { NIGHT } from './conditions';
import { joinFilters, orAll } from './join-filters';

const clock = { timeZone: 'Europe/Moscow', spans: [NIGHT] };

it('lets through what fits both', () => {
	expect(joinFilters()).toEqual({});
	expect(joinFilters({ direction: 'in' }, { price: 'paid' })).toEqual({ direction: 'in', price: 'paid' });
	expect(joinFilters({ categories: ['sms', 'internet'] }, { categories: ['sms'] })).toEqual({ categories: ['sms'] });
	expect(joinFilters({ clock }, { clock }).clock?.spans).toEqual([NIGHT, NIGHT]);
	expect(joinFilters({ least: 5 }, { least: 3 })).toEqual({ least: 5 });
});

it('lets nothing through where the two exclude each other', () => {
	expect(joinFilters({ direction: 'in' }, { direction: 'out' }).categories).toEqual([]);
});

it('a filter that lets all through is none', () => {
	expect([orAll({}), orAll({ least: 1 })]).toEqual([undefined, { least: 1 }]);
});
