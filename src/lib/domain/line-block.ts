/**
 * Whether a number works, and who has blocked it: the one place that says so. Three kinds of block
 * are lifted in three ways (`Rest`).
 */
import type { OwnedProduct, Owner, Rest } from './subscriber';

/** @param blocked what the operator says of the line, whoever has blocked it */
export function blockOf(tariff: OwnedProduct | undefined, blocked: boolean): Rest | undefined {
	if (tariff?.status === 'suspended') return tariff.rest ?? { by: 'unknown' };
	return blocked ? { by: 'unknown' } : undefined;
}

/** `undefined` while the number works, or nothing is known to the contrary. */
export function lineBlock({
	tariff,
	owner
}: {
	tariff: { product: OwnedProduct } | null;
	owner: Pick<Owner, 'lineStatus'> | null;
}): Rest | undefined {
	return blockOf(tariff?.product, owner?.lineStatus === 'blocked');
}

/** The tariff that counts, of what the line owns: one that is in force before all others. */
export function mainTariff(products: readonly OwnedProduct[]): OwnedProduct | undefined {
	const tariffs = products.filter(({ kind, status }) => kind === 'tariff' && status !== 'ended');
	return tariffs.find(({ status }) => status === 'active') ?? tariffs[0];
}
