import { describe, expect, it } from 'vitest';
import type { UsageRecord } from '../../domain/usage/record';
import { AT, call, decode, rating, said } from './usage.fixture';

const one = (more: object, language?: Parameters<typeof decode>[1]): Partial<UsageRecord> | undefined =>
	decode([call(more)], language).records[0];
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
		const voice = (unit: string) => ({
			specifications: [{ id: 'voice', name: 'Звонок', characteristics: [{ name: 'duration', unit }] }]
		});
		expect(characteristics({ duration: 2 }, voice('min'))).toMatchObject({ amount: 120, unit: 'second' });
		expect(characteristics({ duration: '1.5' }, voice('min'))).toMatchObject({ amount: 90 });
		expect(characteristics({ volume: 2048 }, voice('min'))).toMatchObject({ amount: 2048, unit: 'byte' });
		expect(decode([call()], voice('fortnight'))).toEqual({ records: [], unreadable: 1 });
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

	it('that was taken back is cancelled', () => {
		expect(one({ status: 'rejected' })).toMatchObject({ cancelled: true, cost: 250 });
		expect(one({ status: 'rejected', ratedProductUsage: undefined })).toMatchObject({ cancelled: true, cost: 0 });
	});

	it('that nobody has put a price on yet costs nothing so far', () => {
		for (const ratedProductUsage of [undefined, []])
			expect(one({ status: 'received', ratedProductUsage })).toMatchObject({ cost: 0, revision: 0 });
	});

	it.each<[string, object]>([
		['no id', { id: undefined }],
		['an empty id', { id: '' }],
		['an id that is no text', { id: 7 }],
		['an id too long', { id: 'x'.repeat(201) }],
		['an id that can’t travel', { id: 'a\u0000' }],
		['no moment', { usageDate: undefined }],
		['a moment without a zone', { usageDate: '2026-11-21T18:05:00' }],
		['another currency', { ratedProductUsage: [rating(1, 'USD')] }],
		['no currency', { ratedProductUsage: [rating(1, null)] }],
		['half a kopeck', { ratedProductUsage: [rating(0.005)] }],
		['a price that is a fortune', { ratedProductUsage: [rating(1e12)] }],
		['a price that is no number', { ratedProductUsage: [rating({})] }],
		['one of its prices unreadable', { ratedProductUsage: [rating(1), null] }],
		['a rating of no date', { ratedProductUsage: [rating(1, 'RUB', 'soon')] }],
		['no price though it was rated', { ratedProductUsage: [] }],
		['no price and no status', { status: undefined, ratedProductUsage: undefined }],
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
