/**
 * What the home screen shows: server rows ⊕ outbox. A balance is never corrected; pending sums
 * stand beside it.
 */
import type { FreshnessMap } from './freshness';
import { mainTariff } from './line-block';
import type { SmsValue } from './sms-value';
import { addMoney, type Money } from './money';
import type { Msisdn } from './msisdn';
import type { OutboxEntry, OutboxState } from './outbox';
import { withKind } from './product-kind';
import type { Allowance, Balance, Offering, OwnedProduct, Owner } from './subscriber';

export interface HomeRows {
	owner: Owner | null;
	balances: Balance[];
	allowances: Allowance[];
	products: OwnedProduct[];
	offerings: Offering[];
	outbox: OutboxEntry[];
	freshness: FreshnessMap;
	smsValues: SmsValue[];
}

export interface HomeData {
	owner: Owner | null;
	balances: Balance[];
	allowances: Allowance[];
	tariff: { product: OwnedProduct; offering?: Offering } | null;
	/**
	 * Nothing of the line is a tariff, for certain; without a tariff and without this it is not
	 * known.
	 */
	tariffless: boolean;
	/** Top-ups of this line that the shown balance does not include yet, oldest first. */
	pending: OutboxEntry[];
	freshness: FreshnessMap;
	/**
	 * As texts of the operator said it; which of them are news is for `isNewerThanNetwork` to say.
	 */
	smsValues: SmsValue[];
}

/**
 * States that lead to the money without anyone deciding anything more, except signing in; what is
 * paid on a page is for the person to pay.
 */
const UNDER_WAY: ReadonlySet<OutboxState> = new Set<OutboxState>(['queued', 'sending', 'accepted', 'waiting-sign-in']);

export function projectHome(number: Msisdn | undefined, rows: HomeRows): HomeData {
	const { owner, balances, allowances, offerings, freshness, smsValues } = rows;
	const products = rows.products
		.map((product) => withKind(product, offerings))
		.filter(({ status }) => status !== 'ended');
	return {
		owner,
		balances,
		allowances,
		tariff: pickTariff(products, offerings),
		tariffless: freshness.products.unreadable === 0 && products.every(({ kind }) => kind === 'option'),
		pending: pendingTopUps(number, rows.outbox, freshness.balances.awaiting ?? []),
		freshness,
		smsValues
	};
}

/**
 * Open top-ups that credit this line, and done ones that the balance rows were fetched too early to
 * contain.
 */
export function pendingTopUps(
	number: Msisdn | undefined,
	outbox: readonly OutboxEntry[],
	awaiting: readonly string[]
): OutboxEntry[] {
	return outbox.filter(
		(entry) =>
			entry.command.kind === 'top-up' &&
			entry.command.receiver === number &&
			((UNDER_WAY.has(entry.state) && !entry.command.way) || (entry.state === 'done' && awaiting.includes(entry.key)))
	);
}

/** The sum of pending top-ups in the balance's currency; `undefined` when nothing is pending. */
export function pendingSum(pending: readonly OutboxEntry[], currency: string): Money | undefined {
	let sum: Money | undefined;
	for (const { command } of pending) {
		if (command.kind !== 'top-up' || command.amount.currency !== currency) continue;
		sum = sum === undefined ? command.amount : addMoney(sum, command.amount);
	}
	return sum;
}

/**
 * The main balance, if the operator told one. With several there is no main balance, because it is
 * unclear which one is meant, unless the pack says that they are parts of one: then it is their
 * sum.
 */
export function mainBalance(balances: readonly Balance[]): Balance | undefined {
	const [first, ...more] = mainBuckets(balances);
	if (first === undefined || more.length === 0) return first;
	const parts = [first, ...more];
	if (parts.some(({ part, remaining }) => !part || remaining.currency !== first.remaining.currency)) return undefined;
	const minor = parts.reduce((sum, { remaining }) => sum + remaining.minor, 0);
	return Number.isSafeInteger(minor) ? { ...first, remaining: { ...first.remaining, minor } } : undefined;
}

/** All that the main balance does not speak for: each stands by its own name. */
export function otherBalances(balances: readonly Balance[]): Balance[] {
	const spoken = mainBalance(balances) === undefined ? [] : mainBuckets(balances);
	return balances.filter((balance) => !spoken.includes(balance));
}

/**
 * Of the main buckets those that can be used; what has expired counts when there is nothing else.
 */
function mainBuckets(balances: readonly Balance[]): Balance[] {
	const all = balances.filter(({ kind }) => kind === 'main');
	const usable = all.filter(({ status }) => status !== 'expired');
	return usable.length > 0 ? usable : all;
}

function pickTariff(products: readonly OwnedProduct[], offerings: readonly Offering[]): HomeData['tariff'] {
	const product = mainTariff(products);
	if (product === undefined) return null;
	const offering = offerings.find((candidate) => candidate.id === product.offeringId);
	return offering === undefined ? { product } : { product, offering };
}
