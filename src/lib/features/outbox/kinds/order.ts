/** A change of services in words: what it is, and what can be done when it is refused. */
import type { OrderCommand, ToneSetting } from '$lib/domain/command';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import {
	isOrderRefusal,
	orderPriceWords,
	orderRefusalWords,
	type OrderRefusal
} from '../../shared/outbox/order-refusal';
import type { EntryAction } from '../entry-action';
import { AGAIN, movementsPlace, refusedWith, type CommandFace, type Place } from './face';

export const order: CommandFace<'order'> = {
	title: (command, format) => ({ title: orderTitle(command), subtitle: orderSubtitle(command, format) }),
	accepted: m.outbox_detail_order_accepted,
	refused: (entry, format) =>
		refusedWith(entry, orderRefusalWords(entry, format), (code) => (isOrderRefusal(code) ? WAYS_ON[code] : END)),
	refusedOtherwise: AGAIN,
	place: placeOf
};

function placeOf({ action }: OrderCommand): Place {
	switch (action) {
		case 'switch':
			return { href: '/tariff', title: m.tariff_page_title() };
		case 'tone':
			return { href: '/tones', title: m.tones_title() };
		case 'buy':
			return movementsPlace();
		case 'connect':
		case 'disconnect':
			return { href: '/services', title: m.services_page_title() };
	}
}

function orderTitle({ action, offering: { name }, setting }: OrderCommand): string {
	switch (action) {
		case 'connect':
			return m.outbox_connect({ name });
		case 'disconnect':
			return m.outbox_disconnect({ name });
		case 'switch':
			return m.outbox_switch({ name });
		case 'buy':
			return m.outbox_buy({ name });
		case 'tone':
			return setting?.tone ? m.outbox_tone({ name: setting.tone.name }) : m.outbox_no_tone();
	}
}

/** For whom, and at what price. */
function orderSubtitle({ price, setting }: OrderCommand, format: Format): string {
	const whom = setting && briefly(setting, format);
	const words = orderPriceWords(price, format);
	return whom === undefined ? words : `${whom} · ${words}`;
}

/** The home screen shows it, and goes without the words for days. */
function briefly({ slot }: ToneSetting, format: Format): string | undefined {
	if (slot.for === 'caller') return format.phone(slot.number);
	return slot.for === 'hours' ? `${slot.from}–${slot.until}` : undefined;
}

const REVIEW: EntryAction[] = ['review', 'discard'];
const PAY: EntryAction[] = ['top-up', 'confirm-again', 'discard'];
const END: EntryAction[] = ['discard'];

/** What can be done about a refusal that has words of its own. */
const WAYS_ON: Readonly<Record<OrderRefusal, EntryAction[]>> = {
	STATE_CHANGED: REVIEW,
	LINE_BLOCKED: PAY,
	NOT_ENOUGH_MONEY: PAY,
	REQUIRES_OFFERING: REVIEW,
	EXCLUDED_BY_OFFERING: REVIEW,
	OFFERING_NOT_SELLABLE: END,
	OFFERING_UNKNOWN: END,
	ALREADY_CONNECTED: END,
	PRODUCT_UNKNOWN: END,
	BALANCE_TOO_HIGH: END,
	// The new price could not be read: only the confirm step can tell what it is.
	PRICE_CHANGED: REVIEW
};
