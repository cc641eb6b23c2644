/** F82: what adding to the blacklist and removing from it means, told before it is confirmed. */
import type { OrderEntry } from '../catalogue';
import type { OfferingRef } from '../command';
import { obstacleOf } from '../orders/compatibility';
import { announcedPrice, orderPrice } from '../orders/price';
import { balanceAfter, doubt, type Around, type Terms } from '../orders/terms';
import type { OwnedProduct } from '../subscriber';
import { coveredBy } from './covers';
import { entryName, type BlacklistEntry } from './entry';
import { blacklistPlan, blacklistProduct, blacklistService, REFUSED } from './plan';

export interface BlacklistChange {
	to: 'add' | 'remove';
	entry: BlacklistEntry;
}

export interface AroundBlacklist extends Around {
	/** Orders of the line that have not come to an end, or not to what the products show. */
	orders: readonly OrderEntry[];
}

/**
 * The first entry connects the service and pays for it, in one; every other one is free. What an
 * entry finds under way decides: after one that connects, nothing is paid again. `undefined`: the
 * operator has no such service, or there is nothing to remove.
 */
export function termsOfBlacklist({ to, entry }: BlacklistChange, around: AroundBlacklist): Terms | undefined {
	const { catalogue, products, orders, currency, now, payer } = around;
	const service = blacklistService(catalogue);
	const product = blacklistProduct(service, products);
	const offering = service ?? offeringOf(product);
	if (offering === undefined) return undefined;
	const { id, name } = offering;
	const { entries } = blacklistPlan(id, product, orders);
	const isThere = to === 'add' ? coveredBy(entries, entry) !== undefined : entries.includes(entry);
	if (to === 'remove' && !isThere) return undefined;
	if (to === 'add' && isThere) return { ok: false, obstacle: { why: 'connected' } };
	const { connected } = blacklistPlan(id, product, orders, entry);
	const connects = to === 'add' && !connected;
	// It ends, and the operator connects it no more.
	if (connects && service === undefined) return undefined;
	const connecting = connects ? service : undefined;
	// The line's own is about to end, and stands in nobody's way.
	const others = products.filter((one) => one !== product);
	const obstacle = connecting && obstacleOf(connecting, others, catalogue);
	if (obstacle !== undefined) return { ok: false, obstacle };
	const free = { now: { minor: 0, currency } };
	const price = connecting ? orderPrice(connecting.prices, now, currency) : free;
	if (price === undefined) return { ok: false, obstacle: { why: 'price-unknown' } };
	const announced = connecting && announcedPrice(connecting.prices, now);
	const isTold = product?.blacklist?.entries.includes(entry) === true;
	return {
		ok: true,
		terms: {
			command: {
				kind: 'order',
				line: payer,
				action: 'configure',
				offering: { id, name },
				characteristics: [
					{
						name: entryName(entry),
						...(to === 'add' && { value: REFUSED }),
						...(isTold && { before: REFUSED })
					}
				],
				connects,
				price,
				related: connecting ? connecting.relations.map((relation) => relation.id) : []
			},
			ends: [],
			...(announced && { announced }),
			...(service && doubt(service, around)),
			...balanceAfter(price, undefined, around),
			noWayBack: false
		}
	};
}

/** What the operator has withdrawn is known by what is owned of it. */
function offeringOf(product: OwnedProduct | undefined): OfferingRef | undefined {
	return product?.offeringId === undefined ? undefined : { id: product.offeringId, name: product.name };
}
