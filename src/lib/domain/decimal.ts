/** Decimal numbers as JSON and people's habits write them. */

/** An exact decimal: `-12.5` is negative, `12`, `5`. */
interface Decimal {
	negative: boolean;
	/** Digits before the point, one at least. */
	whole: string;
	/** Digits after it, perhaps none. */
	fraction: string;
}

/** More characters than any amount has. */
const LONGEST = 100;

/** Plain, or as JavaScript writes very small and very large numbers. */
const PLAIN = /^(-?)(\d{1,40})(?:([.,])(\d{1,40}))?(?:[eE]([+-]?\d{1,3}))?$/;
/** Blanks between thousands, or the one of point and comma that the fraction does not use. */
const BLANKS = /^(-?\d{1,3})((?:[ \u00a0\u2009\u202f]\d{3})+)(?![\d ])/;
const GROUPED = /^-?\d{1,3}(?:(?:,\d{3})+\.\d{1,2}|(?:\.\d{3})+,\d{1,2})$/;

/**
 * The one number that `said` can mean; `undefined` when there is none, or two: `1,190` and `1.190`
 * are a thousand or one and a bit.
 * - of JSON numbers the shortest decimal text counts, so `0.1` is a tenth exactly;
 * - `1 190.00`, `1,190.00`, `123,45`, `1.2e2` have one reading each;
 * - `places`: digits that the amount usually has after the point: with three of them `1.190` is
 *   what it looks like.
 */
export function readDecimal(said: number | string, places = 2): Decimal | undefined {
	if (typeof said === 'number') return plain(String(said), true);
	if (said.length > LONGEST) return undefined;
	return plain(withoutGroups(said.trim()), places === 3);
}

function withoutGroups(text: string): string {
	if (GROUPED.test(text)) {
		const point = text.at(-2) === '.' || text.at(-3) === '.' ? '.' : ',';
		return text.replaceAll(point === '.' ? ',' : '.', '');
	}
	return text.replace(BLANKS, (_, first: string, rest: string) => first + rest.replace(/\D/g, ''));
}

function plain(text: string, threeIsFraction: boolean): Decimal | undefined {
	const [match, sign, whole = '', mark, fraction = '', exponent = '0'] = PLAIN.exec(text) ?? [];
	if (match === undefined) return undefined;
	// A comma is a decimal one before one or two digits only.
	if (mark === ',' && fraction.length > 2) return undefined;
	const mayBeThousands = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole) && exponent === '0';
	if (mayBeThousands && !threeIsFraction) return undefined;
	return { negative: sign === '-', ...moved(whole, fraction, Number(exponent)) };
}

/** The point moved to the right by so many digits. */
function moved(whole: string, fraction: string, by: number): Pick<Decimal, 'whole' | 'fraction'> {
	const digits = whole + fraction;
	const at = whole.length + by;
	if (at <= 0) return { whole: '0', fraction: '0'.repeat(-at) + digits };
	return { whole: digits.slice(0, at).padEnd(at, '0'), fraction: digits.slice(at) };
}
