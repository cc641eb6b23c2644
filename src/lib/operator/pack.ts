/**
 * An operator is data. Everything that differs between operators and countries stands in a pack:
 * codes, voice paths, hotlines, currency, number plan, limits, API base paths. Its regions are in
 * `regions`, what only some screens need in `extras`, how its usage is read in `usage`. Another
 * operator is another pack, never another code path.
 */
import type { CalleeRules } from '../domain/callee';
import type { ForwardingCondition } from '../domain/forwarding/condition';
import type { Msisdn } from '../domain/msisdn';
import type { NumberPlan } from '../domain/number-plan';
import type { TransferRules } from '../domain/transfer';
import type { ApiName } from './api-paths';
import type { OwnDialect } from './dialect';

/** Operator's own words, in both languages of the interface. */
export interface LocalText {
	ru: string;
	en: string;
}

/** What a code or a voice path is for; screens ask for a purpose, never for a literal code. */
export type DialPurpose =
	| 'menu'
	| 'balance'
	| 'promised-payment'
	| 'sms-password'
	| 'assistant-off'
	| 'link-number'
	| 'tariff-info'
	| 'tariff-name'
	| 'content-services'
	| 'services-detail'
	| 'pay-by-card'
	| 'credited-funds'
	| 'tariff'
	| 'block-number'
	| 'blacklist'
	| 'promotions';

export interface DialCode {
	/** As people type it: `*111*23#`. */
	code: string;
	purposes: DialPurpose[];
	meaning: LocalText;
	/** What dialling changes or costs; absent when it only asks and is free. */
	warning?: LocalText;
}

export interface VoicePath {
	/** Keys after the call is answered, in order: `[1, 1]`. */
	keys: number[];
	purposes: DialPurpose[];
	meaning: LocalText;
	warning?: LocalText;
}

/**
 * A call that the called number pays for: the prefix, then the number as people know it within the
 * country.
 */
export interface CollectCall {
	prefix: string;
	meaning: LocalText;
	warning: LocalText;
}

export interface Hotline {
	number: string;
	meaning: LocalText;
}

export interface Region {
	id: string;
	name: LocalText;
	/**
	 * Latitude and longitude of its main city, in degrees: where the network says the phone is, is
	 * told by the nearest.
	 */
	city?: readonly [latitude: number, longitude: number];
}

/**
 * How the operator recognises a command that is sent a second time because its answer was lost:
 * - `header`: by `Idempotency-Key`, for as long as a command lives (20 h): the second one changes
 *   nothing;
 * - `lookup`: not by itself, but it keeps the key with the record, and its lists find it by the key
 *   within two minutes;
 * - `never`: nobody knows. Then nothing is sent again unless the person says so, or the operator
 *   finds an earlier command of ours by its key at that moment.
 */
export type Repeats = 'header' | 'lookup' | 'never';

export interface BalanceRule {
	kind: 'main' | 'cashback' | 'bonus';
	/** Each that is given has to fit. */
	usageType?: string;
	name?: string;
	id?: string;
	/** The balance is the sum of all buckets under this rule. */
	sum?: true;
}

export interface OperatorPack {
	/** Version of this shape. */
	format: 1;
	id: string;
	name: LocalText;
	/** ISO 3166-1 alpha-2. */
	country: string;
	/** ISO 4217. */
	currency: string;
	/** What its texts are in where it says nothing else: a BCP 47 tag. */
	language: string;
	/** IANA zone in which the operator cuts days. */
	timeZone: string;
	numberPlan: NumberPlan;
	/**
	 * Accent colour per theme, each at least 4.5:1 against that theme's surface and against its own
	 * `on` colour.
	 */
	accent: { light: string; onLight: string; dark: string; onDark: string };
	/**
	 * Base path of each API, on the app's own origin: the standard ones, and in their place those
	 * that the operator has moved.
	 */
	api: Record<ApiName, string>;
	/**
	 * APIs this operator does not have: nothing is asked of them, and what lives of them goes from
	 * the screens (`offers`).
	 */
	lacks?: readonly ApiName[];
	/** `never` when it is not told: a wrong promise here is paid for twice. */
	repeats?: Repeats;
	/**
	 * Where its servers write otherwise than most; those of the built-in packs are in
	 * `server-packs`.
	 */
	dialect?: OwnDialect;
	/**
	 * Which TMF654 buckets are what: the first rule that fits decides, those that name a bucket
	 * before all others. Compared as words are. Where several are `main` no figure is the balance,
	 * unless the rule says `sum`.
	 */
	balances: BalanceRule[];
	/**
	 * Whole minor units. `stepUpAbove`: above this the operator wants a code from the phone first.
	 */
	topUp: { min: number; max: number; presets: number[]; stepUpAbove?: number };
	transfer: TransferRules;
	smsPassword: { length: number; validHours: number; resendSeconds: number };
}

/** Standard GSM code; `{number}` and `{seconds}` are filled in by the screen. */
export interface GsmCode {
	code: string;
	/** Which forwarding it is about. */
	about: ForwardingCondition | 'everything';
	does: 'set' | 'clear' | 'check';
	meaning: LocalText;
}

/**
 * Ways around the network, and the names people know it all by. They belong to a pack but stand
 * apart from it, like its regions: the first screen does without.
 */
export interface PackExtras {
	/**
	 * Top-ups that a person pays on a page of the acquirer's or the bank's (TMF676); absent where
	 * the operator has none.
	 */
	payOnPage?: {
		/** A card that is typed in there; `keeps`: and saved, if the person wants that. */
		newCard?: { keeps: boolean };
		/** From an account in a bank, by a link or a QR code; `name`: what people know it by. */
		transfer?: { name: LocalText };
	};
	/** Cashback can be moved onto the account from here (TMF654 `transferBalance`). */
	cashOut?: true;
	/**
	 * What a switch of the tariff does with what has been paid for. Absent where that is not known:
	 * then the app says so.
	 */
	switching?: {
		from: 'at-once' | 'next-charge';
		/** What is left of the tariff's packages. */
		remainders: 'end' | 'stay';
		/** The rest of the period that has been paid. */
		paid: 'lost' | 'returned';
	};
	/** Other names people know the assistant by; the search and the glossary use them. */
	knownAs: string[];
	codes: DialCode[];
	voice: { number: string; paths: VoicePath[] };
	/** Absent where the operator has none. */
	collectCall?: CollectCall;
	hotlines: Hotline[];
	/** Call forwarding. GSM networks take the same ones: an operator without a list has them. */
	gsmCodes: GsmCode[];
	/** Numbers that calls can't be sent to, or only as a call abroad. */
	callees?: CalleeRules;
	/** What a forwarded minute is paid as. Absent where that is not known: then the app says so. */
	forwardedMinute?: 'as-outgoing';
	/**
	 * F99a: how people get the assistant switched off by the operator, beside the codes and calls
	 * for it.
	 */
	switchingOff: LocalText[];
	/**
	 * F80: a phone that is lost, beside the codes and calls that block a number. Absent where
	 * nothing is known of it.
	 */
	lostPhone?: LostPhone;
}

export interface LostPhone {
	/** Numbers in full, for whoever has only a phone of another operator at hand. */
	anyPhone: { number: Msisdn; meaning: LocalText }[];
	/** How another SIM for the same number is had. */
	sim: LocalText[];
	/** How such a block is lifted: never by a tap. */
	lifting: LocalText[];
}
