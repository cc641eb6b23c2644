/**
 * F62: two tariffs side by side, and which is better in what. By the catalogue's prices alone,
 * never by what somebody uses.
 */
import type { OrderPrice } from '../command';
import type { Instant } from '../instant';
import type { Money } from '../money';
import { orderPrice } from '../orders/price';
import type { TariffPlan } from '../rating/tariff-plan';
import type { ProductPrice } from '../subscriber';
import { comparePackages, type ComparedPackage } from './packages';
import { compareRates, type ComparedRate } from './rates';
import { byNumber, UNLIKE, type Compared } from './verdict';

export interface TariffSide {
	/** Absent when they are not known. */
	prices?: readonly ProductPrice[] | undefined;
	/** Absent when the operator tells it in no way that can be calculated with. */
	plan?: TariffPlan | undefined;
}

export interface ComparisonContext {
	now: Instant;
	/** Currency of the account: a price in another one can't be compared. */
	currency: string;
	/** Beginning of the numbers at home: `+7`. */
	home: string;
}

type Fee = NonNullable<OrderPrice['perPeriod']>;

export interface ComparedFee extends Compared<Fee> {
	/** How much more the other takes in a month; below zero it is cheaper. */
	more?: Money;
	/** The periods are not the same: a month is taken for 30 days. */
	estimated: boolean;
}

export interface Comparison {
	fee: ComparedFee;
	/** Taken once, for changing to the other. */
	once?: Money;
	/** `undefined` when one of the two has no plan. */
	usage: { packages: ComparedPackage[]; rates: ComparedRate[]; restSame: boolean } | undefined;
}

/** `mine` against `other`: better is what is better in the other. */
export function compareTariffs(mine: TariffSide, other: TariffSide, around: ComparisonContext): Comparison {
	const [own, wanted] = [mine, other].map(({ prices }) => prices && orderPrice(prices, around.now, around.currency));
	const fee = compareFees(own && feeOf(own), wanted && feeOf(wanted));
	const once = wanted && { ...wanted.now, minor: wanted.now.minor - feeOf(wanted).price.minor };
	const samePeriod = fee.mine !== undefined && fee.mine.period === fee.other?.period;
	return {
		fee,
		...(once !== undefined && once.minor > 0 ? { once } : {}),
		usage:
			mine.plan === undefined || other.plan === undefined
				? undefined
				: {
						packages: comparePackages(mine.plan, other.plan, samePeriod),
						...compareRates(mine.plan, other.plan, around.home)
					}
	};
}

function feeOf({ now, perPeriod }: OrderPrice): Fee {
	return perPeriod ?? { price: { minor: 0, currency: now.currency }, period: 'month' };
}

function compareFees(mine: Fee | undefined, other: Fee | undefined): ComparedFee {
	if (mine === undefined || other === undefined)
		return { ...(mine && { mine }), ...(other && { other }), verdict: UNLIKE, estimated: false };
	const [own, wanted] = [perMonth(mine), perMonth(other)];
	return {
		mine,
		other,
		verdict: byNumber(own, wanted, 'less'),
		more: { minor: wanted - own, currency: other.price.currency },
		estimated: mine.period !== other.period && mine.price.minor !== 0 && other.price.minor !== 0
	};
}

/** Whole minor units for 30 days. */
function perMonth({ price: { minor }, period }: Fee): number {
	switch (period) {
		case 'day':
			return minor * 30;
		case 'week':
			return Math.round((minor * 30) / 7);
		case 'month':
			return minor;
		case 'year':
			return Math.round(minor / 12);
	}
}
