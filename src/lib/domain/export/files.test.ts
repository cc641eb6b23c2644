import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoneCalendar } from '../usage/calendar';
import { compareRecords, CATEGORIES, DIRECTIONS, type UsageRecord } from '../usage/record';
import { noTotals, type Totals } from '../usage/totals';
import { costOf, parseCost } from '../usage/cost';
import { day, distinct, record } from '../usage/usage.fixture';
import { COMMAS, SEMICOLONS } from './csv';
import { GROUP_COLUMNS, groupsCsv, RECORD_COLUMNS, recordsCsv, type CsvLabels } from './csv-tables';
import { addRecords, type ExpenseFile, type FileEncoder } from './expense-file';
import { parseCsv, withoutApostrophe } from './export.fixture';
import { fileName } from './file-name';
import { groupsJson, recordsJson } from './json-files';
import { phoneCell } from './phone-cell';

const MOSCOW = zoneCalendar('Europe/Moscow');
const PLAN = {
	countryCode: '7',
	trunkPrefix: '8',
	nationalLength: 10,
	mobilePrefixes: ['9'],
	groups: [3, 3, 2, 2],
	separators: [' ', '-', '-']
};
const same = <Name extends string>(names: readonly Name[]) =>
	Object.fromEntries(names.map((name) => [name, `${name}`])) as Record<Name, string>;
const WORDS: CsvLabels = {
	columns: same([...RECORD_COLUMNS, ...GROUP_COLUMNS]),
	category: same(CATEGORIES),
	direction: same(DIRECTIONS),
	total: 'total'
};
const ABOUT: ExpenseFile = {
	range: { from: day('2026-11-01'), to: day('2026-11-22') },
	filter: {},
	currency: 'RUB',
	timeZone: 'Europe/Moscow',
	madeAt: Date.UTC(2026, 10, 22, 12),
	short: { lacking: 0, unrated: 0 }
};

/** In pieces of any size, as an export makes it. */
function written<Row>(encoder: FileEncoder<Row>, rows: readonly Row[], piece: number, totals: Totals, missing = 0) {
	let file = encoder.open();
	for (let at = 0; at < rows.length; at += piece) file += encoder.rows(rows.slice(at, at + piece));
	return file + encoder.close(totals, missing);
}

function totalsOf(list: readonly UsageRecord[]): Totals {
	const totals = noTotals();
	addRecords(totals, list);
	return totals;
}

const pieces = fc.integer({ min: 1, max: 20 });

/** «1:05:09». */
const secondsOf = (text: string) =>
	text === '' ? '0' : String(text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0));

describe('records', () => {
	it('stand in the CSV once each, whole, and add up to the same sums', () => {
		fc.assert(
			fc.property(distinct(), pieces, fc.constantFrom(SEMICOLONS, COMMAS), (list, piece, dialect) => {
				const encoder = recordsCsv({ dialect, words: WORDS, currency: 'RUB' }, MOSCOW, PLAN);
				const [head = [], ...rows] = parseCsv(written(encoder, list, piece, noTotals()), dialect.separator);
				expect(head).toEqual(RECORD_COLUMNS);
				const column = (name: (typeof RECORD_COLUMNS)[number]) =>
					rows.map((cells) => withoutApostrophe(cells[RECORD_COLUMNS.indexOf(name)] ?? ''));
				expect(column('id')).toEqual(list.map(({ id }) => id));
				expect(column('service')).toEqual(list.map(({ service }) => service));
				const digits = (text: string) => text.replace(/[^\d]/g, '');
				expect(column('number').map(digits)).toEqual(list.map(({ party }) => digits(party)));
				const sum = (texts: string[]) => texts.reduce((total, text) => total + Number(text), 0);
				const prices = column('cost').map((text) => parseCost(text.replace(',', '.'), 'RUB') ?? NaN);
				// Each to the thousandth of a megabyte.
				const bytes = totalsOf(list).bytes;
				const told = sum(column('bytes').map((text) => text.replace(',', '.'))) * 1024 * 1024;
				expect(Math.abs(told - bytes)).toBeLessThanOrEqual(525 * rows.length);
				expect({
					count: rows.length,
					...costOf(prices.reduce((total, price) => total + price, 0)),
					seconds: sum(column('seconds').map(secondsOf)),
					bytes,
					pieces: sum(column('pieces'))
				}).toEqual(totalsOf(list));
			})
		);
	});

	it('stand in the JSON as they are, whatever the pieces', () => {
		fc.assert(
			fc.property(distinct(), pieces, fc.nat(9), (list, piece, missing) => {
				const ordered = [...list].sort(compareRecords).reverse();
				const file = JSON.parse(written(recordsJson(ABOUT), ordered, piece, totalsOf(list), missing)) as {
					records: (UsageRecord & { at: string })[];
					totals: Totals;
					missingRecords: number;
				};
				const back = file.records.map((item) => ({ ...item, at: Date.parse(item.at) }));
				expect(back).toEqual(
					ordered.map(({ id, at, category, direction, party, amount, unit, cost, fraction, service }) => ({
						...{ id, at, category, direction, party, amount, unit, cost, service },
						...(fraction === undefined ? {} : { fraction })
					}))
				);
				expect(file).toMatchObject({ totals: totalsOf(list), missingRecords: missing });
			})
		);
	});

	it('have their whole price, however fine', () => {
		const csv = recordsCsv({ dialect: COMMAS, words: WORDS, currency: 'RUB' }, MOSCOW, PLAN);
		const cell = (fields: object) =>
			csv
				.rows([record(fields)])
				.split(',')
				.at(-2);
		expect(cell({ cost: 254, fraction: 1_700 })).toBe('2.5417');
		expect(cell({ cost: 0, fraction: -4_100 })).toBe('-0.0041');
		expect(cell({ cost: 1, fraction: -5_000 })).toBe('0.005');
	});

	it('have the date and the time of a wall clock in the operator’s zone', () => {
		const encoder = recordsCsv({ dialect: SEMICOLONS, words: WORDS, currency: 'RUB' }, MOSCOW, PLAN);
		const late = record({ at: Date.UTC(2026, 10, 21, 21, 0, 5), cost: -50, party: '+79161234567', service: '=1' });
		expect(encoder.rows([late])).toBe("2026-11-22;00:00:05;call-home;out;+7 916 123-45-67;'=1;0:01:01;;;-0,50;u-1\r\n");
	});
});

describe('groups', () => {
	const totals = { count: 2, cost: 1_050, seconds: 61, bytes: 1_024, pieces: 0 };

	it('stand in the CSV under the names they have on screen, with their sum at the end', () => {
		const encoder = groupsCsv({ dialect: COMMAS, words: WORDS, currency: 'JPY' });
		const file = written(encoder, [{ key: 'sms', name: 'SMS, MMS', totals }], 1, totals);
		expect(parseCsv(file, ',')).toEqual([
			[...GROUP_COLUMNS],
			['SMS, MMS', '2', '0:01:01', '0.001', '0', '1050'],
			['total', '2', '0:01:01', '0.001', '0', '1050']
		]);
	});

	it('stand in the JSON by date or by key', () => {
		const group = { key: String(day('2026-11-02')), totals, byCategory: { sms: totals }, byDirection: {} };
		const read = (encoder: FileEncoder<typeof group>) => JSON.parse(written(encoder, [group], 1, totals, 3)) as object;
		expect(read(groupsJson({ ...ABOUT, line: '+79000000003', filter: { direction: 'out' } }, 'week'))).toEqual({
			format: 'internet-helper-expenses',
			version: 1,
			kind: 'groups',
			line: '+79000000003',
			range: { from: '2026-11-01', to: '2026-11-22' },
			timeZone: 'Europe/Moscow',
			currency: 'RUB',
			minorDigits: 2,
			madeAt: '2026-11-22T12:00:00.000Z',
			filter: { direction: 'out' },
			grouping: 'week',
			groups: [{ key: '2026-11-02', ...totals, byCategory: { sms: totals }, byDirection: {} }],
			totals,
			missingDays: 3
		});
		expect(read(groupsJson({ ...ABOUT, knownFrom: day('2026-11-03') }, 'number'))).toMatchObject({
			groups: [{ key: group.key }],
			knownFrom: '2026-11-03'
		});
	});
});

it('what the sums lack is said in every file', () => {
	const options = { dialect: COMMAS, words: WORDS, currency: 'RUB', note: '3 records, unread' };
	expect(recordsCsv(options, MOSCOW, PLAN).close(noTotals(), 0)).toBe('"3 records, unread"\r\n');
	expect(groupsCsv(options).close(noTotals(), 0)).toBe('total,0,0:00:00,0.000,0,0.00\r\n"3 records, unread"\r\n');
	const json = JSON.parse(
		written(recordsJson({ ...ABOUT, short: { lacking: 3, unrated: 2 } }), [], 1, noTotals())
	) as object;
	expect(json).toMatchObject({ lackingRecords: 3, unratedRecords: 2 });
	for (const name of ['lackingRecords', 'unratedRecords'])
		expect(JSON.parse(written(recordsJson(ABOUT), [], 1, noTotals()))).not.toHaveProperty(name);
});

describe('a phone number in a cell', () => {
	it.each([
		['+79161234567', '+7 916 123-45-67'],
		['+493012345678', '+49301234 56-78'],
		['BANK', 'BANK'],
		['900', '900'],
		['', '']
	])('%s', (party, cell) => {
		expect(phoneCell(party, PLAN)).toBe(cell);
	});
});

it('a file’s name tells the range, and the number only when asked', () => {
	expect(fileName('rashody', ABOUT.range, 'csv')).toBe('rashody-2026-11-01_2026-11-22.csv');
	expect(fileName('expenses', ABOUT.range, 'json', '+79000000003')).toBe(
		'expenses-79000000003-2026-11-01_2026-11-22.json'
	);
});
