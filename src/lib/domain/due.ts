/**
 * What will be taken from the account and when, and what it will lack then. Of what is known alone:
 * nothing is guessed.
 */
import { DAY, type Instant } from './instant';
import type { Money } from './money';
import { feesAt } from './orders/fees';
import type { Period } from './period';
import type { CatalogueOffering, OwnedProduct } from './subscriber';

/** One thing that is taken, or comes. */
export interface DueItem {
	what: 'fee' | 'loan' | 'top-up';
	/** The operator's, of a product; empty where it has none of its own. */
	name: string;
	/** Whole minor units of the account's currency; below zero when it is taken. */
	minor: number;
}

/** Everything that is taken on one day of the operator's calendar, and comes. */
export interface DueDay {
	at: Instant;
	/** What is taken. */
	sum: Money;
	/**
	 * What the account will be short of by then, all earlier days paid; 0 when it is enough. What
	 * comes on the very day may come too late, and is not counted for it.
	 */
	lacks: number;
	items: DueItem[];
	/** On the account when the day is over, in minor units. */
	left: number;
}

export interface DueCalendar {
	/** In order. */
	days: DueDay[];
	/** From when on nothing can be told: what is taken then has no price that is known. */
	unknown?: { at: Instant; name: string };
}

/** Money that comes by itself on a date. */
export interface PlannedTopUp {
	at: Instant;
	sum: Money;
}

/** Lent by the operator, and taken back by itself. */
export interface Loan {
	sum: Money;
	at: Instant;
}

interface Owned {
	products: readonly OwnedProduct[];
	/** Entries of the catalogue: they tell what was lent. */
	catalogue: readonly CatalogueOffering[];
}

interface Account extends Owned {
	/** With the money that is on its way to it. */
	balance: Money;
	now: Instant;
	/** Which day it is for the operator. */
	dayOf: (at: Instant) => number;
	/** What an automatic top-up brings on its dates. */
	topUps?: readonly PlannedTopUp[];
}

interface Charge {
	what: DueItem['what'];
	name: string;
	at: Instant;
	/** Absent when it is not known, or in another currency. */
	minor: number | undefined;
}

interface Fee extends Charge {
	period?: Period | undefined;
	/** When it is over. */
	until: Instant;
}

/** Fees that may be taken several times before the others come round. */
const STEPS = { day: DAY, week: 7 * DAY } as const;
/** Further ahead nobody plans. */
export const HORIZON = 31 * DAY;

/**
 * The days to come. The first charge at a price nobody knows ends them: from then on no sum would
 * be true.
 */
export function dueCalendar(account: Account): DueCalendar {
	const { balance, dayOf } = account;
	const days: DueDay[] = [];
	let left = balance.minor;
	for (const { at, minor, what, name } of charges(account)) {
		const same = days.at(-1);
		if (minor === undefined) {
			const before = days.filter((day) => dayOf(day.at) < dayOf(at));
			return { days: before, unknown: { at, name } };
		}
		const day =
			same && dayOf(same.at) === dayOf(at)
				? same
				: { at, sum: { minor: 0, currency: balance.currency }, lacks: 0, items: [], left };
		if (day !== same) days.push(day);
		left += minor;
		day.items.push({ what, name, minor });
		day.left = left;
		if (minor > 0) continue;
		day.sum = { ...day.sum, minor: day.sum.minor - minor };
		day.lacks = Math.max(0, -left);
	}
	return { days };
}

/** The day to be told of: the first one that the money is not enough for, else the next one. */
export function toldDay(days: readonly DueDay[]): DueDay | undefined {
	return days.find(({ lacks }) => lacks > 0) ?? days.find(({ sum }) => sum.minor > 0);
}

/** What is to be given back of itself, the soonest first. */
export function loans({ products, catalogue }: Owned, now: Instant): Loan[] {
	return products
		.flatMap(({ status, offeringId, endsAt }) => {
			const sum = catalogue.find(({ id }) => id === offeringId)?.lends;
			return sum && endsAt !== undefined && endsAt > now && status !== 'ended' ? [{ sum, at: endsAt }] : [];
		})
		.toSorted((a, b) => a.at - b.at);
}

/** In order; what comes on a day after what is taken on it. */
function charges(account: Account): Charge[] {
	const { balance, now, dayOf, topUps = [] } = account;
	const lent = loans(account, now).map(({ sum, at }) => ({
		what: 'loan' as const,
		name: '',
		at,
		minor: taken(account, sum)
	}));
	const fees = account.products.flatMap((product) => feesOf(product, account));
	const last = Math.min(now + HORIZON, Math.max(...[...fees, ...lent].map(({ at }) => at)));
	const brought = topUps
		.filter(({ at, sum }) => at >= now && at <= now + HORIZON && sum.currency === balance.currency)
		.map(({ at, sum }) => ({ what: 'top-up' as const, name: '', at, minor: sum.minor }));
	return [...lent, ...fees.flatMap((fee) => repeated(fee, last)), ...brought].toSorted(
		(a, b) => dayOf(a.at) - dayOf(b.at) || Number(a.what === 'top-up') - Number(b.what === 'top-up') || a.at - b.at
	);
}

function feesOf(product: OwnedProduct, account: Account): Fee[] {
	const { status, prices, name, nextChargeAt: at, endsAt: until = Infinity } = product;
	const { now, dayOf } = account;
	const goesOn = status === 'active' || status === 'unknown';
	if (!goesOn || at === undefined || dayOf(at) < dayOf(now) || until <= at) return [];
	const fee = { what: 'fee' as const, name, at, until };
	const fees = feesAt(prices, at);
	if (fees === undefined) return [{ ...fee, minor: undefined }];
	return fees
		.filter(({ kind }) => kind === 'recurring')
		.map(({ price, period }) => ({ ...fee, minor: taken(account, price), period }));
}

function repeated({ period, until, ...fee }: Fee, last: Instant): Charge[] {
	if (period !== 'day' && period !== 'week') return [fee];
	const step = STEPS[period];
	const more = Math.max(0, Math.floor((Math.min(last, until) - fee.at) / step));
	return Array.from({ length: more + 1 }, (_, time) => ({ ...fee, at: fee.at + time * step }));
}

const taken = ({ balance }: Account, { minor, currency }: Money): number | undefined =>
	currency === balance.currency ? -minor : undefined;
