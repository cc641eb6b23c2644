/** Options of the catalogue that are for a trip. */
import type { CatalogueEntry } from '../catalogue';
import { isFor } from '../rating/match';
import type { IncludedPackage, Rate, UsageMatch } from '../rating/tariff-plan';
import type { CatalogueOffering } from '../subscriber';
import { TRIP_USES, tripEvent } from './use';

/** Where the catalogue sorts what is for trips. */
const SECTION = 'roaming';

export interface TripOption {
	entry: CatalogueEntry & { offering: CatalogueOffering };
	/** What it includes in the zone, and the prices it has there. */
	packages: IncludedPackage[];
	rates: Rate[];
	/** `untold`: for trips, but of where and what for the catalogue has no rules, only words. */
	helps: 'here' | 'untold';
}

/**
 * Those that can be connected or are, the ones that help in the zone first. What works elsewhere
 * alone is left out.
 */
export function tripOptions(services: readonly CatalogueEntry[], zone: string): TripOption[] {
	const found = services.flatMap((entry) => {
		const { offering, products } = entry;
		if (offering?.kind !== 'option' || (!offering.sellable && products.length === 0)) return [];
		return optionOf({ ...entry, offering }, zone);
	});
	return found.toSorted((a, b) => Number(a.helps === 'untold') - Number(b.helps === 'untold'));
}

function optionOf(entry: TripOption['entry'], zone: string): TripOption[] {
	const { plan, sections } = entry.offering;
	const all = {
		packages: plan?.packages.filter(({ match }) => isForTrips(match)) ?? [],
		rates: plan?.rates.filter(({ match }) => isForTrips(match)) ?? []
	};
	const events = TRIP_USES.map((use) => tripEvent(use, zone));
	const fits = (rule: Pick<Rate, 'unit' | 'match'>): boolean => events.some((event) => isFor(rule, event));
	const here = { packages: all.packages.filter(fits), rates: all.rates.filter(fits) };
	if (here.packages.length + here.rates.length > 0) return [{ entry, ...here, helps: 'here' }];
	const untold = sections.includes(SECTION) && all.packages.length + all.rates.length === 0;
	return untold ? [{ entry, packages: [], rates: [], helps: 'untold' }] : [];
}

/** A rule that names no category fits everything, but nobody says that it was meant for trips. */
function isForTrips({ categories }: UsageMatch): boolean {
	return categories?.includes('roaming') === true;
}
