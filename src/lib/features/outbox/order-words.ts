/** A change of services in words: what it is, and what it costs. */
import type { OrderCommand, OrderPrice } from '$lib/domain/command';
import { waitsFor } from '$lib/domain/orders/depend';
import { isFree } from '$lib/domain/orders/price';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { EntryAction } from './entry-words';

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

interface Refused {
	detail: string;
	/** The way on, most useful first. */
	actions: EntryAction[];
}

const REVIEW: EntryAction[] = ['review', 'discard'];
const PAY: EntryAction[] = ['top-up', 'confirm-again', 'discard'];

/** Refusals that have words and a way of their own (TMF622 document); the others are told like any failure. */
const REFUSALS: Readonly<Record<string, { words: typeof m.outbox_order_state_changed; actions: EntryAction[] }>> = {
	STATE_CHANGED: { words: m.outbox_order_state_changed, actions: REVIEW },
	LINE_BLOCKED: { words: m.outbox_order_line_blocked, actions: PAY },
	NOT_ENOUGH_MONEY: { words: m.outbox_order_not_enough_money, actions: PAY },
	REQUIRES_OFFERING: { words: m.outbox_order_requires, actions: REVIEW },
	EXCLUDED_BY_OFFERING: { words: m.outbox_order_excluded, actions: REVIEW },
	OFFERING_NOT_SELLABLE: { words: m.outbox_order_not_sellable, actions: ['discard'] },
	OFFERING_UNKNOWN: { words: m.outbox_order_not_sellable, actions: ['discard'] },
	ALREADY_CONNECTED: { words: m.outbox_order_already_connected, actions: ['discard'] },
	PRODUCT_UNKNOWN: { words: m.outbox_order_product_unknown, actions: ['discard'] }
};

/** Why an order was refused or asks again, and what can be done about it; `undefined` when nothing is known beyond the failure. */
export function refusedOrder({ command, failure }: OutboxEntry, format: Format): Refused | undefined {
	if (command.kind !== 'order' || failure === undefined) return undefined;
	if (failure.price !== undefined) {
		const before = orderPriceWords(command.price, format);
		const after = orderPriceWords(failure.price, format);
		return { detail: m.outbox_detail_price_changed({ before, after }), actions: ['confirm-again', 'discard'] };
	}
	// The new price could not be read: only the confirm step can tell what it is.
	if (failure.code === 'PRICE_CHANGED') return { detail: m.outbox_order_price_unknown(), actions: REVIEW };
	const known = Object.hasOwn(REFUSALS, failure.code) ? REFUSALS[failure.code] : undefined;
	return known && { detail: known.words(), actions: known.actions };
}

/** Another command that has to be decided first. */
export function waitWords(entry: OutboxEntry, entries: readonly OutboxEntry[]): string | undefined {
	const first = waitsFor(entry, entries)?.command;
	if (first === undefined || first.kind === 'unreadable') return undefined;
	return first.kind === 'order'
		? m.outbox_detail_waits_for({ what: orderTitle(first) })
		: m.outbox_detail_waits_for_money();
}
