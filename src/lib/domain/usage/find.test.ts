import { describe, expect, it } from 'vitest';
import type { UsageFilter } from './filter';
import { isAfter, recordSearch } from './find';
import { packDay, dayColumns } from './packed-day';
import { RollupBuilder, unpackCells, unpackDaySums } from './rollup';
import { record } from './usage.fixture';

const list = [
	record({ id: 'a', at: 1_000, party: '+7 (916) 123-45-67' }),
	record({ id: 'b', at: 2_000, party: '', service: 'Ёлочные песни', category: 'subscription', unit: 'piece' }),
	record({ id: 'c', at: 3_000, party: 'BANK', category: 'sms', unit: 'piece', direction: 'in' }),
	record({ id: 'd', at: 4_000, party: '+79161234567', cancelled: true })
];
const packed = packDay(list);
const builder = new RollupBuilder();
builder.apply(0, dayColumns(packed), 1);
const { days, cells } = builder.pack();

const found = (filter?: UsageFilter) =>
	recordSearch(filter)
		.ofDay(packed)
		.map(({ id }) => id);

describe('records are found', () => {
	it.each<[string, UsageFilter | undefined, string[]]>([
		['all but the cancelled, newest first', undefined, ['c', 'b', 'a']],
		['by digits, however grouped', { search: { text: '9161234' } }, ['a']],
		['by digits as people group them', { search: { text: '+7 916 12' } }, ['a']],
		['by letters in a service, in any case', { search: { text: ' елочные' } }, ['b']],
		['by a named sender', { search: { text: 'bank' } }, ['c']],
		['by a category the interface found in the text', { search: { text: 'смс', categories: ['sms'] } }, ['c']],
		['all by an empty text', { search: { text: '  ' } }, ['c', 'b', 'a']],
		['by exactly a number', { party: 'BANK' }, ['c']],
		['by exactly a service, and by none', { service: '' }, ['c', 'a']],
		['by direction', { direction: 'in' }, ['c']],
		['by unit and category', { unit: 'piece', categories: ['subscription'] }, ['b']],
		['not by a single digit', { search: { text: '1' } }, ['a']],
		['by the price of each', { price: 'paid', least: 501 }, []],
		['by the hour of each', { clock: { timeZone: 'UTC', spans: [{ from: 0, to: 1 }] }, direction: 'in' }, ['c']],
		['not at all', { search: { text: 'роуминг' } }, []]
	])('%s', (_, filter, ids) => {
		expect(found(filter)).toEqual(ids);
		const search = recordSearch(filter);
		// Sums know nothing of hours and prices of single records: they may say that there are
		// some.
		if (!filter?.price) expect(search.inCells(unpackCells(cells))).toBe(ids.length > 0);
		if (search.byKindOnly) expect(search.inDaySums(unpackDaySums(days))).toBe(ids.length > 0);
	});

	it('page after page, those of one moment by their ids', () => {
		const cursor = { day: 0, at: 2_000, id: 'b' };
		const after = [...list, record({ id: 'aa', at: 2_000 }), record({ id: 'bb', at: 2_000 })]
			.filter((item) => isAfter(cursor, item))
			.map(({ id }) => id);
		expect(after).toEqual(['a', 'aa']);
	});
});
