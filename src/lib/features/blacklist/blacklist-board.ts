/** What the screen shows: who is on the list, beside what is under way about each. Pure. */
import { entryName, entryOf, prefixOf, type BlacklistEntry } from '$lib/domain/blacklist/entry';
import { blacklistChanges, blacklistPlan, blacklistProduct, blacklistService } from '$lib/domain/blacklist/plan';
import type { CatalogueData, OrderEntry } from '$lib/domain/catalogue';
import type { NumberNotes } from '$lib/domain/number-note';
import type { CatalogueOffering, OwnedProduct } from '$lib/domain/subscriber';
import { asciiDigits } from '$lib/domain/typed';
import { foldText } from '$lib/domain/util/fold-text';

export interface BlacklistRow {
	entry: BlacklistEntry;
	/** The last order about it, while it has not come to an end. */
	order?: OrderEntry;
}

export interface BlacklistBoard {
	service?: CatalogueOffering;
	/** What is owned of it. */
	product?: OwnedProduct;
	rows: BlacklistRow[];
	/** Once everything under way is done. */
	entries: BlacklistEntry[];
	connected: boolean;
	/** The last order that connects or disconnects the service as a whole. */
	order?: OrderEntry;
}

export function blacklistBoard({
	catalogue,
	products,
	orders: all
}: Pick<CatalogueData, 'catalogue' | 'products' | 'orders'>): BlacklistBoard {
	const service = blacklistService(catalogue);
	const product = blacklistProduct(service, products);
	const id = service?.id ?? product?.offeringId ?? '';
	const orders = all.filter(({ command }) => command.offering.id === id);
	const rows = new Map<BlacklistEntry, BlacklistRow>();
	for (const entry of product?.blacklist?.entries ?? []) rows.set(entry, { entry });
	for (const order of orders) {
		for (const { name, value } of blacklistChanges(order.command)) {
			const entry = entryOf(name);
			// Taken off before it was ever shown here: there is nothing to tell of.
			if (entry !== undefined && (value !== undefined || rows.has(entry))) rows.set(entry, { entry, order });
		}
	}
	const order = orders.findLast(({ command }) => command.action !== 'configure');
	return {
		...blacklistPlan(id, product, orders),
		rows: [...rows.values()].toSorted(
			(a, b) =>
				Number(b.order !== undefined) - Number(a.order !== undefined) ||
				rankOf(a.entry) - rankOf(b.entry) ||
				(a.entry < b.entry ? -1 : 1)
		),
		...(service && { service }),
		...(product && { product }),
		...(order && { order })
	};
}

const rankOf = (entry: BlacklistEntry): number => (entry === 'hidden' ? 0 : prefixOf(entry) === undefined ? 2 : 1);

/** An order adds it, or takes it off. */
export function adds({ command }: OrderEntry, entry: BlacklistEntry): boolean {
	return blacklistChanges(command).some(({ name, value }) => name === entryName(entry) && value !== undefined);
}

/** Rows whose number has the digits typed, or whose note or name has the words. */
export function rowsFound(
	rows: readonly BlacklistRow[],
	typed: string,
	{ notes, hidden }: { notes: NumberNotes; hidden: string }
): readonly BlacklistRow[] {
	const text = foldText(typed).trim();
	if (text === '') return rows;
	const digits = asciiDigits(typed).replace(/\D/g, '');
	return rows.filter(({ entry }) => {
		const name = entry === 'hidden' ? hidden : (notes.get(entry) ?? '');
		return foldText(name).includes(text) || (digits !== '' && entry.includes(digits));
	});
}
