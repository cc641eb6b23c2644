/** Sections of the catalogue besides tariffs and options. */
export type Section =
	| 'internet'
	| 'calls'
	| 'messages'
	| 'roaming'
	| 'safety'
	| 'content'
	| 'blacklist'
	| 'tone'
	| ToneKind
	| 'package'
	| 'promised-payment'
	/** The service that sends calls on to another number. */
	| 'forwarding'
	/** The terms of the subscriber's own block: sold with no one, asked for by a status. */
	| 'block';

export type ToneKind = 'tone-calm' | 'tone-classical' | 'tone-cheerful' | 'tone-electronic' | 'tone-nature';

/** A melody that callers hear instead of the beep. */
export interface Tone {
	title: { ru: string; en: string };
	artist: { ru: string; en: string };
	kind: ToneKind;
}

/** On what terms an offering is sold. Ids are of the same catalogue. */
export interface Sale {
	sections?: readonly Section[];
	/** At least one of these has to be there. */
	requires?: readonly string[];
	/** None of these may be. */
	excludes?: readonly string[];
	/** These end when it begins. */
	replaces?: readonly string[];
	/** What its main price becomes, and from when (ISO). */
	announced?: { minor: number; from: string };
	/**
	 * Ends by itself so many days after it was bought; goes on until it is disconnected without it.
	 */
	days?: number;
	/** May be bought again while there is one. */
	repeatable?: boolean;
	/** Lent on the balance until it ends, whole minor units. */
	lends?: number;
	/** Lent only below this balance. */
	lendsBelow?: number;
	/** What it plays; what it requires is the service that plays it. */
	tone?: Tone;
	/** Of the blacklist: how many entries it holds, and whether what it refuses is told. */
	blacklistLimit?: number;
	tellsAttempts?: boolean;
	/** USSD code that orders it. */
	dial?: string;
	/** Seconds the operator works on an order of it. */
	takes?: number;
}
