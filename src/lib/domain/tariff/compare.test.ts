import { describe, expect, it } from 'vitest';
import { DAY } from '../instant';
import type { Rate, TariffPlan } from '../rating/tariff-plan';
import type { Period } from '../period';
import type { ProductPrice } from '../subscriber';
import { compareTariffs, type ComparisonContext, type TariffSide } from './compare';

const NOW = 1_000 * DAY;
const AROUND: ComparisonContext = { now: NOW, currency: 'XTS', home: '+7' };
const GB = 2 ** 30;

const sum = (minor: number) => ({ minor, currency: 'XTS' });
const every = (minor: number, period: Period = 'month'): ProductPrice => ({
	kind: 'recurring',
	price: sum(minor),
	period
});
const minute = (id: string, minor: number, change: Partial<Rate> = {}): Rate => ({
	id,
	unit: 'second',
	match: { categories: ['call-home'], directions: ['out'] },
	price: { minor, per: 60 },
	step: 60,
	...change
});
const plan = (change: Partial<TariffPlan> = {}): TariffPlan => ({
	id: 'plan',
	currency: 'XTS',
	packages: [],
	rates: [],
	fees: [],
	...change
});
const data = (amount: number, change = {}) => ({
	id: 'data',
	unit: 'byte' as const,
	amount,
	match: { categories: ['internet'] as const },
	...change
});
const voice = (amount: number) => ({
	id: 'voice',
	name: 'Calls',
	unit: 'second' as const,
	amount,
	match: { categories: ['call-home', 'call-long-distance'] as const }
});

const NO_FEE: ProductPrice = { kind: 'one-time', price: sum(0) };

const fees = (mine: ProductPrice[], other: ProductPrice[]) =>
	compareTariffs({ prices: mine }, { prices: other }, AROUND);
const usage = (mine: Partial<TariffPlan>, other: Partial<TariffPlan>, prices: [TariffSide, TariffSide] = BARE) =>
	compareTariffs({ ...prices[0], plan: plan(mine) }, { ...prices[1], plan: plan(other) }, AROUND).usage;
const BARE: [TariffSide, TariffSide] = [{ prices: [NO_FEE] }, { prices: [NO_FEE] }];

describe('fees', () => {
	it.each<[ProductPrice[], ProductPrice[], string, number, boolean]>([
		[[every(650)], [every(350)], 'better', -300, false],
		[[every(350)], [every(650)], 'worse', 300, false],
		[[every(350)], [every(350)], 'same', 0, false],
		[[every(20, 'day')], [every(21, 'day')], 'worse', 30, false],
		[[every(650)], [every(21, 'day')], 'better', -20, true],
		[[every(650)], [every(70, 'week')], 'better', -350, true],
		[[every(650)], [every(1_200, 'year')], 'better', -550, true],
		[[every(21, 'day')], [NO_FEE], 'better', -630, false],
		[[NO_FEE], [every(21, 'day')], 'worse', 630, false]
	])('%j against %j: %s', (mine, other, verdict, more, estimated) => {
		expect(fees(mine, other).fee).toMatchObject({ verdict, more: sum(more), estimated });
	});

	it('no fee is a fee of nothing', () => {
		expect(fees([NO_FEE], [every(5)]).fee).toMatchObject({ mine: { price: sum(0) }, other: { price: sum(5) } });
	});

	it('goes by the price in force, not by the announced one', () => {
		const announced = [
			{ ...every(300), until: NOW + DAY },
			{ ...every(900), from: NOW + DAY }
		];
		expect(fees([every(400)], announced).fee).toMatchObject({ verdict: 'better', more: sum(-100) });
	});

	it('weighs nothing against what can’t be told', () => {
		const unclear = [every(1), every(2)];
		expect(fees(unclear, [every(5)]).fee).toEqual({
			other: { price: sum(5), period: 'month' },
			verdict: 'unlike',
			estimated: false
		});
		expect(fees([every(5)], unclear).fee).not.toHaveProperty('other');
		expect(fees([every(5)], unclear)).not.toHaveProperty('once');
		expect(compareTariffs({}, { prices: [NO_FEE] }, AROUND).fee).not.toHaveProperty('mine');
		expect(fees([every(5)], []).fee).toEqual({
			mine: expect.anything() as unknown,
			verdict: 'unlike',
			estimated: false
		});
	});

	it('names what the change itself costs, in the other alone', () => {
		const once: ProductPrice = { kind: 'one-time', price: sum(100) };
		expect(fees([once, every(5)], [every(5)])).not.toHaveProperty('once');
		expect(fees([every(5)], [once, every(5)])).toMatchObject({ once: sum(100), fee: { verdict: 'same' } });
	});
});

describe('packages', () => {
	const rows = (...given: Parameters<typeof usage>) =>
		usage(...given)?.packages.map(({ mine, other, verdict }) => [
			mine.kind === 'amount' ? mine.amount : mine.kind,
			other.kind === 'amount' ? other.amount : other.kind,
			verdict
		]);

	it('for the same use stand together, mine first, by the words of mine', () => {
		const compared = usage(
			{ packages: [data(30 * GB, { name: 'Internet' })] },
			{ packages: [voice(600), data(20 * GB, { name: 'Net' }), data(5 * GB, { id: 'more' })] }
		);
		expect(compared?.packages).toMatchObject([
			{ name: 'Internet', unit: 'byte', mine: { amount: 30 * GB }, other: { amount: 25 * GB }, verdict: 'worse' },
			{ name: 'Calls', unit: 'second', mine: { kind: 'none' }, other: { amount: 600 }, verdict: 'better' }
		]);
	});

	it('are the same whatever order their conditions are listed in', () => {
		const reversed = { ...voice(600), match: { categories: ['call-long-distance', 'call-home'] as const } };
		expect(rows({ packages: [voice(600)] }, { packages: [reversed] })).toEqual([[600, 600, 'same']]);
	});

	it('are nothing against what is free anyway, unless connecting is not', () => {
		const free: Rate = { id: 'f', unit: 'byte', match: {}, price: { minor: 0, per: GB }, step: 1 };
		const mine = { packages: [data(GB)] };
		expect(rows(mine, { rates: [free] })).toEqual([[GB, 'unlimited', 'better']]);
		expect(rows(mine, { rates: [{ ...free, connection: 5 }] })).toEqual([[GB, 'none', 'worse']]);
		expect(rows(mine, {})).toEqual([[GB, 'none', 'worse']]);
	});

	it('of a special use may come out of the common one', () => {
		const tether = data(5 * GB, { id: 't', match: { categories: ['internet'] as const, services: ['tether'] } });
		expect(rows({ packages: [data(GB)] }, { packages: [data(GB), tether] })).toEqual([
			[GB, GB, 'same'],
			['shared', 5 * GB, 'unlike']
		]);
	});

	it('of different periods are not weighed, but all or nothing is', () => {
		const daily: [TariffSide, TariffSide] = [{ prices: [every(650)] }, { prices: [every(21, 'day')] }];
		const mine = { packages: [data(30 * GB), voice(600)] };
		expect(rows(mine, { packages: [data(GB)] }, daily)).toEqual([
			[30 * GB, GB, 'unlike'],
			[600, 'none', 'worse']
		]);
	});
});

describe('prices beyond them', () => {
	const rows = (mine: Rate[], other: Rate[]) =>
		usage({ rates: mine }, { rates: other })?.rates.map(({ topic, name, mine: own, other: wanted, verdict }) => [
			topic ?? name,
			own?.price.minor,
			wanted?.price.minor,
			verdict
		]);

	it.each<[Partial<Rate>, Partial<Rate>, string]>([
		[{}, {}, 'same'],
		[{}, { price: { minor: 4, per: 1 } }, 'better'],
		[{}, { price: { minor: 5, per: 1 } }, 'same'],
		[{}, { price: { minor: 301, per: 60 } }, 'worse'],
		[{}, { connection: 1 }, 'worse'],
		[{}, { step: 1 }, 'better'],
		[{}, { freeUpTo: 3 }, 'better'],
		[{}, { step: 1, connection: 1 }, 'unlike'],
		[{ freeUpTo: 3 }, { step: 1, price: { minor: 0, per: 60 } }, 'better'],
		[{ price: { minor: 0, per: 60 }, step: 60 }, { price: { minor: 0, per: 1 }, step: 1, freeUpTo: 9 }, 'same']
	])('%j against %j: %s', (mine, other, verdict) => {
		expect(rows([minute('a', 300, mine)], [minute('b', 300, other)])).toEqual([
			['home', expect.any(Number), expect.any(Number), verdict]
		]);
	});

	it('are asked of each topic, with a number at home', () => {
		const all = (tail: string, minor: number): Rate[] => [
			minute(`home-${tail}`, minor),
			minute(`far-${tail}`, minor, { match: { categories: ['call-long-distance'] } }),
			minute(`sms-${tail}`, minor, { unit: 'piece', match: { categories: ['sms'], destinations: ['+7'] } }),
			minute(`net-${tail}`, minor, { unit: 'byte', match: { categories: ['internet'], directions: ['none'] } })
		];
		expect(rows(all('a', 2), all('b', 1))).toEqual([
			['home', 2, 1, 'better'],
			['far', 2, 1, 'better'],
			['sms', 2, 1, 'better'],
			['internet', 2, 1, 'better']
		]);
	});

	it('are shown of everything else where they differ, by the operator’s words, once', () => {
		const abroad = (id: string, minor: number) =>
			minute(id, minor, {
				name: 'Minsk',
				match: { categories: ['call-international'], destinations: ['+375', '+374'] }
			});
		const inNet = minute('net', 0, { name: 'In net', match: { categories: ['call-home'], destinations: ['+7900'] } });
		const compared = usage(
			{ rates: [minute('m', 5), inNet, abroad('x', 7)] },
			{ rates: [minute('o', 5), abroad('y', 7)] }
		);
		expect(compared).toMatchObject({
			rates: [{ topic: 'home' }, { name: 'In net', verdict: 'worse' }],
			restSame: true
		});
		expect(compared?.rates).toHaveLength(2);
	});

	it('of one tariff alone are not weighed', () => {
		const named = minute('s', 9, { name: 'Video', match: { services: ['video'] }, unit: 'byte' });
		expect(rows([named], [])).toEqual([['Video', 9, undefined, 'unlike']]);
		expect(rows([], [minute('n', 9)])).toEqual([['home', undefined, 9, 'unlike']]);
		expect(usage({ rates: [named] }, {})?.restSame).toBe(false);
	});
});

it('says nothing of usage without both plans', () => {
	const known = { prices: [], plan: plan() };
	expect(compareTariffs(known, { prices: [] }, AROUND).usage).toBeUndefined();
	expect(compareTariffs({ prices: [] }, known, AROUND).usage).toBeUndefined();
	expect(compareTariffs(known, known, AROUND).usage).toEqual({ packages: [], rates: [], restSame: false });
});
