import type { IncludedPackage, Rate, TariffPlan, UsageEvent, UsageMatch } from './tariff-plan';

/**
 * Length of the destination that fits, 0 when the rule names none, `undefined` when the rule is not
 * for this event.
 */
function fit(match: UsageMatch, event: UsageEvent): number | undefined {
	const { categories, directions, services, destinations } = match;
	if (categories !== undefined && !categories.includes(event.category)) return undefined;
	if (directions !== undefined && !directions.includes(event.direction)) return undefined;
	if (services !== undefined && !services.includes(event.service)) return undefined;
	if (destinations === undefined) return 0;
	const destination = event.destination ?? event.party;
	const lengths = destinations.filter((start) => destination.startsWith(start)).map(({ length }) => length);
	return lengths.length === 0 ? undefined : Math.max(...lengths);
}

/** Whether a rule is for an event. */
export function isFor({ unit, match }: Pick<Rate, 'unit' | 'match'>, event: UsageEvent): boolean {
	return unit === event.unit && fit(match, event) !== undefined;
}

/** The rate an event is charged by; `undefined` when the plan has none for it. */
export function rateFor(plan: TariffPlan, event: UsageEvent): Rate | undefined {
	let best: Rate | undefined;
	let longest = -1;
	for (const rate of plan.rates) {
		const length = rate.unit === event.unit ? fit(rate.match, event) : undefined;
		if (length !== undefined && length > longest) [best, longest] = [rate, length];
	}
	return best;
}

/** The packages an event may use up, in the plan's order. */
export function packagesFor(plan: TariffPlan, event: UsageEvent): IncludedPackage[] {
	return plan.packages.filter((included) => isFor(included, event));
}
