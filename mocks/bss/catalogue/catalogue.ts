import { must } from '../must';
import { BELARUS } from './belarus';
import { MORE_BELARUS } from './more/belarus';
import { BLACKLIST_BY, BLACKLIST_RU } from './more/blacklist';
import { CONTENT_RU } from './more/content-ru';
import { OPTIONS_RU } from './more/options-ru';
import { TARIFFS_RU } from './more/tariffs-ru';
import { TONES_BY, TONES_RU } from './more/tones';
import type { Offering } from './offering';
import { RUSSIA } from './russia';
import { SALES } from './sales';

const onSale = (offerings: readonly Offering[]): Offering[] =>
	offerings.map((offering) => ({ ...offering, ...SALES[offering.id] }));

const BY_PACK: Record<string, Offering[]> = {
	'mts-ru': [...onSale(RUSSIA), ...TARIFFS_RU, ...OPTIONS_RU, ...CONTENT_RU, ...TONES_RU, ...BLACKLIST_RU],
	'mts-by': [...onSale(BELARUS), ...MORE_BELARUS, ...TONES_BY, ...BLACKLIST_BY]
};

/** What one country's operator offers. */
export interface Catalogue {
	all(): readonly Offering[];
	/** Throws for an id it has never had: only the operator's own data refer to it. */
	get(id: string): Offering;
	find(id: string): Offering | undefined;
}

export function createCatalogue(packId: string): Catalogue {
	const offerings = BY_PACK[packId] ?? [];
	const byId = new Map(offerings.map((offering) => [offering.id, offering]));
	return {
		all: () => offerings,
		get: (id) => must(byId.get(id), `${id} in the catalogue of ${packId}`),
		find: (id) => byId.get(id)
	};
}
