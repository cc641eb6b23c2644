/** What a minute of a forwarded call costs: whoever forwards pays for it. */
import type { Msisdn } from '../msisdn';
import { rateFor } from '../rating/match';
import type { Rate, TariffPlan } from '../rating/tariff-plan';
import type { Category } from '../usage/record';

/** A number of the country may be near or far, and only the operator can tell which. */
const AT_HOME: readonly Category[] = ['call-home', 'call-long-distance'];
const ABROAD: readonly Category[] = ['call-international'];

/**
 * Every price that it may have, the cheapest first; none when it is not known.
 * @param plans the service's own prices first, then those of outgoing calls where they apply
 */
export function minuteRates(
	plans: readonly (TariffPlan | undefined)[],
	{ number, abroad }: { number: Msisdn; abroad: boolean }
): { rates: Rate[]; currency: string } | undefined {
	for (const plan of plans) {
		if (plan === undefined) continue;
		const rates = (abroad ? ABROAD : AT_HOME).flatMap(
			(category) =>
				rateFor(plan, { category, direction: 'out', unit: 'second', amount: 60, party: number, service: '' }) ?? []
		);
		if (rates.length === 0) continue;
		const byPrice = new Map(rates.map((rate) => [`${rate.price.minor}/${rate.price.per}`, rate]));
		const each = ({ price: { minor, per } }: Rate): number => minor / per;
		return { rates: [...byPrice.values()].toSorted((a, b) => each(a) - each(b)), currency: plan.currency };
	}
	return undefined;
}
