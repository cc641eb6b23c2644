import { plain } from '$lib/i18n/format/plain.fixture';
import type { UsageRecord } from '$lib/domain/usage/record';
import { record } from '$lib/domain/usage/usage.fixture';
import { createFormat } from '$lib/i18n/format';
import { mtsRu } from '$lib/operator/packs/mts-ru/pack';
import { describe, expect, it } from 'vitest';
import { costTone, recordAmount, recordKind, recordTitle } from './record-labels';

const format = createFormat({
	locale: 'ru',
	timeZone: mtsRu.timeZone,
	numberPlan: mtsRu.numberPlan,
	now: Date.UTC(2026, 10, 22, 12)
});

it('a record is called by who, by what, or else by its kind', () => {
	expect(plain(recordTitle(record({}), format))).toBe('+7 916 123-45-67');
	expect(recordTitle(record({ party: 'BANK' }), format)).toBe('BANK');
	expect(recordTitle(record({ party: '', service: 'Музыка' }), format)).toBe('Музыка');
	expect(recordTitle(record({ party: '', category: 'one-off' }), format)).toBe('Разовые платежи');
});

it.each<[Partial<UsageRecord>, string]>([
	[{}, 'исходящий'],
	[{ direction: 'in' }, 'входящий'],
	[{ category: 'call-long-distance' }, 'исходящий, межгород'],
	[{ category: 'roaming', direction: 'in' }, 'входящий, в роуминге'],
	[{ category: 'sms', unit: 'piece', direction: 'in' }, 'входящее SMS'],
	[{ category: 'sms', unit: 'piece' }, 'исходящее SMS'],
	[{ category: 'internet', unit: 'byte', direction: 'none' }, 'Интернет'],
	[{ category: 'roaming', unit: 'byte', direction: 'none' }, 'Интернет в роуминге'],
	[{ category: 'tariff-fee', unit: 'piece', direction: 'none' }, 'Абонентская плата']
])('%o is said as «%s»', (fields, words) => {
	expect(recordKind(record(fields))).toBe(words);
});

it('amounts are durations and volumes; of single pieces nothing is said', () => {
	const plain = (fields: Partial<UsageRecord>) => recordAmount(record(fields), format)?.replaceAll('\u00a0', ' ');
	expect(plain({ amount: 61 })).toBe('1 мин 1 с');
	expect(plain({ unit: 'byte', amount: 24 * 1024 * 1024 })).toBe('24 МБ');
	expect(plain({ unit: 'piece', amount: 1 })).toBeUndefined();
	expect(plain({ unit: 'piece', amount: 3 })).toBe('3 штуки');
});

describe('a cost', () => {
	it.each<[Partial<UsageRecord>, string]>([
		[{ cost: 500 }, 'plain'],
		[{ cost: -500 }, 'back'],
		[{ cost: 0, revision: 0 }, 'unrated'],
		[{ cost: 0, direction: 'in' }, 'free'],
		[{ cost: 0, fraction: 4_100, direction: 'in' }, 'plain'],
		[{ cost: 0, fraction: -4_100 }, 'back'],
		[{ cost: 0 }, 'zero'],
		[{ cost: 0, category: 'sms', unit: 'piece' }, 'zero'],
		[{ cost: 0, category: 'internet', unit: 'byte', direction: 'none' }, 'zero'],
		[{ cost: 0, category: 'subscription', unit: 'piece', direction: 'none' }, 'free']
	])('of %o is %s', (fields, tone) => {
		expect(costTone(record(fields))).toBe(tone);
	});
});
