import * as v from 'valibot';
import { readDecimal } from '../../domain/decimal';
import { minorDigits } from '../../domain/money';
import type { Rate } from '../../domain/rating/tariff-plan';
import { currencyOf, read } from './fields';
import type { OfferingContext } from './offering-context';
import { paidValue } from './paid-sum';

const amount = v.union([v.number(), v.string()]);
const money = v.union([
	v.object({ value: amount, unit: v.unknown() }),
	v.pipe(
		v.object({ amount, units: v.unknown() }),
		v.transform(({ amount: value, units: unit }) => ({ value, unit }))
	)
]);

/** Of the minor unit, in decimal digits. */
const FINEST = 6;
/** Of the price itself: what adding doubles leaves behind (`2.0000000001`). */
const NOISE = 1e-6;

/**
 * What use costs, for every `per` seconds, bytes or pieces, in the currency of the account. A
 * second may cost parts of a minor unit: then the price is that of ten, a hundred… times as much
 * use, and nothing of it is lost.
 */
export function unitPrice(record: unknown, per: number, context: OfferingContext): Rate['price'] | undefined {
	const { currency } = context.pack;
	const paid = paidValue(record);
	const sum = paid && paid.taxRate === undefined ? read(money, paid.value) : undefined;
	if (sum === undefined || currencyOf(context.pack, sum.unit) !== currency) return undefined;
	const digits = minorDigits(currency);
	// `1.005` is a price of one unit with parts of a kopeck: nobody's minute costs thousands.
	const decimal = readDecimal(withoutNoise(sum.value, digits + FINEST), 3);
	if (decimal === undefined || decimal.negative) return undefined;
	const fraction = decimal.fraction.replace(/0+$/, '');
	const finer = Math.max(0, fraction.length - digits);
	const price = { minor: Number(decimal.whole + fraction.padEnd(digits, '0')), per: per * 10 ** finer };
	return finer > FINEST || !Object.values(price).every(Number.isSafeInteger) ? undefined : price;
}

/**
 * Only what is next to nothing of the price: a real one may be as small as the noise of another.
 */
function withoutNoise(said: number | string, digits: number): number | string {
	if (typeof said === 'string') return said;
	const round = Number(said.toFixed(digits));
	return Math.abs(round - said) <= NOISE * Math.abs(said) ? round : said;
}
