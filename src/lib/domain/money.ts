import { readDecimal } from './decimal';

/**
 * An amount in whole minor units (kopecks, cents) of an ISO 4217 currency. Never a float, never a
 * bare number.
 */
export interface Money {
	minor: number;
	currency: string;
}

/** ISO 4217 currencies whose minor unit is not a hundredth. */
const MINOR_DIGITS: Readonly<Record<string, number>> = {
	BHD: 3,
	CLP: 0,
	IQD: 3,
	ISK: 0,
	JOD: 3,
	JPY: 0,
	KRW: 0,
	KWD: 3,
	LYD: 3,
	OMR: 3,
	PYG: 0,
	TND: 3,
	UGX: 0,
	VND: 0
};

/** Digits after the decimal point: 2 for roubles and most others. */
export function minorDigits(currency: string): number {
	return MINOR_DIGITS[currency] ?? 2;
}

const CURRENCY = /^[A-Z]{3}$/;

/** Of a minor unit: what adding doubles leaves behind (`347.2000000001`), and nobody's money. */
const NOISE = 1e-6;

/**
 * A decimal amount in major units, as servers write it, into whole minor units.
 * - what has one reading only is read, see `readDecimal`; a JSON number within a millionth of a
 *   minor unit is that sum;
 * - `finer`: of digits beyond the minor unit. They are refused, never rounded, unless the caller
 *   says `down`: a balance must never be told as more than there is;
 * - NaN, infinities, anything beyond 2⁵³ and an unknown shape of currency give `undefined`.
 */
export function parseMoney(
	amount: number | string,
	currency: string,
	finer: 'refuse' | 'down' = 'refuse'
): Money | undefined {
	if (!CURRENCY.test(currency)) return undefined;
	const digits = minorDigits(currency);
	const decimal = readDecimal(amount, digits);
	if (decimal === undefined) return undefined;
	const { negative, whole, fraction } = decimal;
	let minor = Number(whole + fraction.slice(0, digits).padEnd(digits, '0'));
	if (/[1-9]/.test(fraction.slice(digits))) {
		const rest = Number(`0.${fraction.slice(digits)}`);
		const noise = typeof amount === 'number' && Math.min(rest, 1 - rest) <= NOISE;
		if (noise) minor += Math.round(rest);
		else if (finer === 'refuse') return undefined;
		else if (negative) minor += 1;
	}
	if (!Number.isSafeInteger(minor)) return undefined;
	return { minor: negative && minor !== 0 ? -minor : minor, currency };
}

/**
 * Major units as a JSON number. Division rounds to the nearest double, whose shortest text is the
 * exact decimal.
 */
export function toMajor({ minor, currency }: Money): number {
	return minor / 10 ** minorDigits(currency);
}

/** Throws on different currencies and on overflow: both are programming mistakes, not data. */
export function addMoney(a: Money, b: Money): Money {
	if (a.currency !== b.currency) throw new TypeError(`Can't add ${b.currency} to ${a.currency}`);
	const minor = a.minor + b.minor;
	if (!Number.isSafeInteger(minor)) throw new RangeError('Amount is too large');
	return { minor, currency: a.currency };
}
