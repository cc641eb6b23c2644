/**
 * F106: why a record cost what it cost, as far as the tariff's rules lead exactly there. Nothing is
 * told that only might be so.
 */
import type { Instant } from '$lib/domain/instant';
import { packagesFor, rateFor } from '$lib/domain/rating/match';
import { rate, type Rated } from '$lib/domain/rating/rate';
import type { IncludedPackage, Rate, TariffPlan } from '$lib/domain/rating/tariff-plan';
import type { UsageRecord } from '$lib/domain/usage/record';

export type Explanation =
	/** The rules and what each added. */
	| { kind: 'steps'; rated: Rated; rate: Rate }
	/** Free because a package took it; how much was left then, nobody knows any more. */
	| { kind: 'package'; included: IncludedPackage };

/**
 * `since`: from when on the tariff has been in force; what was charged before it went by other
 * rules. `undefined` when the rules lead to another sum: part of it came from a package, or the
 * operator has charged by something the plan does not tell.
 */
export function explain(record: UsageRecord, plan: TariffPlan, since?: Instant): Explanation | undefined {
	// Rules of the catalogue lead to whole minor units.
	if ((since !== undefined && record.at < since) || record.fraction !== undefined) return undefined;
	const { category, direction, unit, amount, party, service } = record;
	const event = { category, direction, unit, amount, party, service };
	const rule = rateFor(plan, event);
	const alone = rate({ ...plan, packages: [] }, event, {});
	if (rule !== undefined && alone.cost === record.cost) return { kind: 'steps', rated: alone, rate: rule };
	const [included, ...others] = packagesFor(plan, event);
	if (record.cost === 0 && included !== undefined && others.length === 0) return { kind: 'package', included };
	return undefined;
}
