import type { ProductPrice } from '$lib/domain/subscriber';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';

/**
 * Everything it takes: a recurring fee first, what is taken once beside it. Without prices what it
 * takes is not known.
 */
export function priceText(prices: readonly ProductPrice[] | undefined, format: Format): string {
	if (prices === undefined) return m.format_price_unknown();
	if (prices.length === 0) return m.services_free();
	return prices
		.toSorted((a, b) => Number(a.kind === 'one-time') - Number(b.kind === 'one-time'))
		.map((price) => format.price(price))
		.join(' + ');
}
