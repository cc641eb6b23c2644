import type { OperatorPack, Region } from './pack';

/** Apart from the packs: the longest part of what is known of an operator, and neither the first screen nor the worker needs it. */
const REGIONS: Readonly<Record<string, () => Promise<Region[]>>> = {
	'mts-ru': async () => (await import('./packs/regions-ru')).regionsRu,
	'mts-by': async () => (await import('./packs/regions-by')).regionsBy
};

export async function regionsOf({ id }: Pick<OperatorPack, 'id'>): Promise<Region[]> {
	return (await REGIONS[id]?.()) ?? [];
}
