import { minorDigits } from '$lib/domain/money';
import { exactCost, FINE, type Cost } from '$lib/domain/usage/cost';
import type { Format } from '$lib/i18n/format';
import { numberFormat } from '$lib/i18n/format/intl';

/** «2,5417 ₽»: a price that is finer than money, with all its digits. */
export function exactPrice(cost: Cost, currency: string, format: Format): string {
	const minor = 10 ** minorDigits(currency);
	const number = numberFormat(format.locale, {
		minimumFractionDigits: minorDigits(currency),
		maximumFractionDigits: minorDigits(currency) + Math.log10(FINE),
		useGrouping: 'always'
	}).format(exactCost(cost) / FINE / minor);
	return `${number.replace('-', '\u2212')}\u00a0${format.currencySign(currency)}`;
}
