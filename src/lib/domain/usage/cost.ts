/**
 * Prices finer than money. Operators rate a second or a kilobyte in fractions of a kopeck; rounded
 * one by one, a thousand of them would be wrong by roubles. So every price is kept exactly, in
 * *fine* units, and a sum is rounded once, when it is told.
 */
import { readDecimal } from '../decimal';
import { minorDigits } from '../money';

/** So many fine units make one minor unit: of a rouble a millionth is told apart. */
export const FINE = 10_000;

/** A price, or a sum of prices. */
export interface Cost {
	/** Whole minor units of the line's currency, rounded; negative for money given back. */
	cost: number;
	/**
	 * What rounding has left over, in fine units: −{@link FINE} / 2 or more, less than {@link FINE}
	 * / 2. Absent when it is nothing.
	 */
	fraction?: number;
}

/** In fine units; exact up to 2⁵³ of them, nine thousand million roubles. */
export function exactCost({ cost, fraction = 0 }: Cost): number {
	return cost * FINE + fraction;
}

export function costOf(fine: number): Cost {
	// Adding 0 turns −0 into 0.
	const cost = Math.round(fine / FINE) + 0;
	const fraction = fine - cost * FINE;
	return fraction === 0 ? { cost } : { cost, fraction };
}

/** Adds fine units to a sum, in place. */
export function addCost(sum: Cost, fine: number): void {
	const { cost, fraction } = costOf(exactCost(sum) + fine);
	sum.cost = cost;
	if (fraction !== undefined) sum.fraction = fraction;
	else if (sum.fraction !== undefined) delete sum.fraction;
}

/** Whole minor units of several prices together, rounded once. */
export function sumOfCosts(costs: Iterable<Cost>): number {
	let fine = 0;
	for (const cost of costs) fine += exactCost(cost);
	return costOf(fine).cost;
}

export function isFraction(value: unknown): boolean {
	return Number.isInteger(value) && value !== 0 && Number(value) >= -FINE / 2 && Number(value) < FINE / 2;
}

const DECIMAL = /^[+-]?\d{1,12}(?:\.\d{1,20})?$/;

/**
 * An amount in major units, as JSON carries it, in fine units. What is finer still rounds to the
 * nearest: the noise of a server's floating point, or less than a millionth of a rouble.
 * `undefined` for anything that is no decimal number of one meaning.
 */
export function parseCost(amount: unknown, currency: string): number | undefined {
	const number = typeof amount === 'string' ? numberOf(amount.trim()) : amount;
	if (typeof number !== 'number') return undefined;
	const fine = Math.round(number * FINE * 10 ** minorDigits(currency)) + 0;
	return Number.isSafeInteger(fine) ? fine : undefined;
}

/** Most are plain: these are many, and the others (`2,50`, `1 190.00`) cost more to read. */
function numberOf(text: string): number | undefined {
	if (DECIMAL.test(text)) return Number(text);
	const decimal = readDecimal(text);
	return decimal && Number(`${decimal.negative ? '-' : ''}${decimal.whole}.${decimal.fraction}0`);
}
