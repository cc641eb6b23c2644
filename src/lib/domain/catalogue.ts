/** What the line owns and could own, beside what is under way about each: server rows ⊕ outbox. */
import type { OrderCommand } from './command';
import type { FreshnessMap } from './freshness';
import { mainBalance } from './home';
import { blockOf, mainTariff } from './line-block';
import type { Money } from './money';
import { isOpen, type OutboxEntry } from './outbox';
import { withKind } from './product-kind';
import type { Balance, CatalogueOffering, OwnedProduct, Owner } from './subscriber';

export interface CatalogueRows {
	catalogue: CatalogueOffering[];
	products: OwnedProduct[];
	balances: Balance[];
	owner: Owner | null;
	/** The whole queue of the line, in order of confirmation. */
	outbox: OutboxEntry[];
	freshness: FreshnessMap;
}

/** One thing the line owns, could own, or both. */
export interface CatalogueEntry {
	/** Of the offering; of the product when the operator names no offering of it. */
	id: string;
	name: string;
	/**
	 * Absent when the catalogue does not have it (any more): what the product says of itself is all
	 * there is.
	 */
	offering?: CatalogueOffering;
	/** What the line owns of it, ended ones left out: several of a package bought twice. */
	products: OwnedProduct[];
	/**
	 * Orders about it that have not come to an end, oldest first; the last one says what is being
	 * waited for.
	 */
	orders: OrderEntry[];
}

export type OrderEntry = OutboxEntry & { command: OrderCommand };

export interface CatalogueData extends CatalogueRows {
	/** Every order that has not come to an end, oldest first. */
	orders: OrderEntry[];
	tariffs: CatalogueEntry[];
	services: CatalogueEntry[];
	/** Of the main balance, when it is known. */
	balance: Money | undefined;
	/** The line, as far as is known. */
	blocked: boolean;
}

export function projectCatalogue(rows: CatalogueRows): CatalogueData {
	const { catalogue, outbox, freshness } = rows;
	const products = rows.products.map((product) => withKind(product, catalogue));
	const owned = products.filter(({ status }) => status !== 'ended');
	const orders = outbox.filter((entry) => isPendingOrder(entry, freshness.products.awaiting ?? []));
	const about = (id: string): OrderEntry[] => orders.filter(({ command }) => command.offering.id === id);

	const known = new Set(catalogue.map(({ id }) => id));
	const offered = catalogue.map((offering) => {
		const { id, name, kind } = offering;
		const own = owned.filter(({ offeringId }) => offeringId === id);
		return { kind, listed: { id, name, offering, products: own, orders: about(id) } };
	});
	const ownedAlone = owned
		.filter(({ offeringId }) => offeringId === undefined || !known.has(offeringId))
		.map((product) => {
			const { offeringId: id = product.id, name, kind } = product;
			return { kind, listed: { id, name, products: [product], orders: about(id) } };
		});
	const all = [...offered, ...ownedAlone];
	// What nobody can tell to be a tariff is shown among the services, as it is.
	const listed = (tariffs: boolean): CatalogueEntry[] =>
		all.filter(({ kind }) => (kind === 'tariff') === tariffs).map((one) => one.listed);
	const balance = mainBalance(rows.balances)?.remaining;
	const blocked = blockOf(mainTariff(products), rows.owner?.lineStatus === 'blocked') !== undefined;
	return { ...rows, products, orders, tariffs: listed(true), services: listed(false), balance, blocked };
}

/** Not ended, or done so lately that the products at hand don't show it yet. */
function isPendingOrder(entry: OutboxEntry, awaiting: readonly string[]): entry is OrderEntry {
	if (entry.command.kind !== 'order') return false;
	return isOpen(entry) || (entry.state === 'done' && awaiting.includes(entry.key));
}
