/** The sum that a person pays, wherever a price of TMF620 or TMF637 has it. */
import * as v from 'valibot';
import type { Money } from '../../domain/money';
import { byPack, read, type MapContext } from './fields';

const priced = v.object({
	price: v.looseObject({
		taxIncludedAmount: v.optional(v.unknown()),
		dutyFreeAmount: v.optional(v.unknown()),
		taxRate: v.optional(v.unknown())
	}),
	tax: v.optional(v.unknown())
});

const moneyOf = byPack(
	({ money }) =>
		(value: unknown) =>
			read(money, value)
);

/**
 * `undefined` when it can't be told:
 * - with tax where the operator tells it so;
 * - else without tax plus the rate it tells, when that is whole minor units: rounding is the
 *   operator's;
 * - a price that is a bare sum, as stand-alone prices are, is what is paid, unless taxes are listed
 *   beside it.
 */
export function paidSum(record: unknown, context: Pick<MapContext, 'pack'>): Money | undefined {
	const paid = paidValue(record);
	const sum = paid && moneyOf(context)(paid.value);
	return paid && sum && (paid.taxRate === undefined ? sum : withTax(sum, paid.taxRate));
}

/** Where the sum is, as it was sent, and the tax to be added to it. */
export function paidValue(record: unknown): { value: unknown; taxRate?: unknown } | undefined {
	const dto = read(priced, record);
	if (dto === undefined) return undefined;
	const { price, tax } = dto;
	if (price.taxIncludedAmount != null) return { value: price.taxIncludedAmount };
	if (price.dutyFreeAmount != null) return { value: price.dutyFreeAmount, taxRate: price.taxRate ?? 'not told' };
	return Array.isArray(tax) && tax.length > 0 ? undefined : { value: price };
}

/**
 * Per cent: 20 is a fifth. Between 0 and 1 nobody can tell whether 0.2 is a fifth or a fifth of a
 * hundredth.
 */
function withTax({ minor, currency }: Money, rate: unknown): Money | undefined {
	const percent = typeof rate === 'string' && rate.trim() !== '' ? Number(rate) : rate;
	if (typeof percent !== 'number' || !(percent === 0 || (percent >= 1 && percent <= 100))) return undefined;
	const hundredths = Math.round(percent * 100);
	if (Math.abs(hundredths - percent * 100) > 1e-6) return undefined;
	const product = minor * (10_000 + hundredths);
	return Number.isSafeInteger(product) && product % 10_000 === 0 ? { minor: product / 10_000, currency } : undefined;
}
