import { describe, expect, it } from 'vitest';
import type { UsageRecord } from '../../domain/usage/record';
import { unknownNames } from './characteristics';
import { AT, call, decode, rating, RULES, said } from './usage.fixture';

const one = (more: object, language?: Parameters<typeof decode>[1]): Partial<UsageRecord> | undefined =>
	decode([call(more)], language).records[0];
const PIECES = { ...RULES, amounts: [...RULES.amounts, { name: 'quantity', unit: 'piece' }] };
const characteristics = (values: Record<string, unknown>, language?: Parameters<typeof decode>[1]) =>
	one({ usageCharacteristic: said(values) }, language);

describe('a record of usage', () => {
	it('is what was used, when, with whom, how much of it and for how much', () => {
		expect(decode([call()])).toEqual({
			records: [
				{
					id: 'usage-1',
					at: Date.parse(AT),
					category: 'call-home',
					direction: 'out',
					party: '+79000000002',
					amount: 65,
					unit: 'second',
					cost: 250,
					service: '',
					revision: Date.parse(AT),
					cancelled: false
				}
			],
			unreadable: 0
		});
	});

	it('is measured in the unit that the specification tells, else in the usual one', () => {
		const voice = (unit: string, name = 'duration') => ({
			specifications: [{ id: 'voice', name: 'Звонок', characteristics: [{ name, unit }] }]
		});
		expect(characteristics({ Duration: 2 }, voice('min', 'DURATION'))).toMatchObject({ amount: 120 });
		expect(characteristics({ duration: 2 }, voice('min'))).toMatchObject({ amount: 120, unit: 'second' });
		expect(characteristics({ duration: '1.5' }, voice('min'))).toMatchObject({ amount: 90 });
		expect(characteristics({ volume: 2048 }, voice('min'))).toMatchObject({ amount: 2048, unit: 'byte' });
		expect(decode([call()], voice('fortnight'))).toEqual({ records: [], unreadable: 1 });
	});

	describe('that tells its own unit', () => {
		it.each<[object, object]>([
			[
				{ duration: 45, unit: 'MIN' },
				{ amount: 2_700, unit: 'second' }
			],
			[
				{ duration: '45', units: 'minutes' },
				{ amount: 2_700, unit: 'second' }
			],
			[
				{ duration: 45, unitOfMeasure: 'sec' },
				{ amount: 45, unit: 'second' }
			],
			[
				{ volume: 3, unit: 'MiB' },
				{ amount: 3 * 2 ** 20, unit: 'byte' }
			],
			[
				{ volume: 3, unit: 'kB' },
				{ amount: 3_072, unit: 'byte' }
			],
			[
				{ volume: 3, unit: 'octets' },
				{ amount: 3, unit: 'byte' }
			],
			[
				{ quantity: 2, unit: 'GB' },
				{ amount: 2 ** 31, unit: 'byte' }
			],
			[{ quantity: 2 }, { amount: 2, unit: 'piece' }],
			[
				{ duration: 45, volume: 7, unit: 'MB' },
				{ amount: 45, unit: 'second' }
			]
		])('%o is measured by it', (values, amount) => {
			expect(characteristics({ ...values }, { rules: PIECES })).toMatchObject(amount);
		});

		it.each([
			{ duration: 45, unit: 'fortnight' },
			{ duration: 45, unit: 'MB' },
			{ volume: 7, unit: 'Mb' },
			{ volume: 7, unit: 'gb' },
			{ volume: 7, unit: 'm' }
		])('%o can’t be read: wrong minutes are worse', (values) => {
			expect(characteristics({ ...values })).toBeUndefined();
		});

		it('in the characteristic itself, or in its value', () => {
			const item = (more: object) => one({ usageCharacteristic: [{ name: 'duration', value: 2, ...more }] });
			expect(item({ unitOfMeasure: 'min' })).toMatchObject({ amount: 120 });
			expect(item({ valueType: 'min' })).toMatchObject({ amount: 120 });
			expect(item({ valueType: 'number' })).toMatchObject({ amount: 2 });
			expect(item({ value: { amount: 2, units: 'h' } })).toMatchObject({ amount: 7_200 });
			expect(item({ value: { value: '3' } })).toMatchObject({ amount: 3 });
			expect(item({ value: { amount: 2, units: 'ages' } })).toBeUndefined();
		});

		it('where the specification’s is unknown, and above it where it is not', () => {
			const specified = (unit: string) => ({
				specifications: [{ id: 'voice', name: 'Звонок', characteristics: [{ name: 'duration', unit }] }]
			});
			expect(characteristics({ duration: 2, unit: 'min' }, specified('fortnight'))).toMatchObject({ amount: 120 });
			expect(characteristics({ duration: 2, unit: 's' }, specified('min'))).toMatchObject({ amount: 2 });
		});

		it('by the pack’s words: what a GB is, and what Mb means', () => {
			const units = {
				...RULES.units,
				Mb: { unit: 'byte', size: 10 ** 6 },
				GB: { unit: 'byte', size: 10 ** 9 }
			} as const;
			const rules = { ...RULES, unitNames: ['ed'], units };
			expect(characteristics({ volume: 2, ed: 'Mb' }, { rules })).toMatchObject({ amount: 2_000_000 });
			expect(characteristics({ volume: 2, ed: 'Gigabyte' }, { rules })).toMatchObject({ amount: 2 * 10 ** 9 });
			expect(characteristics({ volume: 2, unit: 'GB' }, { rules })).toMatchObject({ amount: 2 });
		});
	});

	it.each<[string, number]>([
		['PT61S', 61],
		['PT1M1S', 61],
		['P1DT1H0.6S', 90_001],
		['00:01:01', 61],
		['100:00:00', 360_000]
	])('that lasted %s took so many seconds', (duration, amount) => {
		expect(characteristics({ duration, unit: 'min' })).toMatchObject({ amount, unit: 'second' });
	});

	it.each(['PT', 'P', 'P1M', 'P1DT', '01:01', '00:61:00'])('that lasted %s can’t be read', (duration) => {
		expect(characteristics({ duration })).toBeUndefined();
		expect(characteristics({ volume: 'PT5S' })).toBeUndefined();
	});

	it('is read by names and words in any spelling', () => {
		expect(
			one({
				usageType: 'VOICE',
				usageCharacteristic: said({ Duration: 65, other_party: '+79000000002', DIRECTION: 'Outgoing' })
			})
		).toMatchObject({ amount: 65, party: '+79000000002', direction: 'out', category: 'call-home' });
	});

	it('that nothing measures is one piece', () => {
		expect(characteristics({ trafficType: 'tariffFee' })).toMatchObject({
			category: 'tariff-fee',
			amount: 1,
			unit: 'piece'
		});
		expect(one({ usageCharacteristic: undefined })).toMatchObject({
			category: 'call-home',
			amount: 1,
			direction: 'none'
		});
	});

	it('takes the first of several names for one thing, in whatever order they come', () => {
		expect(characteristics({ shortNumber: '3116', otherParty: '+79000000002' })).toMatchObject({
			party: '+79000000002'
		});
		expect(characteristics({ volume: 5, duration: 7 })).toMatchObject({ amount: 7, unit: 'second' });
		expect(characteristics({ shortNumber: 3116 })).toMatchObject({ party: '3116' });
	});

	it('with words that nobody knows falls to the next best', () => {
		expect(one({ usageCharacteristic: said({ trafficType: 'holographic' }) })).toMatchObject({ category: 'call-home' });
		expect(one({ usageCharacteristic: [], usageSpecification: null, usageType: 'data' })).toMatchObject({
			category: 'internet'
		});
		expect(one({ usageCharacteristic: [], usageSpecification: {}, usageType: 'toString' })).toMatchObject({
			category: 'one-off'
		});
		expect(characteristics({ direction: 'sideways' })).toMatchObject({ direction: 'none' });
		expect(one({ status: 'pondered' })).toMatchObject({ cancelled: false });
	});

	it('names the service in the operator’s words, in roaming with the place', () => {
		const named = { specifications: [{ id: 'voice', name: 'Звонок', characteristics: [] }] };
		expect(characteristics({ serviceName: 'Видео' })).toMatchObject({ service: 'Видео' });
		expect(one({ description: 'Гудок', usageCharacteristic: [] })).toMatchObject({ service: 'Гудок' });
		expect(characteristics({ serviceName: 'Интернет', roamingZone: 'Турция' })).toMatchObject({
			service: 'Интернет, Турция'
		});
		expect(characteristics({ roamingZone: 'Турция' }, named)).toMatchObject({ service: 'Звонок, Турция' });
		expect(characteristics({ roamingZone: 'Турция' })).toMatchObject({ service: 'Турция' });
		expect(characteristics({ otherParty: '+1' }, named)).toMatchObject({ service: '' });
	});

	it('has harmless texts only', () => {
		expect(characteristics({ serviceName: ' a\u202eb\u0000c\ud800 ', otherParty: {} })).toMatchObject({
			service: 'abc',
			party: ''
		});
	});

	it('adds up several ratings, the latest is its revision', () => {
		const later = '2026-11-22T00:00:00.5+03:00';
		expect(one({ ratedProductUsage: [rating(1.1, 'RUB', later), rating('2.20'), rating(-0.3)] })).toMatchObject({
			cost: 300,
			revision: Date.parse(later)
		});
	});

	it('keeps fractions of a kopeck', () => {
		expect(one({ ratedProductUsage: [rating(2.5417)] })).toMatchObject({ cost: 254, fraction: 1_700 });
		expect(one({ ratedProductUsage: [rating('0.0041'), rating(0.0059)] })).toMatchObject({ cost: 1 });
		expect(one({ ratedProductUsage: [rating(0.1 + 0.2)] })).not.toHaveProperty('fraction');
	});

	it.each(['rub', '643', 643, '₽', 'RUR'])('has its price in %s, which is the line’s currency', (unit) => {
		expect(one({ ratedProductUsage: [rating(2.5, unit)] })).toMatchObject({ cost: 250 });
	});

	it('has its price as money or as a quantity, and one rating without its list', () => {
		const quantity = { ratingDate: AT, taxIncludedRatingAmount: { units: 'RUB', amount: '2.50' } };
		expect(one({ ratedProductUsage: quantity })).toMatchObject({ cost: 250 });
	});

	it('is as old as its use when nobody says when it was rated', () => {
		for (const date of [undefined, null, 'soon'])
			expect(one({ ratedProductUsage: [rating(1, 'RUB', date)] })).toMatchObject({ revision: Date.parse(AT) });
	});

	it('has no price a subscriber pays where only the one without tax is told, unless there is no tax', () => {
		const untaxed = { ratingDate: AT, taxExcludedRatingAmount: { unit: 'RUB', value: 2.5 } };
		expect(one({ ratedProductUsage: [untaxed] })).toBeUndefined();
		expect(one({ ratedProductUsage: [{ ...untaxed, isTaxExempt: true }] })).toMatchObject({ cost: 250 });
		const rules = { ...RULES, taxExcludedIsPaid: true as const };
		expect(one({ ratedProductUsage: [untaxed] }, { rules })).toMatchObject({ cost: 250 });
	});

	it('that a bundle has paid for is free; without that word a price nobody tells is not', () => {
		const tagged = (usageRatingTag: unknown) => one({ ratedProductUsage: [{ ratingDate: AT, usageRatingTag }] });
		expect(tagged('included usage')).toMatchObject({ cost: 0 });
		expect(tagged('Included_Usage')).toMatchObject({ cost: 0 });
		expect(tagged('usage')).toBeUndefined();
		expect(tagged(undefined)).toBeUndefined();
	});

	it('has states in the standard’s words however they are written, and in the operator’s', () => {
		expect(one({ status: 'REJECTED' })).toMatchObject({ cancelled: true });
		expect(one({ status: 'Received', ratedProductUsage: null })).toMatchObject({ cost: 0, cancelled: false });
		const rules = { ...RULES, states: { storno: 'cancelled', pending: 'unrated' } as const };
		expect(one({ status: 'storno' }, { rules })).toMatchObject({ cancelled: true });
		expect(one({ status: 'pending', ratedProductUsage: [] }, { rules })).toMatchObject({ cost: 0 });
	});

	it('may be numbered', () => {
		expect(one({ id: 7, usageSpecification: { id: 1 } })).toMatchObject({ id: '7' });
	});

	it.each<[unknown, string]>([
		['2026-11-21T18:05:00', '2026-11-21T18:05:00+03:00'],
		['2026-11-21 18:05:00+0300', '2026-11-21T18:05:00+03:00'],
		['2026-11-21', '2026-11-21T00:00:00+03:00'],
		[Date.parse(AT), AT]
	])('was at %s, by the operator’s clock where none is told', (usageDate, moment) => {
		expect(one({ usageDate })).toMatchObject({ at: Date.parse(moment) });
	});

	it('that was taken back is cancelled', () => {
		expect(one({ status: 'rejected' })).toMatchObject({ cancelled: true, cost: 250 });
		expect(one({ status: 'rejected', ratedProductUsage: undefined })).toMatchObject({ cancelled: true, cost: 0 });
	});

	it('that nobody has told the price of is not lost, and is known by its revision', () => {
		for (const status of ['received', 'rated', 'billed', undefined])
			for (const ratedProductUsage of [undefined, []])
				expect(one({ status, ratedProductUsage })).toMatchObject({ cost: 0, revision: 0 });
	});

	it.each<[string, object]>([
		['no id', { id: undefined }],
		['an empty id', { id: '' }],
		['an id that is no text', { id: {} }],
		['a number as id that two records could have', { id: 2 ** 53 + 1 }],
		['an id too long', { id: 'x'.repeat(201) }],
		['an id that can’t travel', { id: 'a\u0000' }],
		['no moment', { usageDate: undefined }],
		['a moment that may be another', { usageDate: '11/12/2026' }],
		['another currency', { ratedProductUsage: [rating(1, 'USD')] }],
		['no currency', { ratedProductUsage: [rating(1, null)] }],
		['a price that is a fortune', { ratedProductUsage: [rating(1e12)] }],
		['a price that is no number', { ratedProductUsage: [rating({})] }],
		['one of its prices unreadable', { ratedProductUsage: [rating(1), null] }],
		['prices that are no list', { status: 'received', ratedProductUsage: {} }],
		['less than no time', { usageCharacteristic: said({ duration: -1 }) }],
		['a duration of words', { usageCharacteristic: said({ duration: 'long' }) }],
		['an empty duration', { usageCharacteristic: said({ duration: ' ' }) }],
		['an eternity', { usageCharacteristic: said({ duration: 1e308 }) }],
		['characteristics that are no list', { usageCharacteristic: 'none' }]
	])('with %s is unreadable, and its neighbours are not', (_, more) => {
		const { records, unreadable } = decode([call({ id: 'before' }), call(more), call({ id: 'after' })]);
		expect([records.map(({ id }) => id), unreadable]).toEqual([['before', 'after'], 1]);
	});

	it('that is no record at all is counted', () => {
		expect(decode([null, 'x', [], 7, call()])).toMatchObject({ records: [{ id: 'usage-1' }], unreadable: 4 });
		expect(one({ usageCharacteristic: [null, 7, {}, { name: 'duration', value: 3 }] })).toMatchObject({ amount: 3 });
	});
});

it('names of a specification that nobody understands are told', () => {
	const characteristics = ['duration', 'Direction', 'unit', 'dataVolume', 'apn', 'dataVolume'].map((name) => ({
		name
	}));
	expect(unknownNames(RULES, [{ id: 'data', name: 'Интернет', characteristics }])).toEqual(['dataVolume', 'apn']);
});

it.each([
	['a page', '<!doctype html><title>Wi-Fi</title>'],
	['half an answer', '[{"id":"usage-1"'],
	['an error', { '@type': 'Error', code: 'C', reason: 'R' }],
	['nothing', '']
])('%s instead of a list is refused as a whole', (_, body) => {
	expect(() => decode(body)).toThrow(expect.objectContaining({ name: 'NoUsageList' }));
});

it('remembers texts without keeping every text it ever saw', () => {
	const many = Array.from({ length: 20_100 }, (_, index) =>
		call({ id: `u${index}`, usageCharacteristic: said({ otherParty: `+7${index}`, duration: 1 }) })
	);
	const { records, unreadable } = decode(many);
	expect([unreadable, records.at(-1)?.party, records[0]?.party]).toEqual([0, '+720099', '+70']);
});
