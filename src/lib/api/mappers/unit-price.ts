import * as v from 'valibot';
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

const DECIMAL = /^(-?\d{1,12})(?:\.(\d{1,20}?)0*)?$/;
/** Of the minor unit, in decimal digits. */
const FINEST = 6;

/**
 * What use costs, for every `per` seconds, bytes or pieces, in the currency of the account. A second may cost parts of a minor unit: then
 * the price is that of ten, a hundred… times as much use, and nothing of it is lost.
 */
export function unitPrice(record: unknown, per: number, context: OfferingContext): Rate['price'] | undefined {
	const { currency } = context.pack;
	const paid = paidValue(record);
	const sum = paid && paid.taxRate === undefined ? read(money, paid.value) : undefined;
	if (sum === undefined || currencyOf(context.pack, sum.unit) !== currency) return undefined;
	const [, whole, fraction = ''] = DECIMAL.exec(String(sum.value).trim()) ?? [];
	if (whole === undefined) return undefined;
	const digits = minorDigits(currency);
	const finer = Math.max(0, fraction.length - digits);
	const minor = Number(whole + fraction.padEnd(digits, '0'));
	const scaled = per * 10 ** finer;
	if (finer > FINEST || minor < 0 || !Number.isSafeInteger(minor) || !Number.isSafeInteger(scaled)) return undefined;
	return { minor, per: scaled };
}
