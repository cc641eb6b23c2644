import { packOf } from '../../../src/lib/operator/packs';
import type { Msisdn } from '../../../src/lib/domain/msisdn';
import { isUnrated } from './sentences';
import { pricesIn, type Served } from './served';

/** A sum as the app writes it in Russian: `1 190,00 ₽`, `50,00 €`, `347,20 RUR`. Not `5 SMS`. */
const SUM = /(\d[\d\u00a0\u202f]*(?:,\d{1,2})?)[\u00a0\u202f ](?:₽|€|\$|£|Br\b|(?!SMS)[A-Z]{3}\b)/gu;

/** More ratings than this have too many sums to try: then only all of them together count. */
const FEW = 12;

/** Sums on a screen that are not among those {@link derivable} from what the server has told. */
export function wrongSums(text: string, known: ReadonlySet<number>): string[] {
	return [...text.matchAll(SUM)].flatMap(([shown, digits = '']) => {
		const minor = Math.round(Number(digits.replaceAll(/[\u00a0\u202f]/g, '').replace(',', '.')) * 100);
		return known.has(minor) ? [] : [shown];
	});
}

/**
 * In hundredths: every number of an answer; the pack's limits; sums of what was spent; of each two
 * prices their sum and difference, as «дешевле на» and «не хватает» tell; sums of the fees of what
 * is owned, and those less the balance. Nothing else: 0 has to be told as a price of 0, or follow
 * from a list that holds nothing rated.
 */
export function derivable(served: Served, line: Msisdn): Set<number> {
	const known = served.amounts();
	known.delete(0);
	const { topUp, transfer } = packOf({ number: line });
	for (const limit of [topUp.min, topUp.max, ...topUp.presets, ...Object.values(transfer)]) known.add(limit);
	const minor = (values: number[]): number[] => values.filter(Number.isFinite).map((value) => Math.round(value * 100));
	const prices = [...new Set(minor(served.bodies.flatMap(pricesIn)))];
	if (prices.includes(0) || served.none('tmf635', '/usage', (one) => !isUnrated(one))) known.add(0);
	if (prices.length <= 100)
		for (const [at, one] of prices.entries())
			for (const other of prices.slice(at + 1)) known.add(Math.abs(one - other)).add(Math.abs(one + other));
	// What is due on a day is the sum of fees; what lacks for it is told exactly and in whole
	// units.
	const fees = minor(served.records('tmf637', '/product').flatMap(({ productPrice }) => pricesIn(productPrice)));
	const balances = minor(served.records('tmf654', '/bucket').flatMap(pricesIn));
	for (const due of sumsOf(fees))
		for (const lacks of [due, ...balances.flatMap((balance) => [due - balance, due + balance])])
			known.add(Math.abs(lacks)).add(Math.ceil(Math.abs(lacks) / 100) * 100);
	const spent = new Map(served.records('tmf635', '/usage').map((one) => [String(one['id']), one['ratedProductUsage']]));
	for (const sum of sumsOf(minor([...spent.values()].flatMap(pricesIn)))) known.add(Math.abs(sum));
	return known;
}

function sumsOf(values: number[]): number[] {
	if (values.length > FEW) return [values.reduce((sum, value) => sum + value, 0)];
	return values.reduce<number[]>((sums, value) => [...sums, ...sums.map((sum) => sum + value)], [0]).slice(1);
}
