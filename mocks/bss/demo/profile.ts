import type { Msisdn } from '../../../src/lib/domain/msisdn';
import type { Company, Person } from '../line';
import type { Habits } from './past/habits';

/**
 * What is different about one demo line; the generator makes the rest. Sums are whole minor units.
 */
export interface Profile {
	msisdn: Msisdn;
	account: string;
	owner: Omit<Person, 'id'> | Omit<Company, 'id'>;
	status?: 'blocked';
	/** Blocked at the subscriber's word, or as lost, for so many days. */
	rest?: { by: 'subscriber' | 'lost'; days: number };
	/** The permanent password; where there is none the line has not got one. */
	password?: string;
	balance: number;
	cashback?: number;
	cards: CardPlan[];
	tariff: string;
	options?: string[];
	/** Day of the month fees are taken on, 1–28. */
	feeDay: number;
	/** How long the line has been here. */
	monthsHere: number;
	/** Part of each package used by now, from–to in percent. */
	used: [number, number];
	/** Packages whose use the operator does not tell. */
	usedUnknown?: string[];
	history?: HistoryPlan;
}

interface CardPlan {
	name: string;
	brand: string;
	lastFour: string;
	/** Months from now until the month printed on it. */
	expiresIn: number;
	preferred?: boolean;
	/** The bank refuses more at once. */
	bankLimit?: number;
}

export interface HistoryPlan {
	/** Months of past to make up. */
	months: number;
	/** The line tops up when it has less than this, roughly. */
	ceiling: number;
	topUps: readonly [number, ...number[]];
	habits: Habits;
}
