/**
 * Numbers in texts of people's phones. Contract:
 * - a group of three digits after one point or comma (`1,234`) can be thousands or a fraction: no
 *   match;
 * - the number ends where the match ends: no digit, no further fraction, no range after it;
 * - nothing but ASCII digits.
 */
import { parseMoney, type Money } from '../money';
import type { Period } from '../period';
import { inOrder } from './words';

/**
 * Whole groups by spaces or apostrophes, by commas with a fraction, by points with one, by two or
 * more of either; else plain.
 */
export const NUMBER =
	'(?:' +
	[
		String.raw`(?<!\d\s)[1-9]\d{0,2}(?:[ '\u2019]\d{3})+(?:[.,]\d{1,2})?`,
		String.raw`[1-9]\d{0,2}(?:,\d{3})+\.\d{1,2}`,
		String.raw`[1-9]\d{0,2}(?:\.\d{3})+,\d{1,2}`,
		String.raw`[1-9]\d{0,2}(?:,\d{3}){2,}`,
		String.raw`(?:0|[1-9]\d{0,8})(?:[.,]\d{1,2})?`
	].join('|') +
	String.raw`)(?!\d|[.,]\d|['\u2019]\d|\p{No})`;

/** What {@link NUMBER} has matched as a decimal with a point. */
export function decimalOf(text: string): string {
	const bare = text.replace(/[ '\u2019]/g, '');
	const mark = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
	const fraction = mark < 0 ? '' : bare.slice(mark + 1);
	if (mark < 0 || fraction.length > 2) return bare.replace(/[.,]/g, '');
	return `${bare.slice(0, mark).replace(/[.,]/g, '')}.${fraction}`;
}

/** Groups that {@link moneyPattern} and {@link pricePattern} capture. */
export interface MoneyGroups extends Partial<Record<Period, string>> {
	sign?: string;
	number?: string;
	currency?: string;
	coins?: string;
	/** The same with the currency before the number, as in `BYN 12.34`. */
	sign2?: string;
	currency2?: string;
	number2?: string;
}

/**
 * A dash is a minus when it stands at the number or after a colon; with spaces around it, it may be
 * a dash.
 */
function signPattern(name: string, minus: string): string {
	return String.raw`(?<${name}>-(?=\d)|(?<=[:=]\s*)[-\u2013]\s?|\u2212\s?|(?:${minus})\s*:?\s*)?`;
}

export interface MoneyWords {
	currencies: Readonly<Record<string, readonly string[]>>;
	coins: readonly string[];
	minus: string;
}

/** No price per something, no beginning of a range, no half of a sum whose rest follows. */
const ENDS = String.raw`(?!\.?\s?\/|[\p{L}\p{N}])(?!\.?\s?[\-\u2013\u2014]\s?\d)(?!\.?\s*\d{1,2}(?!\d|[.,:]\d| \d{3}(?!\d)|\s?[\p{L}%]))`;
const EDGE = String.raw`(?<![\p{L}\p{N}.,\-])`;

/** A dash after a space stands between a name and its price, one after a digit within a range. */
const EDGE_OF_PRICE = String.raw`(?<![\p{L}\p{N}.,]-?)`;

/**
 * A sum with its currency. Never a price per something, never the half of a sum whose rest follows.
 */
export function moneyPattern(words: MoneyWords): string {
	const { minus } = words;
	return sumPattern(words, EDGE + signPattern('sign', minus), EDGE + signPattern('sign2', minus), ENDS);
}

/** A sum of the account without its currency, for texts that never have one. */
export function plainPattern({ currencies }: MoneyWords): string {
	const any = inOrder(Object.values(currencies).flat());
	return String.raw`${EDGE}(?<number>${NUMBER})(?!\s*(?:${any})(?!\p{L}))${ENDS}`;
}

export interface PriceWords extends MoneyWords {
	periods: Readonly<Record<Period | 'span', string>>;
	/** What may stand between a price and its period: a pattern. */
	tax: string;
}

/** A sum per period, and nothing but one: it has no sign, and its period is said right after it. */
export function pricePattern(words: PriceWords): string {
	const { span, ...named } = words.periods;
	const per = Object.entries(named).map(([period, said]) => `(?<${period}>${said})`);
	const spaced = (template: string) => template.replaceAll(' ', String.raw`\s+`);
	const tax = String.raw`(?:,?\s?(?:${spaced(words.tax)}))?`;
	const ends = String.raw`\.?${tax},?\s?(?:${spaced([...per, span].join('|'))})(?![\p{L}\p{N}])`;
	return sumPattern(words, EDGE_OF_PRICE, EDGE_OF_PRICE, '') + ends;
}

/** Any sum, also of a price: for what is not to be taken for a name. */
export function passedSum(words: MoneyWords): string {
	return sumPattern(words, EDGE_OF_PRICE, EDGE_OF_PRICE, String.raw`(?![\p{L}\p{N}])`);
}

function sumPattern({ currencies, coins }: MoneyWords, first: string, second: string, ends: string): string {
	const words = Object.values(currencies).flat();
	const any = inOrder(words);
	const before = inOrder(words.filter((word) => /^[\p{Script=Latin}\p{Sc}]+$/u.test(word)));
	const hundredths = String.raw`(?:\.?\s?(?<coins>\d{1,2})\s?(?:${inOrder(coins)})(?![\p{L}\p{N}]))?`;
	return (
		`(?:${first}(?<number>${NUMBER})` +
		String.raw`\s*(?<currency>${any})${hundredths}${ends}` +
		`|${second}` +
		String.raw`(?<currency2>${before})\s?(?<number2>${NUMBER})(?!\s?(?:${any})(?!\p{L}))${ends})`
	);
}

/** `undefined` for a sum, and for a price of a number of days that is no period. */
export function periodOf({ day, week, month, year }: MoneyGroups): Period | undefined {
	if (day !== undefined) return 'day';
	if (week !== undefined) return 'week';
	if (month !== undefined) return 'month';
	return year === undefined ? undefined : 'year';
}

/**
 * `undefined` for a sum that is no whole number of minor units; `own`: the currency of a sum that
 * names none.
 */
export function moneyOf(groups: MoneyGroups, currencyOf: (word: string) => string, own: string): Money | undefined {
	const { number = groups.number2, currency = groups.currency2, sign = groups.sign2, coins } = groups;
	const decimal = decimalOf(number as string);
	if (coins !== undefined && decimal.includes('.')) return undefined;
	const text = coins === undefined ? decimal : `${decimal}.${coins.padStart(2, '0')}`;
	return parseMoney(sign === undefined ? text : `-${text}`, currency === undefined ? own : currencyOf(currency));
}
