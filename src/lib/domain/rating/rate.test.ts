import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packagesFor, rateFor } from './match';
import { rate, type Rated } from './rate';
import type { Rate, TariffPlan, UsageEvent } from './tariff-plan';

const KB = 1024;

const plan: TariffPlan = {
	id: 'plan',
	currency: 'XTS',
	packages: [
		{ id: 'own', unit: 'second', amount: 600, match: { categories: ['call-home'], destinations: ['+7900'] } },
		{ id: 'voice', unit: 'second', amount: 1_200, match: { categories: ['call-home'], directions: ['out'] } },
		{ id: 'data', unit: 'byte', amount: 1_000 * KB, match: { categories: ['internet'] } }
	],
	rates: [
		{ id: 'in', unit: 'second', match: { directions: ['in'] }, price: { minor: 0, per: 60 }, step: 1 },
		{
			id: 'home',
			unit: 'second',
			match: { categories: ['call-home'], directions: ['out'] },
			price: { minor: 250, per: 60 },
			step: 60,
			freeUpTo: 3
		},
		{
			id: 'abroad',
			unit: 'second',
			match: { categories: ['call-international'] },
			price: { minor: 7_000, per: 60 },
			step: 60,
			connection: 500
		},
		{
			id: 'minsk',
			unit: 'second',
			match: { categories: ['call-international'], destinations: ['+375', '+37517'] },
			price: { minor: 1_999, per: 60 },
			step: 1
		},
		{ id: 'data', unit: 'byte', match: { services: ['web'] }, price: { minor: 990, per: 1_024 * KB }, step: 100 * KB },
		{ id: 'sms', unit: 'piece', match: { categories: ['sms'] }, price: { minor: 280, per: 1 }, step: 1 }
	],
	fees: []
};

const call: UsageEvent = {
	category: 'call-home',
	direction: 'out',
	unit: 'second',
	amount: 61,
	party: '+79161234567',
	service: ''
};
const sum = ({ steps }: Rated) => steps.reduce((total, { minor }) => total + minor, 0);

describe('a use', () => {
	it('is rounded up and taken from a package, for nothing', () => {
		expect(rate(plan, call, {})).toEqual({
			cost: 0,
			steps: [
				{ rule: 'rounding', rate: 'home', amount: 61, step: 60, rounded: 120, minor: 0 },
				{ rule: 'package', package: 'voice', amount: 120, left: 1_080, minor: 0 }
			],
			state: { voice: 120 }
		});
	});

	it('uses up what a package has left, and pays the rest by its steps', () => {
		const rated = rate(plan, { ...call, amount: 180 }, { voice: 1_110 });
		expect(rated.steps.slice(1)).toEqual([
			{ rule: 'package', package: 'voice', amount: 90, left: 0, minor: 0 },
			{ rule: 'price', rate: 'home', amount: 120, price: { minor: 250, per: 60 }, minor: 500 }
		]);
		expect(rated).toMatchObject({ cost: 500, state: { voice: 1_200 } });
	});

	it('goes through several packages in the plan’s order', () => {
		const rated = rate(plan, { ...call, party: '+79000000002', amount: 700 }, { own: 60 });
		expect(rated.steps.map(({ rule }) => rule)).toEqual(['rounding', 'package', 'package']);
		expect(rated.state).toEqual({ own: 600, voice: 180 });
	});

	it('is free when it is short enough', () => {
		expect(rate(plan, { ...call, amount: 3 }, {})).toEqual({
			cost: 0,
			steps: [{ rule: 'free', rate: 'home', amount: 3, upTo: 3, minor: 0 }],
			state: {}
		});
	});

	it('pays for the connection once, beside the price', () => {
		const rated = rate(plan, { ...call, category: 'call-international', party: '+4930123456', amount: 61 }, {});
		expect(rated).toMatchObject({ cost: 14_500 });
		expect(rated.steps.at(-1)).toEqual({ rule: 'connection', rate: 'abroad', minor: 500 });
	});

	it('goes by the longest destination, wherever its rule stands, and by the second', () => {
		const minsk = { ...call, category: 'call-international', party: '+375171234567', amount: 61 } as const;
		expect(rateFor(plan, minsk)?.id).toBe('minsk');
		// 61 × 19.99 / 60 = 20.3231…
		expect(rate(plan, minsk, {}).cost).toBe(2_032);
	});

	it('may name its destination itself', () => {
		const event = { ...call, category: 'call-international', party: '', destination: '+375' } as const;
		expect(rateFor(plan, event)?.id).toBe('minsk');
	});

	it('is charged by 100 KB, half a minor unit rounding up', () => {
		const web: UsageEvent = { ...call, category: 'internet', unit: 'byte', service: 'web', amount: 1 };
		// 100 KB of 1,024 KB at 9.90 are 0.9667…
		expect(rate(plan, web, { data: 1_000 * KB }).cost).toBe(97);
		const half: Rate = { id: 'half', unit: 'byte', match: {}, price: { minor: 1, per: 2 }, step: 1 };
		expect(rate({ ...plan, packages: [], rates: [half] }, web, {}).cost).toBe(1);
	});

	it('without a rate costs nothing and says so', () => {
		const mms: UsageEvent = { ...call, category: 'one-off', unit: 'piece', amount: 1 };
		expect(rate(plan, mms, {})).toEqual({ cost: 0, steps: [{ rule: 'unrated', amount: 1, minor: 0 }], state: {} });
	});

	it('of nothing is nothing', () => {
		expect(rate(plan, { ...call, category: 'sms', unit: 'piece', amount: 0 }, {})).toEqual({
			cost: 0,
			steps: [],
			state: {}
		});
	});

	it.each([-1, 0.5, NaN, 2 ** 53])('of %s is a mistake', (amount) => {
		expect(() => rate(plan, { ...call, amount }, {})).toThrow(RangeError);
	});
});

it('shows which packages a use may take from', () => {
	const names = (event: UsageEvent) => packagesFor(plan, event).map(({ id }) => id);
	expect(names({ ...call, party: '+79001' })).toEqual(['own', 'voice']);
	expect(names({ ...call, direction: 'in' })).toEqual([]);
	expect(names({ ...call, unit: 'byte' })).toEqual([]);
});

describe('whatever is used', () => {
	const events = fc.record({
		category: fc.constantFrom('call-home', 'call-international', 'internet', 'sms'),
		direction: fc.constantFrom('out', 'in'),
		unit: fc.constantFrom('second', 'byte', 'piece'),
		amount: fc.integer({ min: 0, max: 2 ** 40 }),
		party: fc.constantFrom('+79000000002', '+79161234567', '+375171234567', '+4930123456'),
		service: fc.constantFrom('', 'web')
	}) as fc.Arbitrary<UsageEvent>;

	it('the steps add up to the cost, a whole number that is never negative, and packages are never overdrawn', () => {
		fc.assert(
			fc.property(fc.array(events, { maxLength: 20 }), (list) => {
				let state = {};
				for (const event of list) {
					const rated = rate(plan, event, state);
					expect(sum(rated)).toBe(rated.cost);
					expect(Number.isSafeInteger(rated.cost) && rated.cost >= 0).toBe(true);
					for (const { id, amount } of plan.packages) expect(rated.state[id] ?? 0).toBeLessThanOrEqual(amount);
					state = rated.state;
				}
			})
		);
	});

	it('more never costs less', () => {
		fc.assert(
			fc.property(events, fc.integer({ min: 0, max: 2 ** 30 }), (event, more) => {
				const { cost } = rate(plan, event, {});
				expect(rate(plan, { ...event, amount: event.amount + more }, {}).cost).toBeGreaterThanOrEqual(cost);
			})
		);
	});
});
