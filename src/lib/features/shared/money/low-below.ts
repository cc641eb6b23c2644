import type { Money } from '$lib/domain/money';
import type { OperatorPack } from '$lib/operator/pack';

/** A balance below this is low, until the person says otherwise. */
export function lowBelow({ currency, topUp }: Pick<OperatorPack, 'currency' | 'topUp'>): Money {
	return { minor: topUp.presets[0] ?? topUp.min, currency };
}
