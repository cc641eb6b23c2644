import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyListRules, firstLevelOnly, listed, projection } from './list-rules';

const RECORDS = [
	{ id: '1', kind: 'a', amount: { amount: 5, units: 'RUB' }, at: '2026-11-01T10:00:00.000Z', tags: [{ name: 'x' }] },
	{ id: '2', kind: 'b', amount: { amount: -7.5, units: 'RUB' }, at: '2026-11-02T10:00:00.000Z', tags: [] },
	{ id: '3', kind: 'a', amount: { amount: 100, units: 'BYN' }, at: '2026-11-03T10:00:00.000Z', tags: [{ name: 'y' }] },
	{ id: '4', kind: 'c', at: '2026-11-04T10:00:00.000Z' }
];

const ids = (query: string): unknown[] =>
	applyListRules(RECORDS, new URLSearchParams(query)).records.map((record) => Reflect.get(record, 'id'));

describe('list rules of TMF630', () => {
	it.each([
		['', ['1', '2', '3', '4']],
		['kind=a', ['1', '3']],
		['kind=a,c', ['1', '3', '4']],
		['kind=a&amount.units=BYN', ['3']],
		['kind=none', []],
		['no.such.attribute=1', []],
		['tags.name=y', ['3']],
		['amount.amount=5', ['1']],
		['amount.amount.gt=5', ['3']],
		['amount.amount.gte=5', ['1', '3']],
		['amount.amount.lt=5', ['2']],
		['amount.amount.lte=5', ['1', '2']],
		['at.gte=2026-11-02T13:00:00%2B03:00', ['2', '3', '4']],
		['at.gt=2026-11-02T10:00:00Z&at.lt=2026-11-04T10:00:00Z', ['3']],
		['sort=-at', ['4', '3', '2', '1']],
		['sort=+kind,-id', ['3', '1', '2', '4']],
		['sort=kind,id', ['1', '3', '2', '4']],
		['sort=amount.amount', ['2', '1', '3', '4']],
		['sort=-amount.amount', ['3', '1', '2', '4']],
		['offset=1&limit=2', ['2', '3']],
		['offset=9', []],
		['limit=0', []]
	])('%s', (query, expected) => {
		expect(ids(query)).toEqual(expected);
	});

	it.each([
		'limit=-1',
		'limit=ten',
		'limit=',
		'offset=1.5',
		'offset=9999999999999',
		'sort=',
		'sort=-',
		'sort=a,,b',
		'sort=a;drop',
		'amount.amount.gt=much',
		'amount.amount.lt=',
		'at.gte=yesterday',
		'.gt=1'
	])('refuses %s', (query) => {
		expect(() => ids(query)).toThrow(expect.objectContaining({ status: 400, code: 'INVALID_QUERY' }));
	});

	it('counts what matches, not what fits on the page', () => {
		expect(applyListRules(RECORDS, new URLSearchParams('kind=a&limit=1')).total).toBe(2);
	});

	it('never gives more than a page of 500, whatever is asked', () => {
		const many = Array.from({ length: 1_200 }, (_, id) => ({ id }));
		for (const query of ['', 'limit=100000'])
			expect(applyListRules(many, new URLSearchParams(query)).records).toHaveLength(500);
	});

	it('pages put together are the whole list, each record once', () => {
		const record = fc.record({ id: fc.uuid(), rank: fc.option(fc.integer(), { nil: undefined }) });
		fc.assert(
			fc.property(fc.array(record, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (records, limit) => {
				const paged: object[] = [];
				for (let offset = 0; offset < records.length; offset += limit)
					paged.push(
						...applyListRules(records, new URLSearchParams(`sort=-rank,id&offset=${offset}&limit=${limit}`)).records
					);
				expect(paged).toEqual(applyListRules(records, new URLSearchParams('sort=-rank,id')).records);
				expect(new Set(paged)).toEqual(new Set(records));
			})
		);
	});

	it('sorts as numbers and moments are ordered, records without the attribute last', () => {
		const records = fc.array(fc.record({ rank: fc.option(fc.integer(), { nil: undefined }) }));
		fc.assert(
			fc.property(records, (list) => {
				const ranks = applyListRules(list, new URLSearchParams('sort=rank')).records.map((one) =>
					Reflect.get(one, 'rank')
				);
				const known = list.flatMap(({ rank }) => (rank === undefined ? [] : [rank]));
				expect(ranks.slice(0, known.length)).toEqual(known.toSorted((a, b) => a - b));
			})
		);
	});

	it('reads moments of a long list from its rows, with the same outcome as from the records', () => {
		const moments = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 30 });
		fc.assert(
			fc.property(
				moments,
				fc.integer({ min: 0, max: 9 }),
				fc.constantFrom('at', '-at', '-at,id'),
				(list, from, sort) => {
					const rows = list.map((at, id) => ({ id, at }));
					let made = 0;
					const record = ({ id, at }: { id: number; at: number }) => {
						made += 1;
						return { id, at: new Date(at).toISOString() };
					};
					const query = new URLSearchParams(`at.gte=${new Date(from).toISOString()}&sort=${sort}&offset=1&limit=3`);
					const page = listed({ rows, record, instants: { at: (row) => row.at }, most: 2 }, query);
					if (!sort.includes('id')) expect(made).toBe(page.records.length);
					query.set('limit', '2');
					expect(page).toEqual(applyListRules(rows.map(record), query));
				}
			)
		);
		expect(() =>
			listed({ rows: [], record: Object, instants: { at: Number }, most: 2 }, new URLSearchParams('at.gte=soon'))
		).toThrow(expect.objectContaining({ code: 'INVALID_QUERY' }));
	});

	it('may know nothing but first-level attributes', () => {
		const query = 'at.gte=1&kind=a&amount.units=RUB&amount.amount.gte=5&sort=-amount.amount&limit=3&fields=id';
		expect(String(firstLevelOnly(new URLSearchParams(query)))).toBe(
			'at.gte=1&kind=a&sort=-amount.amount&limit=3&fields=id'
		);
	});

	it('cuts records to the fields asked for, id and @type always among them', () => {
		const record = { id: '1', '@type': 'Bucket', name: 'main', status: 'active', usageType: 'monetary' };
		expect(projection('name, status')(record)).toEqual({ id: '1', '@type': 'Bucket', name: 'main', status: 'active' });
		expect(projection('none')(record)).toEqual({ id: '1', '@type': 'Bucket' });
	});
});
