import { expect, it } from 'vitest';
import { NOW, rub } from '$lib/domain/orders/orders.fixture';
import { LINE } from '$lib/domain/outbox.fixture';
import { createFormat } from '$lib/i18n/format';
import { packOf } from '$lib/operator/packs';
import { lackingSums } from './lacking-sums';

const pack = packOf({ number: LINE });
const format = createFormat({ locale: 'ru', timeZone: 'Europe/Moscow', numberPlan: pack.numberPlan, now: NOW });
const sums = (balance: number | undefined, lacks = 0, order?: number) =>
	lackingSums(
		{
			order,
			balance: balance === undefined ? undefined : rub(balance),
			day: { at: NOW, lacks }
		},
		pack,
		format
	).map(({ minor }) => minor);

it('the order that waits first, then the debt to the kopeck, then what is due in whole roubles', () => {
	expect(sums(-128_40, 501_80, 52_00)).toEqual([52_00, 128_40, 502_00]);
	expect(sums(347_20, 501_80)).toEqual([502_00]);
	expect(sums(347_20)).toEqual([]);
});

it('is a sum the operator takes, told once, and none of an account that is not known', () => {
	expect(sums(-1)).toEqual([10_00]);
	expect(sums(0, 52_00, 52_00)).toEqual([52_00]);
	expect(sums(-16_000_00, 16_000_00)).toEqual([]);
	expect(sums(undefined, 52_00)).toEqual([]);
	expect(
		lackingSums({ order: undefined, balance: { minor: -5_00, currency: 'USD' }, day: undefined }, pack, format)
	).toEqual([]);
});
