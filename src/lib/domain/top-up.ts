import type { PageWay, TopUpCommand } from './command';
import type { Instant } from './instant';
import type { Money } from './money';
import type { Msisdn } from './msisdn';
import type { OutboxEntry, ToPay } from './outbox';
import type { SavedCard } from './subscriber';

/** A top-up from a saved card of the line that pays. */
export function topUpFrom(card: SavedCard, payer: Msisdn, receiver: Msisdn, amount: Money): TopUpCommand {
	const cardLabel = `•• ${card.lastFour}`;
	return { kind: 'top-up', line: payer, receiver, amount, cardId: card.id, cardLabel };
}

/** A top-up that the person pays on a page. */
export function topUpOnPage(line: Msisdn, receiver: Msisdn, amount: Money, way: PageWay): TopUpCommand {
	return { kind: 'top-up', line, receiver, amount, way };
}

/**
 * Where it is paid now; `undefined` once it can't be any more, or when it is not for the person to
 * pay.
 */
export function pageToPay({ state, toPay }: OutboxEntry, now: Instant): ToPay | undefined {
	return state === 'awaits-payment' && toPay && now < (toPay.until ?? Infinity) ? toPay : undefined;
}
