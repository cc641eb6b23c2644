import type { TariffPlan } from '$lib/domain/rating/tariff-plan';
import type { UsageRecord } from '$lib/domain/usage/record';
import { record } from '$lib/domain/usage/usage.fixture';
import { expect, it } from 'vitest';
import { freeLabel } from './free-labels';

const plan: TariffPlan = {
	id: 'plan',
	currency: 'XTS',
	packages: [{ id: 'voice', unit: 'second', amount: 1_200, match: { categories: ['call-home'], directions: ['out'] } }],
	rates: [
		{ id: 'near', unit: 'second', match: { categories: ['call-home'] }, price: { minor: 250, per: 60 }, step: 60 },
		{ id: 'far', unit: 'second', match: { categories: ['roaming'] }, price: { minor: 0, per: 60 }, step: 60 }
	],
	fees: []
};

it.each<[Partial<UsageRecord>, string]>([
	[{ cost: 0 }, 'из пакета'],
	[{ cost: 0, category: 'roaming' }, 'бесплатно по тарифу'],
	[{ cost: 0, category: 'sms', unit: 'piece' }, 'из пакета или бесплатно']
])('the tariff’s rules tell: %o is «%s»', (fields, words) => {
	expect(freeLabel(record(fields), { plan })).toBe(words);
	expect(freeLabel(record(fields), { plan, since: record().at + 1 })).toBe('из пакета или бесплатно');
});

it.each<[Partial<UsageRecord>, string | undefined]>([
	[{ cost: 500 }, undefined],
	[{ cost: 0, direction: 'in' }, 'входящие бесплатны'],
	[{ cost: 0, category: 'subscription', unit: 'piece', direction: 'none' }, undefined],
	[{ cost: 0, revision: 0 }, undefined],
	[{ cost: 0, category: 'internet', unit: 'byte', direction: 'none' }, 'из пакета или бесплатно'],
	[{ cost: 0, category: 'sms', unit: 'piece' }, 'из пакета или бесплатно'],
	[{ cost: 0, fraction: 4_000 }, undefined]
])('without them %o is «%s»', (fields, words) => {
	expect(freeLabel(record(fields), undefined)).toBe(words);
});
