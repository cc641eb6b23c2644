import { both } from '../both';
import type { UsageMatch } from '../../../src/lib/domain/rating/tariff-plan';
import type { Sale } from './sale';

/** Units amounts are written in; the operator counts in seconds, bytes and messages. */
export const UNITS = { s: 1, min: 60, h: 3_600, B: 1, KB: 2 ** 10, MB: 2 ** 20, GB: 2 ** 30, message: 1 } as const;
export type Unit = keyof typeof UNITS;

/** A fee. */
export interface Price {
	id: string;
	name: string;
	type: 'recurring' | 'oneTime';
	minor: number;
	/** Of a recurring price. */
	period?: 'day' | 'month';
}

/** What usage costs beyond the packages. */
export interface UsagePrice {
	id: string;
	name: string;
	minor: number;
	per: { amount: number; units: Unit };
	match: UsageMatch;
	/** Amounts are rounded up to it, in seconds, bytes or messages; to whole `per` without one. */
	step?: number;
	/** Up to so many seconds, bytes or messages nothing is charged and no package is used. */
	freeUpTo?: number;
}

export interface Package {
	id: string;
	name: string;
	usage: 'voice' | 'data' | 'sms';
	/** In `unit`. */
	amount: number;
	unit: Unit;
	match: UsageMatch;
}

/** One entry of the catalogue. */
export interface Offering extends Sale {
	id: string;
	kind: 'tariff' | 'option';
	name: string;
	description: string;
	lifecycle: 'active' | 'retired';
	/** ISO date and time. */
	updated: string;
	prices: Price[];
	/** Of several that fit one use the longest destination wins, then the first. */
	rates: UsagePrice[];
	/** In words, as the operator's site lists them. */
	conditions: { name: string; value: string }[];
	packages: Package[];
}

export const monthly = (offering: string, minor: number): Price => ({
	id: `${offering}-fee`,
	name: both('Абонентская плата', 'Monthly fee'),
	type: 'recurring',
	period: 'month',
	minor
});

export const once = (offering: string, minor: number): Price => ({
	id: `${offering}-once`,
	name: both('Разовая плата', 'One-time fee'),
	type: 'oneTime',
	minor
});
