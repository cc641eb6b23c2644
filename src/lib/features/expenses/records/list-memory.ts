import type { UsageReport } from '$lib/domain/usage/report';
import type { DayLoader } from './day-loader.svelte';
import type { ListMemory } from '$lib/ui/VirtualList.svelte';

/**
 * What a list of records was like when it was left, so that Back finds it as it was: the place, the
 * search, the rows' heights.
 */
export interface RecordsMemory {
	list: ListMemory;
	/** In the search field. */
	typed: string;
	/** The days last shown, for the height of the page before they are read again. */
	days?: Pick<UsageReport, 'groups' | 'totals'>;
	/**
	 * The rows last shown, of what was searched for then: with them the list is as high as it was
	 * at once.
	 */
	rows?: { asked: string; loader: DayLoader };
}

/** A few lists on the way back; of others nobody comes back to this place. */
const KEPT = 4;

/** As long as the page: `owner` is what lives as long. */
const memories = new WeakMap<object, Map<string, RecordsMemory>>();

export function memoryOf(owner: object, key: string): RecordsMemory {
	const known = memories.get(owner) ?? new Map<string, RecordsMemory>();
	memories.set(owner, known);
	const memory = known.get(key) ?? { list: { heights: new Map() }, typed: '' };
	known.delete(key);
	known.set(key, memory);
	for (const old of known.keys()) if (known.size > KEPT) known.delete(old);
	return memory;
}
