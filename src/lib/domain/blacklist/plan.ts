/** Whom the operator will refuse once everything under way is done: server rows ⊕ outbox. */
import type { OrderEntry } from '../catalogue';
import type { Characteristic, OrderCommand } from '../command';
import { ownedOf, settingPlan } from '../orders/setting-plan';
import type { CatalogueOffering, OwnedProduct } from '../subscriber';
import { entryName, entryOf, type BlacklistEntry } from './entry';

/** Of a characteristic whose entry is refused. */
export const REFUSED = 'refused';

export interface BlacklistPlan {
	/** The service will be there. */
	connected: boolean;
	/** In the order in which they came. */
	entries: BlacklistEntry[];
}

/** What refuses calls and SMS; nothing where the operator has no such service. */
export function blacklistService(catalogue: readonly CatalogueOffering[]): CatalogueOffering | undefined {
	return catalogue.find(({ sections }) => sections.includes('blacklist'));
}

/** What is owned of it. An operator that has dropped it from its catalogue may still tell of it. */
export function blacklistProduct(
	service: CatalogueOffering | undefined,
	products: readonly OwnedProduct[]
): OwnedProduct | undefined {
	const owned = service && ownedOf(service.id, products);
	return owned ?? products.find(({ blacklist, status }) => blacklist !== undefined && status !== 'ended');
}

/** What an order makes of entries; none of one that is not about them. */
export function blacklistChanges(command: OrderCommand): Characteristic[] {
	return command.action === 'configure'
		? command.characteristics.filter(({ name }) => entryOf(name) !== undefined)
		: [];
}

/** @param entry as it will find the service: see `settingPlan` */
export function blacklistPlan(
	service: string,
	product: OwnedProduct | undefined,
	orders: readonly OrderEntry[],
	entry?: BlacklistEntry
): BlacklistPlan {
	const now = product && (product.blacklist?.entries ?? []).map((one) => [entryName(one), REFUSED] as const);
	const { connected, values } = settingPlan(service, now, orders, entry && entryName(entry));
	return { connected, entries: [...values.keys()].flatMap((name) => entryOf(name) ?? []) };
}
