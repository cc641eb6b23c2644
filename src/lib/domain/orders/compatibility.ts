/** What goes with what, as the catalogue tells it. */
import type { CatalogueOffering, OfferingRelation, OwnedProduct } from '../subscriber';

export type Obstacle =
	| { why: 'not-sellable' | 'connected' | 'tariff-unknown' | 'price-unknown' }
	/** One of these is needed. */
	| { why: 'requires'; ids: string[] }
	| { why: 'excluded'; by: OwnedProduct };

/** Why it can't be connected; `undefined` when nothing stands in the way. */
export function obstacleOf(
	offering: CatalogueOffering,
	products: readonly OwnedProduct[],
	catalogue: readonly CatalogueOffering[]
): Obstacle | undefined {
	if (!offering.sellable) return { why: 'not-sellable' };
	const owned = products.filter(({ status }) => status !== 'ended');
	const isOwned = (id: string): boolean => owned.some(({ offeringId }) => offeringId === id);
	if (offering.days === undefined && isOwned(offering.id)) return { why: 'connected' };
	// A tariff ends what it can't live with.
	if (offering.kind === 'tariff') return undefined;
	const required = idsOf(offering, 'requires');
	if (required.length > 0 && !required.some(isOwned)) return { why: 'requires', ids: required };
	const replaced = idsOf(offering, 'replaces');
	const by = owned.find(
		({ offeringId = '' }) => !replaced.includes(offeringId) && exclude(offering, offeringId, catalogue)
	);
	return by && { why: 'excluded', by };
}

/** Options of the line that end when this one begins. */
export function endedBy(
	offering: CatalogueOffering,
	products: readonly OwnedProduct[],
	catalogue: readonly CatalogueOffering[]
): OwnedProduct[] {
	const options = products.filter(({ kind, status }) => kind === 'option' && status !== 'ended');
	if (offering.kind === 'option') {
		const replaced = idsOf(offering, 'replaces');
		return options.filter(({ offeringId = '' }) => replaced.includes(offeringId));
	}
	const left = products.find(({ kind, status }) => kind === 'tariff' && status !== 'ended')?.offeringId ?? '';
	return options.filter(({ offeringId = '' }) => {
		const needs = idsOf(entryOf(catalogue, offeringId), 'requires');
		const needsTheOld = needs.includes(left) && !needs.includes(offering.id);
		return needsTheOld || exclude(offering, offeringId, catalogue);
	});
}

/** Whichever of the two says so. */
function exclude(offering: CatalogueOffering, other: string, catalogue: readonly CatalogueOffering[]): boolean {
	if (idsOf(offering, 'excludes').includes(other)) return true;
	return idsOf(entryOf(catalogue, other), 'excludes').includes(offering.id);
}

function entryOf(catalogue: readonly CatalogueOffering[], id: string): CatalogueOffering | undefined {
	return catalogue.find((entry) => entry.id === id);
}

function idsOf(offering: CatalogueOffering | undefined, kind: OfferingRelation['kind']): string[] {
	return (offering?.relations ?? []).filter((relation) => relation.kind === kind).map(({ id }) => id);
}
