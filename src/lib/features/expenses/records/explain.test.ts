import type { TariffPlan } from '$lib/domain/rating/tariff-plan';
import type { UsageRecord } from '$lib/domain/usage/record';
import { record } from '$lib/domain/usage/usage.fixture';
import { expect, it } from 'vitest';
import { explain } from './explain';

const plan: TariffPlan = {
	id: 'plan',
	currency: 'XTS',
	packages: [{ id: 'voice', unit: 'second', amount: 1_200, match: { categories: ['call-home'], directions: ['out'] } }],
	rates: [
		{ id: 'in', unit: 'second', match: { directions: ['in'] }, price: { minor: 0, per: 60 }, step: 1 },
		{ id: 'home', unit: 'second', match: { categories: ['call-home'] }, price: { minor: 250, per: 60 }, step: 60 }
	],
	fees: []
};

it('a charge is explained by the rules that lead exactly to it', () => {
	const found = explain(record({}), plan);
	expect(found).toMatchObject({ kind: 'steps', rate: { id: 'home' }, rated: { cost: 500 } });
});

it('nothing charged is a rule’s doing where the rule says so, else the package’s', () => {
	expect(explain(record({ cost: 0, direction: 'in' }), plan)).toMatchObject({ kind: 'steps', rate: { id: 'in' } });
	expect(explain(record({ cost: 0 }), plan)).toMatchObject({ kind: 'package', included: { id: 'voice' } });
});

it.each<[string, Partial<UsageRecord>, number?]>([
	['part of it came from a package', { cost: 250 }],
	['it is finer than any price of the plan', { cost: 500, fraction: 1_700 }],
	['the plan has no rule for it', { category: 'roaming', cost: 3_900 }],
	['no rule and no package tells why it was free', { category: 'roaming', cost: 0 }],
	['money came back', { cost: -500 }],
	['another tariff was in force', {}, record().at + 1]
])('nothing is told when %s', (_, fields, since) => {
	expect(explain(record(fields), plan, since)).toBeUndefined();
});

it('of several packages nobody knows which took it', () => {
	const two = { ...plan, packages: [...plan.packages, ...plan.packages] };
	expect(explain(record({ cost: 0 }), two)).toBeUndefined();
});
