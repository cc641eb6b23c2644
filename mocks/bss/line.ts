import type { Instant } from '../../src/lib/domain/instant';
import type { UsageMatch } from '../../src/lib/domain/rating/tariff-plan';
import type { ForwardingCondition } from '../../src/lib/domain/forwarding/condition';
import type { Msisdn } from '../../src/lib/domain/msisdn';
import type { OperatorPack } from '../../src/lib/operator/pack';
import type { BalanceKind } from './accounts';
import type { Offering, Unit } from './catalogue/offering';

/** Whose a line is, and what is on paper of it; each part may be missing. */
export interface Papers {
	documents?: PaperDocument[];
	address?: PaperAddress;
	email?: string;
	/** Beside the number of the line. */
	phone?: string;
	contract?: { number: string; date: PaperDay };
	/** Accounts of internet and television at home. */
	homeAccounts?: string[];
}

/** `2019-04-30`. */
export type PaperDay = `${number}-${number}-${number}`;

interface PaperDocument {
	/** In the operator's words. */
	type: string;
	id: string;
	issuedBy?: string;
	issuedOn?: PaperDay;
}

interface PaperAddress {
	postCode?: string;
	region?: string;
	city: string;
	street: string;
	flat?: string;
}

export interface Person extends Papers {
	id: string;
	familyName: string;
	givenName: string;
	middleName?: string;
	birthDate?: PaperDay;
}

export interface Company extends Papers {
	id: string;
	tradingName: string;
}

export type Owner = Person | Company;

export const nameOf = (owner: Owner): string =>
	'tradingName' in owner
		? owner.tradingName
		: [owner.familyName, owner.givenName, owner.middleName].filter((part) => part !== undefined).join(' ');

/** A saved card. The bank behind it is part of the mock. */
export interface Card {
	id: string;
	name: string;
	brand: string;
	lastFour: string;
	/** `YYYY-MM`. */
	expires: string;
	preferred: boolean;
	/** The bank refuses more than this at once, whole minor units. */
	bankLimit: number;
}

/** A tariff or option the line owns. */
export interface Product {
	id: string;
	offering: Offering;
	/** `suspended`: the fee could not be taken; it is when the money is there. */
	status: 'active' | 'suspended';
	startedAt: Instant;
	nextChargeAt?: Instant;
	/** When it ends by itself. */
	endsAt?: Instant;
	packages: OwnedPackage[];
	/** What callers hear, of the service that plays tones: ids of offerings by slot. */
	tones?: Record<string, string>;
	/** Where calls go, of the service that forwards them: targets by characteristic. */
	forwarding?: Record<string, string>;
	/** Since when each entry is refused, of the blacklist. */
	blacklist?: Record<string, Instant>;
}

/** Amounts in base units: seconds, bytes, messages. */
export interface OwnedPackage {
	id: string;
	name: string;
	usage: 'voice' | 'data' | 'sms';
	/** What the operator writes the amounts in. */
	unit: Unit;
	/** What it may be used for. */
	match: UsageMatch;
	total: number;
	used: number;
	/** The operator does not tell how much of it is used. */
	usedUnknown?: boolean;
	validUntil: Instant;
}

export interface Line {
	msisdn: Msisdn;
	pack: OperatorPack;
	/** Number of the contract's account. */
	account: string;
	/** `blocked` for debt; paying it lifts the block. */
	status: 'active' | 'blocked';
	owner: Owner;
	/** The subscriber's own block, or that of a lost phone. */
	rest?: { by: 'subscriber' | 'lost'; since: Instant; until?: Instant };
	balances: readonly BalanceKind[];
	cards: Card[];
	/** What was dialled on the phone after the last order about it: on or off. */
	dialledForwarding?: Map<ForwardingCondition, boolean>;
	products: Product[];
}
