/**
 * What a tariff costs, as data: the same for the mock operator, which charges by it, and for the
 * app, which looks prices up, explains charges and compares tariffs. Money is whole minor units of
 * `currency`, amounts are seconds, bytes and pieces.
 */
import type { Period } from '../period';
import type { Category, Direction, Unit } from '../usage/record';

/** Which usage a rule is for. Everything named must fit; nothing named fits all. */
export interface UsageMatch {
	categories?: readonly Category[];
	directions?: readonly Direction[];
	/**
	 * Beginnings of the other number, or zones of roaming: `+375`, `+7495`. Of several rules the
	 * longest beginning wins.
	 */
	destinations?: readonly string[];
	services?: readonly string[];
}

/** Included in the tariff: used up before anything costs. */
export interface IncludedPackage {
	id: string;
	/** The operator's words for it. */
	name?: string;
	unit: Unit;
	amount: number;
	match: UsageMatch;
}

/**
 * What usage costs beyond the packages. Of the rules that fit, the one with the longest
 * destination, then the first.
 */
export interface Rate {
	id: string;
	/** The operator's words for it. */
	name?: string;
	unit: Unit;
	match: UsageMatch;
	/** `minor` for every `per` seconds, bytes or pieces. */
	price: { minor: number; per: number };
	/**
	 * Amounts are rounded up to whole steps: 60 is by the minute, 1 by the second, 102,400 by 100
	 * KB.
	 */
	step: number;
	/** Charged once, when something is charged at all. */
	connection?: number;
	/** Shorter usage is free, as calls of up to 3 seconds often are. */
	freeUpTo?: number;
}

/** Taken whether something is used or not. */
export interface Fee {
	id: string;
	category: Extract<Category, 'tariff-fee' | 'subscription' | 'one-off'>;
	period: Period | 'once';
	minor: number;
}

export interface TariffPlan {
	id: string;
	/** ISO 4217. */
	currency: string;
	packages: readonly IncludedPackage[];
	rates: readonly Rate[];
	fees: readonly Fee[];
}

/** One use, before it has a price. */
export interface UsageEvent {
	category: Category;
	direction: Direction;
	unit: Unit;
	amount: number;
	/** The other number, or empty. */
	party: string;
	service: string;
	/**
	 * Where to or from, when the number does not say it: the zone of roaming. The other number when
	 * absent.
	 */
	destination?: string;
}

/**
 * How much of each package is used in this period, by its id. Whoever keeps it empties it when a
 * period begins.
 */
export type PackageState = Readonly<Record<string, number>>;
