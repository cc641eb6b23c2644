import { expect, it } from 'vitest';
import type { Rate, TariffPlan } from '../rating/tariff-plan';
import { minuteRates } from './minute-price';

const minute = (id: string, minor: number, match: Rate['match'], per = 60): Rate => ({
	id,
	unit: 'second',
	match,
	price: { minor, per },
	step: 60
});
const plan = (...rates: Rate[]): TariffPlan => ({ id: 'p', currency: 'RUB', packages: [], rates, fees: [] });

const NEAR = minute('near', 2_00, { categories: ['call-home'], directions: ['out'] });
const FAR = minute('far', 5_00, { categories: ['call-long-distance'], directions: ['out'] });
const OWN_NET = minute('own', 0, { categories: ['call-home'], directions: ['out'], destinations: ['+7900'] });
const BELARUS = minute('by', 20_00, { categories: ['call-international'], destinations: ['+375'] });
const TARIFF = plan(FAR, NEAR, OWN_NET, BELARUS);

const told = (plans: (TariffPlan | undefined)[], number: `+${string}`, abroad = false) =>
	minuteRates(plans, { number, abroad })?.rates.map(({ id }) => id);

it('of a number at home: near and far, the cheaper first', () => {
	expect(told([TARIFF], '+74951234567')).toEqual(['near', 'far']);
	expect(told([TARIFF], '+79000000002')).toEqual(['own', 'far']);
	const dear = minute('dear', 9_00, { categories: ['call-home'] });
	expect(told([plan(dear, FAR)], '+74951234567')).toEqual(['far', 'dear']);
});

it('one price is told once, and by the second it may be the cheaper one', () => {
	const same = minute('same', 5_00, { categories: ['call-home'] });
	expect(told([plan(FAR, same)], '+74951234567')).toHaveLength(1);
	const second = minute('second', 10, { categories: ['call-long-distance'] }, 1);
	expect(told([plan(second, NEAR)], '+74951234567')).toEqual(['near', 'second']);
});

it('of a number abroad: that of its country', () => {
	expect(told([TARIFF], '+375290000001', true)).toEqual(['by']);
	expect(told([TARIFF], '+4930901820', true)).toBeUndefined();
});

it('the service’s own price goes before the tariff’s, and without any it is not known', () => {
	const own = plan(minute('forwarded', 1_50, {}));
	expect(told([own, TARIFF], '+74951234567')).toEqual(['forwarded']);
	expect(told([undefined, TARIFF], '+74951234567')).toEqual(['near', 'far']);
	expect(told([undefined, undefined], '+74951234567')).toBeUndefined();
	expect(minuteRates([TARIFF], { number: '+74951234567', abroad: false })?.currency).toBe('RUB');
});
