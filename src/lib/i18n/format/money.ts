import { minorDigits, toMajor, type Money } from '$lib/domain/money';
import type { Locale } from '../locale';
import { numberFormat } from './intl';

export interface MoneyStyle {
	/** `always`: credits carry their plus, as movements and pending sums do. */
	sign?: 'auto' | 'always';
	/**
	 * `auto` leaves out «,00»; `always` keeps it, where sums stand under one another or are the
	 * hero.
	 */
	fraction?: 'auto' | 'always';
}

export interface MoneyPart {
	kind: 'whole' | 'fraction' | 'currency';
	text: string;
}

const NO_BREAK_SPACE = '\u00a0';
const MINUS = '\u2212';

/**
 * «347», «,20», « ₽»: sign and thousands with the whole part, the separator with the fraction. The
 * same order in every language.
 */
export function moneyParts(money: Money, locale: Locale, style: MoneyStyle = {}): MoneyPart[] {
	const digits = minorDigits(money.currency);
	const fractional = style.fraction === 'always' || money.minor % 10 ** digits !== 0;
	const format = numberFormat(locale, {
		minimumFractionDigits: fractional ? digits : 0,
		maximumFractionDigits: digits,
		signDisplay: style.sign === 'always' ? 'exceptZero' : 'negative',
		// «1 000», not «1000»: sums of four digits stand beside longer ones.
		useGrouping: 'always'
	});
	let whole = '';
	let fraction = '';
	for (const { type, value } of format.formatToParts(toMajor(money))) {
		if (type === 'decimal' || type === 'fraction') fraction += value;
		else if (type === 'minusSign') whole += MINUS;
		else if (type === 'group' && /\s/.test(value)) whole += NO_BREAK_SPACE;
		else whole += value;
	}
	return [
		{ kind: 'whole', text: whole },
		...(fraction ? [{ kind: 'fraction' as const, text: fraction }] : []),
		{ kind: 'currency', text: NO_BREAK_SPACE + currencySign(money.currency, locale) }
	];
}

export function formatMoney(money: Money, locale: Locale, style?: MoneyStyle): string {
	return moneyParts(money, locale, style)
		.map(({ text }) => text)
		.join('');
}

/**
 * A real sign («₽») where the currency has one that everybody knows, else its ISO code: «Br» is
 * several currencies.
 */
export function currencySign(currency: string, locale: Locale): string {
	const sign = numberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
		.formatToParts(0)
		.find(({ type }) => type === 'currency')?.value;
	return sign !== undefined && /^\p{Sc}$/u.test(sign) ? sign : currency;
}
