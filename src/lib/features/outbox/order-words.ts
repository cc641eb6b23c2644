/** A change of services in words: what it is, and what it costs. */
import type { OrderCommand, OrderPrice } from '$lib/domain/command';
import { isFree } from '$lib/domain/orders/price';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';

export function orderTitle({ action, offering: { name } }: OrderCommand): string {
	switch (action) {
		case 'connect':
			return m.outbox_connect({ name });
		case 'disconnect':
			return m.outbox_disconnect({ name });
		case 'switch':
			return m.outbox_switch({ name });
		case 'buy':
			return m.outbox_buy({ name });
	}
}

export function orderPriceWords(price: OrderPrice, format: Format): string {
	if (isFree(price)) return m.outbox_free();
	const { now, perPeriod } = price;
	const every = perPeriod && format.price({ kind: 'recurring', ...perPeriod });
	if (now.minor === perPeriod?.price.minor) return every ?? '';
	return [now.minor > 0 && m.outbox_at_once({ sum: format.money(now) }), every].filter(Boolean).join(', ');
}

/** The price it was confirmed at and the price now, when that is why it asks again. */
export function priceChange({ command, failure }: OutboxEntry, format: Format): string | undefined {
	if (command.kind !== 'order' || failure?.price === undefined) return undefined;
	return m.outbox_detail_price_changed({
		before: orderPriceWords(command.price, format),
		after: orderPriceWords(failure.price, format)
	});
}
