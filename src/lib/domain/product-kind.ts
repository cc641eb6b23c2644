import type { Offering, OwnedProduct } from './subscriber';

type Kinded = Pick<Offering, 'id' | 'kind'>;

/** The product with the kind that its entry of the catalogue has, where its own words tell none. */
export function withKind(product: OwnedProduct, offerings: readonly Kinded[]): OwnedProduct {
	if (product.kind !== 'unknown') return product;
	const { kind } = offerings.find(({ id }) => id === product.offeringId) ?? {};
	return kind === undefined ? product : { ...product, kind };
}
