import { both } from '../../both';
import { monthly, once, type Offering, type Package, type Price, type UsagePrice } from '../offering';
import type { Sale } from '../sale';

/** What is written down of an entry; the rest is what most of them have. */
export interface Entry extends Sale {
	id: string;
	name: string;
	description: string;
	/** At most one recurring price. */
	day?: number;
	month?: number;
	once?: number;
	conditions?: [name: string, value: string][];
	packages?: Package[];
	/** What usage costs beyond packages, of a tariff. */
	rates?: UsagePrice[];
	retired?: boolean;
	/** ISO date. */
	updated?: string;
}

const daily = (offering: string, minor: number): Price => ({
	id: `${offering}-fee`,
	name: both('Плата за день', 'Daily fee'),
	type: 'recurring',
	period: 'day',
	minor
});

const entry = (kind: Offering['kind'], given: Entry): Offering => {
	const { day, month, once: atOnce, conditions = [], packages = [], rates = [], retired, updated, ...rest } = given;
	return {
		...rest,
		kind,
		lifecycle: retired ? 'retired' : 'active',
		updated: `${updated ?? '2026-06-01'}T09:00:00Z`,
		prices: [
			...(atOnce === undefined ? [] : [once(given.id, atOnce)]),
			...(day === undefined ? [] : [daily(given.id, day)]),
			...(month === undefined ? [] : [monthly(given.id, month)]),
			// What costs nothing says so: no price at all would be one that is not known.
			...((atOnce ?? day ?? month) === undefined ? [once(given.id, 0)] : [])
		],
		conditions: conditions.map(([name, value]) => ({ name, value })),
		packages,
		rates
	};
};

export const tariff = (given: Entry): Offering => entry('tariff', { takes: 20, ...given });
export const option = (given: Entry): Offering => entry('option', given);

type Covers = Record<Package['usage'], Package['match']>;

/** Packages of one country, with what they may be used for there. */
export const packagesOf = (covers: Covers) => ({
	data: (amount: number, name = both('Интернет', 'Internet')): Package => ({
		id: 'data',
		name,
		usage: 'data',
		amount,
		unit: 'GB',
		match: covers.data
	}),
	voice: (amount: number, name: string): Package => ({
		id: 'voice',
		name,
		usage: 'voice',
		amount,
		unit: 'min',
		match: covers.voice
	}),
	sms: (amount: number, name = 'SMS'): Package => ({
		id: 'sms',
		name,
		usage: 'sms',
		amount,
		unit: 'message',
		match: covers.sms
	})
});
