/** A sum as it is said aloud: a screen reader makes «639,20 ₽» into anything. */
import { minorDigits, toMajor, type Money } from '$lib/domain/money';
import type { Locale } from '../locale';
import { m } from '../paraglide/messages.js';
import { numberFormat } from './intl';

/** «639 рублей 20 копеек». Of a currency without words here the platform knows the name. */
export function spokenMoney(money: Money, { locale }: { locale: Locale }): string {
	if (money.currency !== 'RUB') {
		const style = { style: 'currency', currency: money.currency, currencyDisplay: 'name' } as const;
		return numberFormat(locale, style).format(toMajor(money));
	}
	const one = 10 ** minorDigits(money.currency);
	const minor = Math.abs(money.minor);
	const [whole, rest] = [Math.floor(minor / one), minor % one];
	const sum = [
		whole > 0 || rest === 0 ? m.told_roubles({ count: whole, shown: String(whole) }, { locale }) : '',
		rest > 0 ? m.told_kopecks({ count: rest, shown: String(rest) }, { locale }) : ''
	]
		.filter(Boolean)
		.join(' ');
	return money.minor < 0 ? m.told_minus({ sum }, { locale }) : sum;
}
