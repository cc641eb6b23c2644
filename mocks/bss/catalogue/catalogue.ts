import { must } from '../must';
import { BELARUS } from './belarus';
import type { Offering } from './offering';
import { RUSSIA } from './russia';

const BY_PACK: Record<string, Offering[]> = { 'mts-ru': RUSSIA, 'mts-by': BELARUS };

/** What one country's operator offers. */
export interface Catalogue {
	all(): readonly Offering[];
	/** Throws for an id it has never had: only the operator's own data refer to it. */
	get(id: string): Offering;
}

export function createCatalogue(packId: string): Catalogue {
	const offerings = BY_PACK[packId] ?? [];
	const byId = new Map(offerings.map((offering) => [offering.id, offering]));
	return {
		all: () => offerings,
		get: (id) => must(byId.get(id), `${id} in the catalogue of ${packId}`)
	};
}
