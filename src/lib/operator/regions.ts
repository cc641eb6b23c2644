import type { OperatorPack, Region } from './pack';
import { regionsBy } from './packs/regions-by';
import { regionsRu } from './packs/regions-ru';

/** Apart from the packs: the longest part of what is known of an operator, and neither the first screen nor the worker needs it. */
const REGIONS: Readonly<Record<string, readonly Region[]>> = { 'mts-ru': regionsRu, 'mts-by': regionsBy };

export function regionsOf({ id }: Pick<OperatorPack, 'id'>): readonly Region[] {
	return REGIONS[id] ?? [];
}
