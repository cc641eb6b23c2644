import type { TopUpCommand } from './command';
import type { Money } from './money';
import type { Msisdn } from './msisdn';
import type { SavedCard } from './subscriber';

/** A top-up from a saved card of the line that pays. */
export function topUpFrom(card: SavedCard, payer: Msisdn, receiver: Msisdn, amount: Money): TopUpCommand {
	const cardLabel = `•• ${card.lastFour}`;
	return { kind: 'top-up', line: payer, receiver, amount, cardId: card.id, cardLabel };
}
