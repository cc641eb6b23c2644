import { idOf } from '$lib/domain/line.fixture';
import { describe, expect, it } from 'vitest';
import type { UsageEvent } from '$lib/domain/rating/tariff-plan';
import { omit } from '$lib/domain/util/omit';
import type { Allowance } from '$lib/domain/subscriber';
import { priceAnswer } from './price-answer';
import { PLAN } from './prices.fixture';

const call: UsageEvent = {
	category: 'call-home',
	direction: 'out',
	unit: 'second',
	amount: 120,
	party: '+7',
	service: ''
};
const allowance = (fields: Partial<Allowance>): Allowance => ({
	line: idOf('+79000000001'),
	id: 'a',
	name: 'Calls',
	kind: 'voice',
	unit: 'second',
	remaining: 60,
	total: 48_000,
	...fields
});

describe('an answer', () => {
	it('takes from the package what it has left, and tells what the same costs without it', () => {
		const { rated, beyond, leftKnown, rate } = priceAnswer(PLAN, call, [allowance({})]);
		expect(rated.cost).toBe(250);
		expect(rated.steps.map(({ rule }) => rule)).toEqual(['rounding', 'package', 'price']);
		expect([beyond?.cost, leftKnown, rate?.id]).toEqual([500, true, 'home']);
	});

	it('knows a package by its id before its size', () => {
		const left = [allowance({ remaining: 0 }), allowance({ id: 'voice', total: 1, remaining: 48_000 })];
		expect(priceAnswer(PLAN, call, left).rated.cost).toBe(0);
	});

	it('knows a package by its name when its size says nothing', () => {
		const others = allowance({ id: 'b', name: 'Others', total: 1, remaining: 1 });
		for (const own of [allowance({ total: 90_000 }), omit(allowance({}), 'total')]) {
			const { rated, leftKnown } = priceAnswer(PLAN, call, [own, others]);
			expect([leftKnown, rated.cost]).toEqual([true, 250]);
		}
	});

	it.each([
		['there is none', []],
		['two are alike', [allowance({}), allowance({ id: 'b' })]],
		['none is of that size or name', [allowance({ total: 600, name: 'Minutes' })]],
		['it counts something else', [allowance({ unit: 'byte' })]]
	])('says that what is left is not known when %s', (_, left) => {
		const { rated, beyond, leftKnown } = priceAnswer(PLAN, call, left);
		expect([rated.cost, beyond?.cost, leftKnown]).toEqual([0, 500, false]);
	});

	it('without any package or price says only what it knows', () => {
		const minsk = priceAnswer(PLAN, { ...call, category: 'call-international', party: '+375291' }, []);
		expect([minsk.rated.cost, minsk.beyond, minsk.leftKnown]).toEqual([4_000, undefined, true]);
		const mms = priceAnswer(PLAN, { ...call, category: 'one-off', unit: 'piece', amount: 1 }, []);
		expect([mms.rated.steps[0]?.rule, mms.rate]).toEqual(['unrated', undefined]);
	});
});
