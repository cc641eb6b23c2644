import type { Instant } from '../../../src/lib/domain/instant';
import type { Msisdn } from '../../../src/lib/domain/msisdn';
import type { Offering } from '../catalogue/offering';
import type { Cause } from '../ledger';

/**
 *   acknowledged ──work begins──► inProgress ──work ends──► completed
 *        │  └─ no longer fits ─► rejected         └─ not enough money, no longer fits ─► failed
 *        └─ called off ─► cancelled
 */
export type OrderState = 'acknowledged' | 'inProgress' | 'completed' | 'rejected' | 'failed' | 'cancelled';

/** What the subscriber was shown and agreed to, whole minor units. */
export interface Agreed {
	/** Taken when it is done. */
	now: number;
	/** Taken every period from then on. */
	perPeriod?: { minor: number; period: string };
}

/** One characteristic; it is taken away without a value. */
export interface Setting {
	name: string;
	/** What callers hear in the slot of that name. */
	tone?: Offering;
	/** Where calls go under the condition of that name. */
	forward?: string;
	/** The entry of that name is on the blacklist. */
	refused?: true;
}

/** One thing to do about what a line owns. */
export type Wish =
	| { action: 'add'; offering: Offering; agreed: Agreed; setting?: Setting }
	/** How a service works that the line has. */
	| { action: 'set'; offering: Offering; agreed: Agreed; setting: Setting }
	/** The product becomes another offering: a change of tariff. */
	| { action: 'modify'; productId: string; offering: Offering; agreed: Agreed }
	| { action: 'delete'; productId: string }
	/**
	 * The number is blocked at the subscriber's word, on the terms of the offering, or works again.
	 */
	| { action: 'rest'; productId: string; until?: Instant; offering: Offering; agreed: Agreed }
	/** The phone is lost: blocked for nothing until somebody comes with a passport. */
	| { action: 'lose'; productId: string }
	| { action: 'wake'; productId: string };

export interface Order {
	id: string;
	line: Msisdn;
	/** Another line that pays for it. */
	payer?: Msisdn;
	/** The client's own name for it: the key of the command. */
	externalId: string;
	itemId: string;
	wish: Wish;
	state: OrderState;
	at: Instant;
	startsAt: Instant;
	endsAt: Instant;
	settledAt?: Instant;
	/** Why it was rejected or has failed, for programs and for people. */
	why?: { code: string; reason: string };
	cause: Cause;
}
