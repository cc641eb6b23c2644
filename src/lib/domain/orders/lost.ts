/**
 * F64: what a switch of the tariff does away with. What becomes of it the operator's pack tells,
 * never this.
 */
import type { Instant } from '../instant';
import type { Money } from '../money';
import type { Allowance, OwnedProduct } from '../subscriber';
import { feesAt } from './fees';

export interface Paid {
	name: string;
	price: Money;
	/** The next charge: until then it is paid. */
	until: Instant;
}

export interface Lost {
	/** What is left of the packages of what ends, as far as it can be counted. */
	remainders: (Allowance & { remaining: number })[];
	/**
	 * Some of them may have been bought apart from the tariff, and the operator does not tell
	 * which.
	 */
	mixed: boolean;
	/** Days that have been paid for: of the tariff, and of options that end with it. */
	paid: Paid[];
}

interface Around {
	allowances: readonly Allowance[];
	products: readonly OwnedProduct[];
	now: Instant;
}

/** As the meters stand. */
const ORDER: readonly Allowance['kind'][] = ['data', 'voice', 'sms', 'other'];

export function lostBy(
	tariff: OwnedProduct | undefined,
	ends: readonly OwnedProduct[],
	{ allowances, products, now }: Around
): Lost {
	const leaving = [...(tariff ? [tariff] : []), ...ends];
	const leaves = (id: string): boolean => leaving.some((product) => product.id === id);
	const remainders = allowances.flatMap((one) => {
		const { remaining, validUntil, of } = one;
		const over = typeof validUntil === 'number' && validUntil <= now;
		const stays = of !== undefined && !leaves(of);
		return remaining === 'unlimited' || remaining <= 0 || over || stays ? [] : [{ ...one, remaining }];
	});
	const others = products.some(({ id, kind, status }) => kind !== 'tariff' && status !== 'ended' && !leaves(id));
	return {
		remainders: remainders.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind)),
		mixed: others && remainders.some(({ of }) => of === undefined),
		paid: leaving.flatMap((product) => paidOf(product, now))
	};
}

function paidOf({ name, status, prices, nextChargeAt }: OwnedProduct, now: Instant): Paid[] {
	if (status !== 'active' || nextChargeAt === undefined || nextChargeAt <= now) return [];
	const fees = (feesAt(prices, now) ?? []).filter(({ kind }) => kind === 'recurring');
	return fees.map(({ price }) => ({ name, price, until: nextChargeAt }));
}
