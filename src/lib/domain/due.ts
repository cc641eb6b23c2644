/**
 * What will be taken from the account and when, and what it will lack then. Of what is known alone:
 * nothing is guessed.
 */
import { DAY, type Instant } from './instant';
import type { Money } from './money';
import { feesAt } from './orders/fees';
import type { Period } from './period';
import type { CatalogueOffering, OwnedProduct } from './subscriber';

/** Everything that is taken on one day of the operator's calendar. */
export interface DueDay {
	at: Instant;
	sum: Money;
	/** What the account will be short of by then, all earlier days paid; 0 when it is enough. */
	lacks: number;
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
}

interface Charge {
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
const HORIZON = 31 * DAY;

/**
 * The days to come, in order. The first charge at a price nobody knows ends the list: from then on
 * no sum would be true.
 */
export function dueDays(account: Account): DueDay[] {
	const { balance, dayOf } = account;
	const days: DueDay[] = [];
	let spent = 0;
	for (const { at, minor } of charges(account)) {
		if (minor === undefined) return days.filter((day) => dayOf(day.at) < dayOf(at));
		spent += minor;
		const lacks = Math.max(0, spent - balance.minor);
		const day = days.at(-1);
		if (day && dayOf(day.at) === dayOf(at)) {
			day.sum = { ...day.sum, minor: day.sum.minor + minor };
			day.lacks = lacks;
		} else days.push({ at, sum: { minor, currency: balance.currency }, lacks });
	}
	return days;
}

/** The day to be told of: the first one that the money is not enough for, else the next one. */
export function toldDay(days: readonly DueDay[]): DueDay | undefined {
	return days.find(({ lacks }) => lacks > 0) ?? days[0];
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

function charges(account: Account): Charge[] {
	const lent = loans(account, account.now).map(({ sum, at }) => ({ at, minor: inOwn(account, sum) }));
	const fees = account.products.flatMap((product) => feesOf(product, account));
	const last = Math.min(account.now + HORIZON, Math.max(...[...fees, ...lent].map(({ at }) => at)));
	return [...lent, ...fees.flatMap((fee) => repeated(fee, last))].toSorted((a, b) => a.at - b.at);
}

function feesOf(product: OwnedProduct, account: Account): Fee[] {
	const { status, prices, nextChargeAt: at, endsAt: until = Infinity } = product;
	const { now, dayOf } = account;
	const goesOn = status === 'active' || status === 'unknown';
	if (!goesOn || at === undefined || dayOf(at) < dayOf(now) || until <= at) return [];
	const fees = feesAt(prices, at);
	if (fees === undefined) return [{ at, minor: undefined, until }];
	return fees
		.filter(({ kind }) => kind === 'recurring')
		.map(({ price, period }) => ({ at, minor: inOwn(account, price), period, until }));
}

function repeated({ at, minor, period, until }: Fee, last: Instant): Charge[] {
	if (period !== 'day' && period !== 'week') return [{ at, minor }];
	const step = STEPS[period];
	const more = Math.max(0, Math.floor((Math.min(last, until) - at) / step));
	return Array.from({ length: more + 1 }, (_, time) => ({ at: at + time * step, minor }));
}

const inOwn = ({ balance }: Account, { minor, currency }: Money): number | undefined =>
	currency === balance.currency ? minor : undefined;
