/** Paid options that the line owns, each with what it has taken and will take. */
import { feesAt } from '../orders/fees';
import type { CatalogueOffering, OwnedProduct } from '../subscriber';
import type { Debit } from './debits';
import type { Facts } from './facts';
import { feeNow, onlyFee, type Fee } from './fee';
import { isNamed } from './names';
import { appearedUnasked, isOrdered } from './orders';
import { timesAYear } from './rhythm';
import { recentChange, seriesOf, type PriceChange, type Series } from './series';
import { costOf, paidOf, type Subscription, type SubscriptionKind } from './subscription';

interface Owned {
	product: OwnedProduct;
	offering: CatalogueOffering | undefined;
	/** What names it, oldest first. */
	debits: readonly Debit[];
	/** What of it goes on. */
	series: Series | undefined;
	/** By the price in force. */
	fee: Fee | undefined;
}

export function ownedSubscriptions(facts: Facts, debits: readonly Debit[]): Subscription[] {
	const { products, catalogue, calendar, now } = facts;
	return products
		.filter(({ kind, status }) => kind !== 'tariff' && status !== 'ended')
		.flatMap((product) => {
			const offering = catalogue.find(({ id }) => id === product.offeringId);
			const own = ownDebits(product, debits, facts);
			const [series] = seriesOf(own, calendar.dayOf(now)).series;
			const fee = feeNow(product, facts);
			return told({ product, offering, debits: own, series, fee }, facts);
		});
}

/** Of several of one name each has its own sum. */
function ownDebits({ id, name, prices }: OwnedProduct, debits: readonly Debit[], facts: Facts): Debit[] {
	const named = debits.filter(({ key }) => isNamed(key, name));
	if (facts.products.every((one) => one.id === id || one.name !== name)) return named;
	const fees = feesAt(prices, facts.now) ?? [];
	return named.filter(({ minor }) => fees.some(({ price }) => price.minor === minor));
}

function told(owned: Owned, facts: Facts): Subscription[] {
	const { product, debits, series, fee } = owned;
	const next = announced(owned, facts);
	const takes = next?.fee ?? fee ?? series;
	if (!takes) return [];
	const change = next?.change ?? (series && recentChange(series, facts.now));
	const { id, name, startedAt } = product;
	return [
		{
			...{ kind: kindOf(owned, change, facts), id, name, product: id },
			...{ debits: paidOf(debits), cost: costOf(debits) },
			...priced(takes, series),
			...(change && { change }),
			...(startedAt !== undefined && { startedAt })
		}
	];
}

function kindOf({ product, offering, debits }: Owned, change: PriceChange | undefined, facts: Facts): SubscriptionKind {
	if (change) return change.trial ? 'trial' : 'rise';
	if (isOrdered(product, facts)) return 'service';
	if (appearedUnasked(product, facts)) return 'appeared';
	return debits.length > 0 && offering?.sections.includes('content') ? 'repeated' : 'service';
}

/**
 * A fee of the day may be taken on days of use alone: it makes a year where it was seen to come
 * round.
 */
function priced({ minor, rhythm }: Fee, series: Series | undefined) {
	const sure = rhythm.days === undefined || rhythm.days === series?.rhythm.days;
	return { minor, rhythm, ...(sure && { yearMinor: minor * timesAYear(rhythm) }) };
}

/** A higher price that is to come, by the product or by its entry of the catalogue. */
function announced({ product, offering, fee }: Owned, facts: Facts): { fee: Fee; change: PriceChange } | undefined {
	const coming = [...product.prices, ...(offering?.prices ?? [])].flatMap((price) => {
		const { from: at = 0 } = price;
		const its = onlyFee([price], facts);
		const before = fee?.minor ?? 0;
		if (at <= facts.now || !its || its.minor <= before) return [];
		return [{ fee: its, change: { at, before, minor: its.minor, trial: before === 0 } }];
	});
	return coming.toSorted((a, b) => a.change.at - b.change.at)[0];
}
