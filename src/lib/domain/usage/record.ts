import { isInstant, type Instant } from '../instant';
import { isFraction, type Cost } from './cost';

/** Order is part of the stored format: new values go to the end, none is ever removed. */
export const CATEGORIES = [
	'call-home',
	'call-long-distance',
	'call-international',
	'roaming',
	'sms',
	'internet',
	'subscription',
	'tariff-fee',
	'one-off'
] as const;

/** `none`: neither called nor was called (internet, fees). Order is part of the stored format. */
export const DIRECTIONS = ['out', 'in', 'none'] as const;

/**
 * What `amount` counts; `piece` is a message, a fee, a purchase. Order is part of the stored
 * format.
 */
export const UNITS = ['second', 'byte', 'piece'] as const;

export type Category = (typeof CATEGORIES)[number];
export type Direction = (typeof DIRECTIONS)[number];
export type Unit = (typeof UNITS)[number];

/** One line of the operator's detail: something was used or charged. */
export interface UsageRecord extends Cost {
	/** The operator's; unique within a line. */
	id: string;
	at: Instant;
	category: Category;
	direction: Direction;
	/** The other number as the operator writes it; empty when there is none. */
	party: string;
	/** Seconds, bytes or pieces. */
	amount: number;
	unit: Unit;
	/** The operator's words for what was used; empty when it has none. */
	service: string;
	/** Grows with every rating of the same record; a time of rating in milliseconds will do. */
	revision: number;
	/**
	 * The operator took the record back. It is kept, so that an older revision that comes late
	 * can't bring it to life.
	 */
	cancelled: boolean;
}

const LONGEST_ID = 200;
const LONGEST_TEXT = 500;
/**
 * A terabyte and some 687 million roubles: what a line may honestly come to stays exact in a
 * double.
 */
const MOST = 2 ** 40;
const DEAREST = 2 ** 36;

/** Half of a surrogate pair does not survive UTF-8: two ids could become one. */
const LONE_SURROGATE = /[\uD800-\uDFFF]/u;

/**
 * Whether a record can be kept exactly as it is. Whatever reads the operator's answers counts the
 * others as unreadable.
 */
export function isStorable(record: UsageRecord): boolean {
	return (
		isText(record.id, LONGEST_ID) &&
		record.id !== '' &&
		isInstant(record.at) &&
		CATEGORIES.includes(record.category) &&
		DIRECTIONS.includes(record.direction) &&
		UNITS.includes(record.unit) &&
		isText(record.party, LONGEST_TEXT) &&
		isText(record.service, LONGEST_TEXT) &&
		isWhole(record.amount, 0, MOST) &&
		isWhole(record.cost, -DEAREST, DEAREST) &&
		(record.fraction === undefined || isFraction(record.fraction)) &&
		isWhole(record.revision, 0, Number.MAX_SAFE_INTEGER) &&
		typeof record.cancelled === 'boolean'
	);
}

function isText(value: unknown, longest: number): boolean {
	return typeof value === 'string' && value.length <= longest && !LONE_SURROGATE.test(value);
}

function isWhole(value: unknown, least: number, most: number): boolean {
	return Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
}

/** The order records are stored in. Ids are compared by code units, which needs no locale. */
export function compareRecords(a: Pick<UsageRecord, 'at' | 'id'>, b: Pick<UsageRecord, 'at' | 'id'>): number {
	return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
