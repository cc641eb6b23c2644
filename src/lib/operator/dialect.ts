/**
 * How one operator's servers write what the TM Forum APIs leave open: words of states and kinds,
 * units, names of characteristics, conventions. A pack tells only where its operator differs; what
 * most servers write stands beside the mapper that reads it (`spoken` in `api/dialect`). Words are
 * compared without regard to case, spaces, dashes and underscores.
 */
import type { Period } from '../domain/period';
import type { SeriesDigits } from '../domain/party/document-id';
import type { DocumentKind } from '../domain/party/party';
import type { OfferingRelation, OwnedProduct, Rest } from '../domain/subscriber';

/**
 * Words for a closed set of meanings of ours. A word that is not here means «unknown», never a
 * guess.
 */
export type Words<Meaning extends string> = Readonly<Record<string, Meaning>>;

/** By topic; each topic is read by the mappers that name it. */
export interface Dialect {
	money: MoneyDialect;
	outcome: OutcomeDialect;
	prices: PriceDialect;
	catalogue: CatalogueDialect;
	products: ProductDialect;
	balances: BalanceDialect;
	movements: MovementDialect;
	packages: PackageDialect;
	cards: CardDialect;
	autopays: AutopayDialect;
	letters: LetterDialect;
	promotions: PromotionDialect;
	messages: MessageDialect;
	requests: RequestDialect;
	owner: OwnerDialect;
	accounts: AccountDialect;
	bonuses: BonusDialect;
}

/** What has become of a command, in the words of `status` (TMF654, 676) and `state` (TMF622). */
export type Outcome = 'done' | 'pending' | 'refused';

export interface OutcomeDialect {
	/** TMF676 `payment`; the standard leaves the words open. */
	payment: Words<Outcome>;
	/** TMF654: a top-up, a transfer. */
	balanceAction: Words<Outcome>;
	/** TMF654: a plan that was set. In force is done. */
	plan: Words<Outcome>;
	/** TMF622 `productOrder`. */
	order: Words<Outcome>;
}

export interface MoneyDialect {
	/** What a currency is called beside its ISO 4217 code: `rub`, `643`, `₽`. */
	currencies: Words<string>;
}

/**
 * What a price is: taken every period, once, by use; a package of the period; or what is paid for
 * breaking the contract, not for buying.
 */
export type PriceKind = 'recurring' | 'one-time' | 'usage' | 'allowance' | 'penalty';

/**
 * Of TMF620 and TMF637 alike. A price of any other kind, such as a discount, is one that is not
 * known.
 */
export interface PriceDialect {
	/** `priceType`. */
	kinds: Words<PriceKind>;
	/**
	 * `recurringChargePeriod` or `recurringChargePeriodType`; a kind that tells its period is a
	 * word here too: `monthly fee`.
	 */
	periods: Words<Period>;
}

/** Of TMF620. */
export interface CatalogueDialect {
	/**
	 * Ids and names of categories, and of specifications of products; the first that is a word
	 * tells. Bundles are left out.
	 */
	kinds: Words<'tariff' | 'option' | 'bundle'>;
	/**
	 * The other categories, by id or name: where the screens sort it (`internet`, `content`). One
	 * that is no word is its own id.
	 */
	sections: Words<string>;
	/**
	 * `lifecycleStatus` of what is not sold: any more, or yet. Any other word says nothing against
	 * it.
	 */
	lifecycle: Words<'retired' | 'unreleased'>;
	/** `relationshipType`; one that is no word forbids nothing. */
	relations: Words<OfferingRelation['kind']>;
	/** `prodSpecCharValueUse` for programs, by its names here. */
	characteristics: Words<OfferingCharacteristic>;
	/** `productOfferingTerm` that says how long it lasts. */
	validity: readonly string[];
	/** Units of its duration, as days. */
	days: Readonly<Record<string, number>>;
	/** `attachmentType` of what can be listened to before it is bought. */
	preview: readonly string[];
}

export type OfferingCharacteristic =
	/** Code that orders it from the phone's keypad. */
	| 'dialCode'
	/** Sum that is put on the balance, and the balance below which it is. */
	| 'lentAmount'
	| 'lentBelow'
	/** Of a tone, in the operator's language and in English. */
	| 'toneTitle'
	| 'toneTitleEn'
	| 'toneArtist'
	| 'toneArtistEn'
	/** Of the blacklist: how many entries it may have. */
	| 'blacklistLimit';

/** Of TMF637. Kinds of products are in the words of the catalogue. */
export interface ProductDialect {
	statuses: Words<OwnedProduct['status']>;
	/** Characteristics that say when it takes money next. */
	nextCharge: readonly string[];
	/** Characteristics of a suspended one: who has had it suspended, since when, until when. */
	rest: Words<'by' | 'since' | 'until'>;
	restBy: Words<Rest['by']>;
	/** Characteristics that list what the blacklist has refused. */
	attempts: readonly string[];
	/** `type` of one of them. */
	attemptKinds: Words<'call' | 'sms'>;
}

/** Buckets of TMF654. Which one is the main balance is told by the pack's `balances`. */
export interface BalanceDialect {
	/**
	 * What a bucket holds, as its `usageType`, `@type`, `name` or `description` says; words within
	 * a longer name count too.
	 */
	kinds: Words<'cashback' | 'bonus' | 'credit' | 'reserved' | 'deposit'>;
	usageTypes: Words<'money' | 'package' | 'other'>;
	states: Words<'active' | 'suspended' | 'expired'>;
}

/** A text that an operator of one language often writes, and how it is told in others. */
export interface Phrase {
	/** `{}` is whatever stands there. */
	said: string;
	/** By language; as many gaps, in the same order. */
	told: Readonly<Record<string, string>>;
}

/** Movements of TMF654's `balanceActionHistory`. */
export interface MovementDialect {
	/**
	 * Whether amounts carry their sign, credits being positive. The standard's have none: what
	 * moved, not which way.
	 */
	signed: boolean;
	/** `@type`. */
	kinds: Words<'top-up' | 'transfer' | 'adjustment' | 'charge'>;
	/** Which way money goes with a `@type` or an `adjustType`. A transfer's is told by its ends. */
	ways: Words<'in' | 'out'>;
	states: Words<'created' | 'completed' | 'failed' | 'cancelled'>;
	/** Of descriptions: the first that fits the whole of one. */
	phrases: readonly Phrase[];
}

export type PackageUnit =
	| 'second'
	| 'minute'
	| 'hour'
	| 'message'
	| 'byte'
	| `${'kilo' | 'mega' | 'giga' | 'tera'}byte`
	| `${'kibi' | 'mebi' | 'gibi' | 'tebi'}byte`;

/** Packages of TMF677. */
export interface PackageDialect {
	units: Words<PackageUnit>;
	/** What the B of `Mb` and `gb` is; such volumes can't be read unless it is told. */
	smallB?: 'byte' | 'bit';
	/** Kilobytes in a megabyte, and so on; kibibytes are always 1,024. */
	thousand: 1_000 | 1_024;
	kinds: Words<'voice' | 'data' | 'sms'>;
	states: Words<'over'>;
	/** In place of what is left: there is no limit. */
	unlimited: Words<'unlimited'>;
	counters: Words<'used' | 'left' | 'total'>;
	/** Of a counter: of this line alone, or of everybody who shares the package. */
	levels: Words<'own' | 'all'>;
}

/** Payment methods of TMF670. */
export interface CardDialect {
	types: Words<'card' | 'other'>;
	states: Words<'usable' | 'unusable'>;
}

/** Top-ups of TMF654 with `isAutoTopup`. */
export interface AutopayDialect {
	periods: Words<'week' | 'two-weeks' | 'month'>;
	/** A word that is not here is of a plan in force: it may take money. */
	states: Words<'in-force' | 'ended'>;
	runs: Words<'paid' | 'failed'>;
}

/** TMF681. */
export interface LetterDialect {
	/** A word that is not here is of a letter that was sent. */
	states: Words<'unsent'>;
}

/** TMF671. */
export interface PromotionDialect {
	/** States that nobody outside is to see. */
	states: Words<'unpublished'>;
	types: Words<'offer' | 'news'>;
}

/** The chat, by TMF683. */
export interface MessageDialect {
	directions: Words<'subscriber' | 'support'>;
	/** Of a related party. */
	roles: Words<'agent'>;
}

/** Requests to support, by TMF621. */
export interface RequestDialect {
	topics: Words<'billing' | 'connection' | 'service'>;
	states: Words<'acknowledged' | 'in-progress' | 'pending' | 'held' | 'resolved' | 'closed' | 'rejected' | 'cancelled'>;
}

/** Individuals and organizations of TMF632. */
export interface OwnerDialect {
	/** Names of the characteristic that tells how the line stands. */
	lineStatus: Words<'status'>;
	lineStates: Words<'active' | 'blocked'>;
	/** Names of the characteristics that tell of the contract. */
	contract: Words<'number' | 'date'>;
	/** `identificationType`; one that is no word is shown as it is. */
	documents: Words<DocumentKind>;
	/** Words within an `identificationId` that only say which part is which, in small letters. */
	documentMarks: readonly string[];
	/**
	 * Of an `identificationId` written as one run of digits, by kind: how many are the series, how
	 * many the number after it. Other ways of writing it are understood without.
	 */
	seriesDigits: Readonly<Partial<Record<DocumentKind, SeriesDigits>>>;
}

/** Points, by TMF658 and our own document. */
export interface BonusDialect {
	/** What a point is called; anything else is no points. */
	units: Words<'points'>;
	/** `status` of a member. */
	members: Words<'member' | 'suspended' | 'left'>;
	/** `actionType` of what has happened to points. */
	actions: Words<'earned' | 'spent' | 'expired'>;
}

/** Billing accounts of TMF666. */
export interface AccountDialect {
	/** `accountType`. */
	kinds: Words<'mobile' | 'home'>;
	/** `state` of one that is no more. */
	states: Words<'closed'>;
}

/**
 * What a pack tells: any topic, any part of it. Words come on top of the usual ones, everything
 * else takes their place.
 */
export type OwnDialect = { readonly [Topic in keyof Dialect]?: Partial<Dialect[Topic]> };
