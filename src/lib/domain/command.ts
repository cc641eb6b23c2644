/** Everything a subscriber can confirm and the app must deliver exactly once. */
import type { Money } from './money';
import type { Msisdn } from './msisdn';

/** F22: credit `receiver` (own or another's number) from a saved card. */
export interface TopUpCommand {
	kind: 'top-up';
	/** Whose session and card pay. */
	line: Msisdn;
	receiver: Msisdn;
	amount: Money;
	cardId: string;
	/** What the confirmation showed, kept for the queue: «•• 4242». */
	cardLabel: string;
}

export type Command = TopUpCommand;
