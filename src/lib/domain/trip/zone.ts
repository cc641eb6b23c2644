/** Where a country stands in the operator's prices. */
import type { TariffPlan } from '../rating/tariff-plan';
import { zonesOf } from '../rating/zones';
import { foldText } from '../util/fold-text';

/** Zones of roaming as the operator's pack tells them. */
export interface RoamingZones {
	/** ISO 3166-1 alpha-2 codes of its countries, by the zone's name in the price list. */
	zones: Readonly<Record<string, readonly string[]>>;
	/** The zone of every country that is in none of them. */
	elsewhere?: string;
}

export interface Country {
	/** ISO 3166-1 alpha-2. */
	code: string;
	/** What people and price lists may call it. */
	names: readonly string[];
}

/**
 * The zone that a country's prices stand under: by the pack, else a zone that is called as the
 * country is, else the one of all other countries. `undefined` when the plan has no prices there. A
 * plan may have the same ones everywhere: then the country is a zone by itself.
 */
export function zoneOf({ code, names }: Country, plan: TariffPlan, told: RoamingZones): string | undefined {
	const zones = zonesOf(plan);
	const called = [code, ...names].map(foldText);
	const zone =
		Object.keys(told.zones).find((one) => told.zones[one]?.includes(code)) ??
		zones.find((one) => called.includes(foldText(one))) ??
		told.elsewhere;
	if (zone !== undefined && zones.includes(zone)) return zone;
	return plan.rates.some(({ unit, match }) => unit !== 'piece' && isEverywhere(match)) ? (zone ?? code) : undefined;
}

function isEverywhere({ categories, destinations }: TariffPlan['rates'][number]['match']): boolean {
	return destinations === undefined && categories?.includes('roaming') === true;
}
