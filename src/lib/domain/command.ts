/**
 * Everything a subscriber can confirm and the app must deliver exactly once. `line` of each is the
 * number of the payer: the line that is signed in, under whose session it goes, whichever line is
 * viewed.
 */
import type { Points } from './bonus/points';
import type { Instant } from './instant';
import type { Right } from './links';
import type { Money } from './money';
import type { Msisdn } from './msisdn';
import type { Period } from './period';

/** F22: credit `receiver` (own or another's number). */
export type TopUpCommand = {
	kind: 'top-up';
	/** The payer: whose session it is, and whose card if it is a saved one. */
	line: Msisdn;
	receiver: Msisdn;
	amount: Money;
} & (BySavedCard | OnPage);

/** From a saved card: needs nobody any more. */
interface BySavedCard {
	way?: never;
	cardId: string;
	/** What the confirmation showed, kept for the queue: «•• 4242». */
	cardLabel: string;
}

/**
 * Paid by the person on a page of the acquirer's or the bank's, which the operator gives the
 * address of.
 */
interface OnPage {
	/**
	 * A card that is typed in there; the same, to be kept for the next time; a transfer from a bank
	 * by link or QR code.
	 */
	way: PageWay;
	cardId?: never;
}

export type PageWay = 'new-card' | 'kept-card' | 'sbp';

/** What something costs, as it was confirmed: nothing else is ever paid for it. */
export interface OrderPrice {
	/** Taken when it is done; nothing when it is free. */
	now: Money;
	/** Taken every period from then on. */
	perPeriod?: { price: Money; period: Period };
}

/** An entry of the catalogue, with the name it was confirmed under. */
export interface OfferingRef {
	id: string;
	name: string;
}

/**
 * One characteristic of a product (TMF637), as it is to be. What an order does not name stays as it
 * is.
 */
export interface Characteristic {
	name: string;
	/** Taken away without one. */
	value?: string;
	/** What it is now, as the operator last told. */
	before?: string;
	/**
	 * What either was called when it was confirmed, where it says nothing to people: the name of an
	 * entry of the catalogue.
	 */
	valueName?: string;
	beforeName?: string;
}

/** What is done to a product, each with what only that takes. */
export type OrderAction =
	/** Goes on until it is disconnected. */
	| { action: 'connect' }
	/** Ends by itself, and may be bought again. */
	| { action: 'buy' }
	| { action: 'disconnect'; productId: string }
	/** The tariff becomes another. */
	| { action: 'switch'; productId: string; leaves: OfferingRef }
	/** How the service works: what for, the names of the characteristics tell (`orders/uses`). */
	| {
			action: 'configure';
			characteristics: Characteristic[];
			/** The service is not there yet: it is connected with this. */
			connects: boolean;
	  }
	/** It rests, until then or until it is resumed, on the terms of `offering`. */
	| { action: 'suspend'; productId: string; until?: Instant }
	/** The phone is lost: it rests until the operator has seen a passport. */
	| { action: 'suspend-lost'; productId: string }
	/** `until`: when it would have ended by itself, as the operator last told. */
	| { action: 'resume'; productId: string; until?: Instant };

/** What every order has, whatever it does. */
export interface OrderBase {
	kind: 'order';
	/** The payer. */
	line: Msisdn;
	/** The linked line whose services change; absent of the payer's own. */
	forLine?: Msisdn;
	/**
	 * What is connected, disconnected, bought, the tariff to switch to, the service that is
	 * configured, or what a product rests on the terms of.
	 */
	offering: OfferingRef;
	price: OrderPrice;
	/**
	 * Offerings that the catalogue relates to this one: a command about one of them has to be
	 * decided first.
	 */
	related: string[];
}

/** F61–F64, F67, F80, F81: a change of what the line owns. */
export type OrderCommand = OrderBase & OrderAction;

/** An order that does this to a product. */
export type OrderOf<Action extends OrderCommand['action']> = Extract<OrderCommand, { action: Action }>;

/** F26: from the line's own balance to another line of the operator. */
export interface TransferCommand {
	kind: 'transfer';
	line: Msisdn;
	receiver: Msisdn;
	amount: Money;
	/** Taken on top of the sum, as it was confirmed: never another one. */
	fee: Money;
}

export type AutopayPeriod = 'week' | 'two-weeks' | 'month';

interface Agreed {
	amount: Money;
	cardId: string;
	/** What the confirmation showed, kept for the queue: «•• 4242». */
	cardLabel: string;
}

/** What is agreed to. */
export type AutopayPlan = Agreed &
	(
		| { by: 'date'; period: AutopayPeriod; firstAt: Instant }
		/**
		 * Pays when the balance is below the one, and no more than the other in a calendar month.
		 */
		| { by: 'threshold'; below: Money; monthlyMax: Money }
	);

/** A plan in force: an operator may not tell all of its terms. */
export type StandingPlan = Agreed &
	({ by: 'date'; period?: AutopayPeriod; firstAt?: Instant } | { by: 'threshold'; below: Money; monthlyMax?: Money });

/**
 * F25, F28: a plan that tops the line up by itself is set, in place of the one of its kind, or
 * stopped.
 */
export type AutopayCommand = {
	kind: 'autopay';
	line: Msisdn;
} & (
	| { action: 'set'; plan: AutopayPlan; planId?: never }
	/** `planId`: the operator's plan. */
	| { action: 'stop'; plan: StandingPlan; planId: string }
);

/** F95: one message of the chat with support. */
export interface MessageCommand {
	kind: 'message';
	line: Msisdn;
	text: string;
}

/** What one message may be as long as, in characters. */
export const LONGEST_MESSAGE = 1_000;

/** What is to be sent of what was typed; `undefined` when nothing can be. */
export function messageOf(typed: string): string | undefined {
	const text = typed.trim();
	return text === '' || text.length > LONGEST_MESSAGE ? undefined : text;
}

/** What a request is about, as the operator sorts them. */
export const TICKET_TOPICS = ['billing', 'connection', 'service', 'other'] as const;

export type TicketTopic = (typeof TICKET_TOPICS)[number];

/**
 * F95: a request to support, which is worked on and has a status. Its text is one a message may be.
 */
export interface TicketCommand {
	kind: 'request';
	line: Msisdn;
	topic: TicketTopic;
	text: string;
}

/** F10, F80: what other devices hold of the line is taken back from them. */
export type RevokeCommand = {
	kind: 'revoke';
	line: Msisdn;
} & (
	| /** Every open session but the one that it is sent in. */ { what: 'sessions'; keep?: never }
	  /** Where pushes go. `keep`: this device's own subscription, if it has one. */
	| { what: 'pushes'; keep?: string }
);

/** What is done with points and cashback. */
export type BonusAction =
	| {
			action: 'exchange';
			reward: OfferingRef;
			/** As it was confirmed: never more points. */
			cost: Points;
			/** What comes onto the account by it, as was told. */
			credits?: Money;
			/** What is connected by it. */
			offering?: OfferingRef;
	  }
	/** Cashback goes onto the account: from the operator's bucket. */
	| { action: 'cash-out'; bucket: string; amount: Money }
	| { action: 'join' }
	/** `loses`: the points that are gone with it, as it was confirmed: never more. */
	| { action: 'leave'; memberId: string; loses: Points };

/** F88: exchanging, cashing out, joining the operator's programme and leaving it. */
export type BonusCommand = { kind: 'bonus'; line: Msisdn } & BonusAction;

/** One that does this. */
export type BonusOf<Action extends BonusAction['action']> = Extract<BonusCommand, { action: Action }>;
/** F83: what another line may see and do of one's own, or the end of a link of either role. */
export type LinkCommand = {
	kind: 'link';
	line: Msisdn;
	linkId: string;
	/** The other line. */
	other: Msisdn;
} &
	/** These and no others; to a line that has asked it is the consent. */
	({ action: 'grant'; rights: Right[] } | { action: 'end'; rights?: never });

/** F87: a sealed copy of contacts at the operator. What is in it lies beside the queue. */
export interface CopyCommand {
	kind: 'copy';
	line: Msisdn;
	/** Of what is in it (`domain/contacts/copy`). */
	copy: string;
	/** Bytes. */
	size: number;
	/**
	 * The newest copy that the device knew of, empty for none: another device's is not covered
	 * unasked. Absent where the person has been asked.
	 */
	after?: string;
}

export type Command =
	| TopUpCommand
	| OrderCommand
	| TransferCommand
	| AutopayCommand
	| BonusCommand
	| RevokeCommand
	| LinkCommand
	| MessageCommand
	| TicketCommand
	| CopyCommand;
