/**
 * What the operator says about a line, in the app's own shapes. Mappers in `api` make them from TM
 * Forum bodies; the database stores them as they are; screens read them. Every row belongs to one
 * line.
 */
import type { BlacklistEntry } from './blacklist/entry';
import type { Instant } from './instant';
import type { ForwardingRule } from './forwarding/target';
import type { Money } from './money';
import type { LineId } from './line';
import type { Period } from './period';
import type { TariffPlan } from './rating/tariff-plan';
import type { ToneRule } from './tones/slot';

/**
 * TMF654 `bucket` in money: the main balance, cashback, bonuses; and money that is not there to be
 * spent.
 */
export interface Balance {
	line: LineId;
	id: string;
	/**
	 * `credit`: what the operator would lend. There may be several of `main`: see `mainBalance`.
	 */
	kind: 'main' | 'cashback' | 'bonus' | 'credit' | 'reserved' | 'deposit' | 'other';
	/** Operator's own words; may be empty. */
	name: string;
	remaining: Money;
	/** The main balance is the sum of all such buckets, as the operator's pack says. */
	part?: true;
	/** Held by the operator for something in progress. */
	reserved?: Money;
	status: 'active' | 'suspended' | 'expired' | 'unknown';
	validUntil?: Instant;
}

export type AllowanceUnit = 'second' | 'byte' | 'message';

/**
 * TMF677 `usageConsumptionReport` bucket: what is left of a package. Amounts are whole base units
 * (seconds, bytes, messages).
 */
export interface Allowance {
	line: LineId;
	id: string;
	name: string;
	kind: 'voice' | 'data' | 'sms' | 'other';
	unit: AllowanceUnit;
	remaining: number | 'unlimited';
	/** What it held at first; absent when the operator does not tell. */
	total?: number;
	/** Used by everybody together; told of packages without limit. */
	used?: number;
	/** Of a package that several share: what this line has used. */
	ownUsed?: number;
	/** Id of the product that gives it, when the operator tells. */
	of?: string;
	/** `unknown`: it ends, but when can't be read. */
	validUntil?: Instant | 'unknown';
}

export interface ProductPrice {
	kind: 'recurring' | 'one-time' | 'usage';
	price: Money;
	/** For `recurring`. */
	period?: Period;
	/** In force from then on, or until then; a change announced ahead is a second price. */
	from?: Instant;
	until?: Instant;
}

/** TMF637 `product`: the tariff and every option the line owns. */
export interface OwnedProduct {
	line: LineId;
	id: string;
	/**
	 * By its own words; `unknown` where they don't tell: perhaps its entry of the catalogue does.
	 */
	kind: 'tariff' | 'option' | 'unknown';
	name: string;
	status: 'active' | 'suspended' | 'pending' | 'ended' | 'unknown';
	offeringId?: string;
	/** As of an offering. */
	prices: ProductPrice[];
	/** Ending it may cost something. */
	penalty?: true;
	startedAt?: Instant;
	nextChargeAt?: Instant;
	endsAt?: Instant;
	/** What callers hear, of the service that plays tones. */
	tones?: ToneRule[];
	/** Where calls go, of the service that forwards them: what is on. */
	forwarding?: ForwardingRule[];
	/** Of the service that refuses calls and SMS. */
	blacklist?: Blacklist;
	/** Why it is suspended, when the operator tells. */
	rest?: Rest;
}

/** Whose calls and SMS do not get through. */
export interface Blacklist {
	entries: BlacklistEntry[];
	/** What was refused lately, newest first; absent where the operator does not tell. */
	attempts?: RefusedAttempt[];
}

/** A call or an SMS that the operator did not let through. */
export interface RefusedAttempt {
	at: Instant;
	kind: 'call' | 'sms' | 'unknown';
	/** As the operator writes it; empty of a hidden number. */
	party: string;
}

/** Of a suspended product; of the tariff it is the block of the number. */
export interface Rest {
	/**
	 * Who has had it suspended, which decides what lifts it: the subscriber's own word, money, or a
	 * passport.
	 */
	by: 'subscriber' | 'debt' | 'lost' | 'unknown';
	since?: Instant;
	/** It ends by itself then. */
	until?: Instant;
}

/** A condition in the operator's words, and what it measures where that can be read. */
export interface Condition {
	name: string;
	value: string;
	/** In base units: seconds, bytes, messages. */
	measure?: { amount: number; unit: AllowanceUnit };
}

/** TMF620 `productOffering`: what the catalogue says of a tariff the line owns. */
export interface Offering {
	line: LineId;
	id: string;
	name: string;
	description: string;
	/** Absent where its category is no word for either. */
	kind?: 'tariff' | 'option';
	/** None: not known, as a whole. What costs nothing has a price of 0. */
	prices: ProductPrice[];
	/** As the operator lists them. */
	conditions: Condition[];
	/** What usage costs, when the catalogue tells. */
	plan?: TariffPlan;
}

/** How two offerings of the catalogue get on. Of several that are required one is enough. */
export interface OfferingRelation {
	/** `related`: in a way that forbids and ends nothing. */
	kind: 'requires' | 'excludes' | 'replaces' | 'related';
	id: string;
}

/** What the operator writes in both languages of the interface. */
export interface InBoth {
	ru: string;
	en: string;
}

/** A melody that callers hear instead of the beep. */
export interface Tone {
	title: InBoth;
	artist: InBoth;
	/** Where it can be listened to, on the app's own origin. */
	preview?: string;
}

/** TMF620 `productOffering`: one entry of the catalogue, on the terms it is sold on. */
export interface CatalogueOffering extends Offering {
	kind: 'tariff' | 'option';
	/** Where the operator sorts it, in its words: `internet`, `content`, `tone`. */
	sections: string[];
	/** None of its categories is a word that anybody knows: it may be anything, a tariff too. */
	unsorted?: true;
	/** `false` for what the operator does not sell, or not any more. */
	sellable: boolean;
	/** Withdrawn from sale for good: nobody gets it back. */
	archived?: true;
	relations: OfferingRelation[];
	/** Bought once for so many days; goes on until it is disconnected when absent. */
	days?: number;
	/** Put on the balance now and taken back when it ends. */
	lends?: Money;
	/** Lent only to whom has less than this. */
	lendsBelow?: Money;
	/** Code that orders it from the phone's keypad. */
	dialCode?: string;
	/** What it plays, of a tone. */
	tone?: Tone;
	/** How many entries the blacklist that it is may have; absent where that is not told. */
	blacklistLimit?: number;
	/** When the operator last changed the entry. */
	updatedAt?: Instant;
}

/**
 * TMF670 `paymentMethod` of type tokenizedCard. Never a card number: the last four digits are all
 * the app ever knows.
 */
export interface SavedCard {
	line: LineId;
	id: string;
	name: string;
	brand: string;
	lastFour: string;
	/** `YYYY-MM`, as printed on the card. */
	expires: string;
	preferred: boolean;
	usable: boolean;
}

/** TMF654 `balanceActionHistory`: one movement of the account. */
export interface Movement {
	line: LineId;
	id: string;
	at: Instant;
	kind: 'top-up' | 'transfer' | 'adjustment' | 'charge' | 'other';
	/** Signed: credits are positive. Without a meaning to its sign when it is `undirected`. */
	amount: Money;
	/** The operator does not tell whether it came or went. */
	undirected?: true;
	status: 'created' | 'completed' | 'failed' | 'cancelled' | 'unknown';
	description: string;
	/** Number of the operator's receipt, when it gives one. */
	receipt?: string;
}

/** TMF632 `individual`: who owns the line. Masked on screen until asked. */
export interface Owner {
	line: LineId;
	id: string;
	fullName: string;
	/** For a greeting: given name and patronymic. */
	shortName: string;
	lineStatus: 'active' | 'blocked' | 'unknown';
}
