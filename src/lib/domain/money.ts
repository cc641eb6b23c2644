/** An amount in whole minor units (kopecks, cents) of an ISO 4217 currency. Never a float, never a bare number. */
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

const DECIMAL = /^(-?)(\d{1,16})(?:\.(\d{1,20}))?$/;
const CURRENCY = /^[A-Z]{3}$/;

/**
 * A decimal amount in major units, as JSON carries it, into whole minor units.
 * - numbers go by their shortest decimal text, so `0.1` is ten kopecks exactly;
 * - digits finer than the minor unit must be zeros: half a kopeck is refused, never rounded;
 * - NaN, infinities, exponents, anything beyond 2⁵³ and an unknown shape of currency give `undefined`.
 */
export function parseMoney(amount: number | string, currency: string): Money | undefined {
	if (!CURRENCY.test(currency)) return undefined;
	const match = DECIMAL.exec(typeof amount === 'number' ? String(amount) : amount.trim());
	if (match === null) return undefined;
	const [, sign = '', whole = '', fraction = ''] = match;
	const digits = minorDigits(currency);
	if (/[1-9]/.test(fraction.slice(digits))) return undefined;
	const minor = Number(whole + fraction.slice(0, digits).padEnd(digits, '0'));
	if (!Number.isSafeInteger(minor)) return undefined;
	return { minor: sign === '-' && minor !== 0 ? -minor : minor, currency };
}

/** Major units as a JSON number. Division rounds to the nearest double, whose shortest text is the exact decimal. */
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
