import type { Period } from '../period';
import type { Finding, RemainderOf } from './finding';

/** What a template takes out of a text. */
export type Field = 'amount' | 'fee' | 'name' | 'until' | 'on' | 'code';

/**
 * How one kind of news is recognised. Patterns are regular expressions over a text in which every
 * letter `io` counts as `ie`; a space stands for spaces and line breaks, and places stand in braces
 * (`pattern.ts`).
 */
export interface MessageRule {
	kind: Exclude<Finding['kind'], 'remainder' | 'unlimited'>;
	/** The text speaks of it at all. */
	when: string;
	/** The text says that it is not so, or not yet. */
	unless: string;
	/**
	 * Templates with one place each. Different values of one field make it unknown, except for
	 * names of services.
	 */
	take: Partial<Record<Field, readonly string[]>>;
	/** Without these nothing is understood. */
	needs: readonly Field[];
}

/** How the texts of one operator are read: data of its pack. */
export interface MessageRules {
	/**
	 * What may stand between a name and its value besides a colon, a long dash or a space: a
	 * pattern.
	 */
	is: string;
	minus: string;
	/**
	 * Words for currencies by ISO 4217 code: the account's, and those that must not be taken for
	 * it.
	 */
	currencies: Readonly<Record<string, readonly string[]>>;
	coins: readonly string[];
	/**
	 * What follows a price of each period: patterns. `span` is any number of days that is no
	 * period; such a price is told without one.
	 */
	periods: Readonly<Record<Period | 'span', string>>;
	/** What may stand between a price and its period: a pattern. */
	tax: string;
	/**
	 * How a message begins, at the start of a line: a pattern. A line of a paste that begins
	 * otherwise belongs to the message before it.
	 */
	begins: string;
	/**
	 * Words after a sum, in its sentence, that make it another thing: owed, wished for, one of
	 * several, no money. A pattern.
	 */
	otherwise: string;
	/** Words for units of each kind: how many bytes, seconds or messages one is. */
	units: Readonly<Record<RemainderOf, Readonly<Record<string, number>>>>;
	/** Twelve patterns of names of months. */
	months: readonly string[];
	rules: readonly MessageRule[];
	remainders: {
		/** What begins a list of remainders; nothing but its items is read after it. */
		lead: readonly string[];
		/** What an item may be called; a number without a unit gets that of its name. */
		labels: Readonly<Record<RemainderOf, readonly string[]>>;
		/** Between items, besides commas, semicolons, points and line breaks. */
		and: string;
		of: string;
		until: string;
		/**
		 * Words that may follow an amount; any other may say that it is of something special, such
		 * as roaming.
		 */
		plain: string;
		/** After an amount: it is a price or an offer, not what is left. */
		not: string;
		/** What may stand between a number and its unit, such as `free`. */
		adjectives: string;
		/** What may follow a whole: how often it is given anew. */
		each: string;
		/** Of what an item's name is, before what is left of it; a name in quotes may follow. */
		within: string;
		/** How long a package lasts, said in a sentence of its own after what is left. */
		lasts: string;
		/** In an item's name: it is of abroad, or of some sites alone, and is not read. */
		elsewhere: string;
		/** Items that tell no number and are passed over. */
		skip: string;
		/** Pieces: the number is of what the item is called. */
		pieces: string;
		/**
		 * A fraction of a minute is a decimal one. Where it is not said to be, it may as well be
		 * seconds, and is not read.
		 */
		decimalMinutes: boolean;
	};
	/** Templates that tell of which moment a balance is. */
	asOf: readonly string[];
	/** A bank tells of a card or an account there. */
	bank: readonly string[];
	/** A code or a password that is not the one the app waits for. */
	secret: readonly string[];
	/** Who sends the operator's texts, as a phone shows it, lower case. */
	senders: readonly string[];
	/** A saved table of texts, lower case: what its columns are called, and that a text came in. */
	backup: {
		columns: Readonly<Record<'at' | 'time' | 'sender' | 'text' | 'type', readonly string[]>>;
		received: readonly string[];
	};
	/**
	 * The text seems to tell a value; nothing having been read, the person is told that it is
	 * unclear.
	 */
	about: string;
	danger: {
		/** What no operator asks for. */
		asks: readonly string[];
		/** Domains of the operator and its services. */
		sites: readonly string[];
		/** Domains that are not its own and no odd ones: other operators of the country. */
		known: readonly string[];
		/** Its name in Latin letters, lower case: what swindlers imitate. */
		brands: readonly string[];
	};
}
