import type { TariffPlan } from './tariff-plan';

/** Zones of roaming that the plan has prices for, in its order. */
export function zonesOf({ rates }: TariffPlan): string[] {
	const zones = rates.flatMap(({ match }) => (match.categories?.includes('roaming') ? (match.destinations ?? []) : []));
	return [...new Set(zones)];
}
