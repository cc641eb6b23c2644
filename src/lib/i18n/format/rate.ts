/** Prices of usage in words. Apart from `format.ts`: the first screen goes without. */
import type { Rate } from '$lib/domain/rating/tariff-plan';
import type { Unit } from '$lib/domain/usage/record';
import type { Format } from '../format';
import { m } from '../paraglide/messages.js';
import { duration } from './duration';
import { formatNumber } from './number';

/** «2 мин», «100 МБ», «3». */
export function unitsLabel(amount: number, unit: Unit, format: Format): string {
	if (unit === 'second') return duration(amount, format.locale);
	return unit === 'byte' ? format.amount(amount, 'byte') : formatNumber(amount, format.locale);
}

/** «2,50 ₽ за минуту». */
export function ratePrice({ price, unit, match }: Rate, currency: string, format: Format): string {
	const sum = format.money({ minor: price.minor, currency });
	if (unit === 'second' && price.per === 60) return m.prices_per_minute({ sum });
	if (unit === 'second' && price.per === 1) return m.prices_per_second({ sum });
	if (unit === 'piece' && price.per === 1)
		return match.categories?.some((one) => one === 'sms' || one === 'roaming')
			? m.prices_per_message({ sum })
			: m.prices_per_piece({ sum });
	return m.prices_per({ sum, amount: unitsLabel(price.per, unit, format) });
}
