/** A change of services in words: what it is, and what can be done when it is refused. */
import type { OrderCommand } from '$lib/domain/command';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import { isOrderRefusal, orderPriceText, orderRefusalText, type OrderRefusal } from '../../shared/outbox/order-refusal';
import { topicFace } from '../../shared/outbox/order-topics';
import type { EntryAction } from '../entry-action';
import { AGAIN, refusedWith, type CommandFace } from './face';

export const order: CommandFace<'order'> = {
	title: (command, format) => ({ title: topicFace(command).title(command), subtitle: orderSubtitle(command, format) }),
	accepted: m.outbox_detail_order_accepted,
	refused: (entry, format) =>
		refusedWith(entry, orderRefusalText(entry, format), (code) => (isOrderRefusal(code) ? WAYS_ON[code] : END)),
	refusedOtherwise: AGAIN,
	place: (command) => topicFace(command).place()
};

/** For whom, and at what price. */
function orderSubtitle(command: OrderCommand, format: Format): string {
	const { forLine } = command;
	const whom = [forLine && format.phone(forLine), topicFace(command).whom?.(command, format)];
	return [...whom, orderPriceText(command.price, format)].filter((words) => words !== undefined).join(' · ');
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
