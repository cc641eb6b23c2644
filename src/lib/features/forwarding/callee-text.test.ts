import { expect, it } from 'vitest';
import { checkCallee } from '$lib/domain/callee';
import { SERVICE } from '$lib/domain/forwarding/forwarding.fixture';
import { NOW, offering, product } from '$lib/domain/orders/orders.fixture';
import { LINE } from '$lib/domain/outbox.fixture';
import type { Rate } from '$lib/domain/rating/tariff-plan';
import { createFormat } from '$lib/i18n/format';
import { extrasOf } from '$lib/operator/extras';
import { packOf } from '$lib/operator/packs';
import { calleeProblemText, minutePriceText } from './callee-text';

const pack = packOf({ number: LINE });
const { callees = { emergency: [], abroad: [] }, forwardedMinute } = extrasOf(pack);
const format = createFormat({ locale: 'ru', timeZone: 'Europe/Moscow', numberPlan: pack.numberPlan, now: NOW });
const check = (typed: string) => checkCallee(typed, { ...callees, plan: pack.numberPlan, own: LINE });

const minute = (minor: number, categories: Rate['match']['categories']): Rate => ({
	id: String(minor),
	unit: 'second',
	match: { categories: categories ?? [], directions: ['out'] },
	price: { minor, per: 60 },
	step: 60
});
const plan = {
	id: 't',
	currency: 'RUB',
	packages: [],
	fees: [],
	rates: [minute(2_00, ['call-home']), minute(5_50, ['call-long-distance']), minute(20_00, ['call-international'])]
};
const known = {
	service: SERVICE,
	catalogue: [SERVICE, offering('t', { kind: 'tariff', plan })],
	products: [product('t', { kind: 'tariff' })],
	forwardedMinute
};
type Known = Parameters<typeof minutePriceText>[1];
const price = (typed: string, change: Partial<Known> = {}) =>
	minutePriceText(check(typed), { ...known, ...change }, format)?.replaceAll(/\s/g, ' ');

it('the price of a minute: from near to far, or of its country', () => {
	expect(price('8 495 123-45-67')).toBe('2 ₽ за минуту – 5,50 ₽ за минуту');
	expect(price('+375 29 000-00-01')).toBe('20 ₽ за минуту');
});

it('is not known of no number, without a tariff, or where the operator does not say how it counts', () => {
	expect(price('12')).toBeUndefined();
	expect(price('8 495 123-45-67', { products: [] })).toBeUndefined();
	expect(price('8 495 123-45-67', { forwardedMinute: undefined })).toBeUndefined();
});

it('every number that is refused is told why', () => {
	const typed = ['', 'мама', '112', '0890', '8 900 000', '8 900 000-00-0', '8 10 375 29 000-00-01', LINE];
	const texts = typed.flatMap((one) => {
		const checked = check(one);
		return checked.ok ? [] : [calleeProblemText(checked.problem)];
	});
	expect(texts).toHaveLength(typed.length);
	expect(new Set(texts).size).toBe(7);
});
