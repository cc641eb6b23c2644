import { feesAt } from '../orders/fees';
import type { Period } from '../period';
import type { ProductPrice } from '../subscriber';
import type { Facts } from './facts';
import type { Rhythm } from './rhythm';

const RHYTHMS: Readonly<Record<Period, Rhythm>> = {
	day: { days: 1 },
	week: { days: 7 },
	month: { months: 1 },
	year: { months: 12 }
};

/** What a service takes each time, in whole minor units of the line's currency. */
export interface Fee {
	minor: number;
	rhythm: Rhythm;
}

/** What several come to has no one rhythm. */
export function onlyFee(prices: readonly ProductPrice[], { currency }: Pick<Facts, 'currency'>): Fee | undefined {
	const [fee, ...more] = prices.filter(({ kind, price }) => kind === 'recurring' && price.currency === currency);
	if (!fee?.period || more.length > 0) return undefined;
	return { minor: fee.price.minor, rhythm: RHYTHMS[fee.period] };
}

/** In force, and of something that is not free. */
export const feeNow = ({ prices }: { prices: readonly ProductPrice[] }, facts: Facts): Fee | undefined =>
	onlyFee(feesAt(prices, facts.now) ?? [], facts);
