import type { TopUpCommand } from './command';
import type { Money } from './money';
import type { Msisdn } from './msisdn';
import type { SavedCard } from './subscriber';

/** A top-up from a saved card, paid by the line whose card it is. */
export function topUpFrom(card: SavedCard, receiver: Msisdn, amount: Money): TopUpCommand {
	const cardLabel = `•• ${card.lastFour}`;
	return { kind: 'top-up', line: card.line, receiver, amount, cardId: card.id, cardLabel };
}
