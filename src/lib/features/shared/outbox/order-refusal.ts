/** Why an order was refused or asks again, in words: beside what was ordered, and in the queue. */
import type { OrderPrice } from '$lib/domain/command';
import { isFree } from '$lib/domain/orders/price';
import type { OutboxEntry } from '$lib/domain/outbox';
import { failureText } from '$lib/i18n/failure-text';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';

/**
 * Refusals that have words of their own (TMF622 document); the others are told like any failure.
 */
const REFUSALS = {
	STATE_CHANGED: m.outbox_order_state_changed,
	LINE_BLOCKED: m.outbox_order_line_blocked,
	NOT_ENOUGH_MONEY: m.outbox_order_not_enough_money,
	REQUIRES_OFFERING: m.outbox_order_requires,
	EXCLUDED_BY_OFFERING: m.outbox_order_excluded,
	OFFERING_NOT_SELLABLE: m.outbox_order_not_sellable,
	OFFERING_UNKNOWN: m.outbox_order_not_sellable,
	ALREADY_CONNECTED: m.outbox_order_already_connected,
	PRODUCT_UNKNOWN: m.outbox_order_product_unknown,
	BALANCE_TOO_HIGH: m.outbox_order_balance_too_high,
	PRICE_CHANGED: m.outbox_order_price_unknown
} satisfies Record<string, () => string>;
export type OrderRefusal = keyof typeof REFUSALS;

export function isOrderRefusal(code: string): code is OrderRefusal {
	return Object.hasOwn(REFUSALS, code);
}

export function orderPriceText(price: OrderPrice, format: Format): string {
	if (isFree(price)) return m.outbox_free();
	const { now, perPeriod } = price;
	const every = perPeriod && format.price({ kind: 'recurring', ...perPeriod });
	if (now.minor === perPeriod?.price.minor) return every ?? '';
	return [now.minor > 0 && m.outbox_at_once({ sum: format.money(now) }), every].filter(Boolean).join(', ');
}

/** `undefined` when nothing is known beyond the failure. */
export function orderRefusalText({ command, failure }: OutboxEntry, format: Format): string | undefined {
	if (command.kind !== 'order' || failure === undefined) return undefined;
	if (failure.price !== undefined) {
		const before = orderPriceText(command.price, format);
		return m.outbox_detail_price_changed({ before, after: orderPriceText(failure.price, format) });
	}
	return isOrderRefusal(failure.code) ? REFUSALS[failure.code]() : undefined;
}

/** Why it came to nothing, as well as it is known. */
export function whyNot(entry: OutboxEntry, format: Format): string | undefined {
	return orderRefusalText(entry, format) ?? (entry.failure && failureText(entry.failure, format));
}
