import type { TariffPlan } from '$lib/domain/rating/tariff-plan';

const MB = 2 ** 20;

/** A tariff with a bit of everything. */
export const PLAN: TariffPlan = {
	id: 'plan',
	currency: 'XTS',
	packages: [
		{
			id: 'voice',
			name: 'Calls',
			unit: 'second',
			amount: 48_000,
			match: { categories: ['call-home'], directions: ['out'] }
		},
		{ id: 'data', unit: 'byte', amount: 30_720 * MB, match: { categories: ['internet'] } }
	],
	rates: [
		{
			id: 'home',
			unit: 'second',
			match: { categories: ['call-home'], directions: ['out'] },
			price: { minor: 250, per: 60 },
			step: 60
		},
		{
			id: 'minsk',
			name: 'Call: Belarus',
			unit: 'second',
			match: { categories: ['call-international'], directions: ['out'], destinations: ['+375'] },
			price: { minor: 2_000, per: 60 },
			step: 60
		},
		{
			id: 'roaming',
			name: 'Turkey: call',
			unit: 'second',
			match: { categories: ['roaming'], directions: ['out'], destinations: ['Turkey'] },
			price: { minor: 6_500, per: 60 },
			step: 60
		},
		{
			id: 'roaming-data',
			unit: 'byte',
			match: { categories: ['roaming'], directions: ['none'], destinations: ['Turkey', 'Egypt'] },
			price: { minor: 30, per: MB },
			step: 102_400
		},
		{
			id: 'sms',
			unit: 'piece',
			match: { categories: ['sms'], directions: ['out'], destinations: ['+7'] },
			price: { minor: 280, per: 1 },
			step: 1
		}
	],
	fees: []
};
