/**
 * Offerings that only name their prices, which stand in a list of their own: `{ id, href }` in
 * place of a price.
 */
import * as v from 'valibot';
import { id, read } from './fields';

const priced = v.looseObject({ productOfferingPrice: v.array(v.unknown()) });
const reference = v.object({ id, price: v.optional(v.null()), priceType: v.optional(v.null()) });
const keyed = v.looseObject({ id });

/** Ids of the prices that an offering only names. */
export function namedPrices(record: unknown): string[] {
	return (read(priced, record)?.productOfferingPrice ?? []).flatMap((price) => read(reference, price)?.id ?? []);
}

/** Prices by their ids, for `withPrices`. */
export function priceList(records: readonly unknown[]): ReadonlyMap<string, unknown> {
	return new Map(records.flatMap((record) => (read(keyed, record) ? [[read(keyed, record)?.id ?? '', record]] : [])));
}

/**
 * The offering with its prices in place of their names; a name without a price stays, and is a
 * price that is not known. It loses the moment of its last change: prices change without it, so
 * what has changed since can't be asked for.
 */
export function withPrices(record: unknown, prices: ReadonlyMap<string, unknown>): unknown {
	const dto = read(priced, record);
	if (dto === undefined) return record;
	const productOfferingPrice = dto.productOfferingPrice.map((price) => {
		const key = read(reference, price)?.id;
		return key === undefined ? price : (prices.get(key) ?? price);
	});
	return { ...dto, productOfferingPrice, lastUpdate: undefined };
}
