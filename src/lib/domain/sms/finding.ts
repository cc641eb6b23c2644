import type { Money } from '../money';
import type { Period } from '../period';
import type { Day } from '../usage/day';

export type RemainderOf = 'data' | 'voice' | 'sms';

/** What something costs; `per`: how often it is taken, if the text says. */
export interface Fee extends Money {
	per?: Period;
}

/**
 * One thing that a text of the operator says. Amounts are whole base units: minor units, bytes,
 * seconds, messages.
 */
export type Finding =
	| { kind: 'balance'; amount: Money }
	/** What the text says and no more: swindlers write the same, so it is never booked. */
	| { kind: 'payment'; amount: Money }
	/** The balance is below a threshold, which is no balance. */
	| { kind: 'low'; amount?: Money }
	/** What was taken, or will be; never what is left. */
	| { kind: 'charge' | 'planned'; amount: Money; on?: Day }
	| { kind: 'remainder'; of: RemainderOf; remaining: number; total?: number; until?: Day }
	| { kind: 'unlimited'; of: RemainderOf }
	| { kind: 'promised'; amount?: Money; fee?: Money; until?: Day }
	| { kind: 'service-on' | 'service-off' | 'subscription'; name?: string; fee?: Fee }
	| { kind: 'password'; code: string };

/**
 * Why something that looks like a value was not taken for one.
 * - `other-currency`, `other-number`: it is about other money, or another line;
 * - `unclear`: a number that can be read in two ways, or is cut, or has no currency;
 * - `conflict`: the text says two different things of one value;
 * - `too-long`: nobody's SMS is that long, and what is cut off could change what is read;
 * - `bank`: a bank tells of a card or an account there.
 */
export type Doubt = 'other-currency' | 'other-number' | 'unclear' | 'conflict' | 'too-long' | 'bank';

/**
 * Signs of fraud.
 * - `asks`: for a code, for money, for a call back;
 * - `look-alike`: an address or a name made to look like the operator's;
 * - `odd-link`: an address that is not the operator's.
 */
export type Danger = 'asks' | 'look-alike' | 'odd-link';

export interface Reading {
	findings: Finding[];
	doubts: Doubt[];
	/** With any of these nothing else is read: what a swindler writes is no news of the account. */
	dangers: Danger[];
	/**
	 * When the balance was what the text says, if it tells: minutes since that day's midnight in
	 * the operator's zone.
	 */
	asOf?: { day: Day; minute: number };
	/** A code or a password stands in the text that nothing here takes, shows or keeps. */
	secret?: true;
}

/** Of a paste with several messages. */
export interface PasteReading extends Reading {
	/** Messages that nothing was taken from, as they were pasted. */
	unread: string[];
}
