/** What is done on a trip, as uses that can be rated. */
import { rateFor } from '../rating/match';
import type { Rate, TariffPlan, UsageEvent } from '../rating/tariff-plan';

export const TRIP_USES = ['call-out', 'call-in', 'sms-out', 'sms-in', 'internet'] as const;
export type TripUse = (typeof TRIP_USES)[number];

const EVENT: Record<TripUse, Pick<UsageEvent, 'direction' | 'unit'>> = {
	'call-out': { direction: 'out', unit: 'second' },
	'call-in': { direction: 'in', unit: 'second' },
	'sms-out': { direction: 'out', unit: 'piece' },
	'sms-in': { direction: 'in', unit: 'piece' },
	internet: { direction: 'none', unit: 'byte' }
};

/** `amount` in seconds, messages or bytes. */
export function tripEvent(use: TripUse, zone: string, amount = 1): UsageEvent {
	return { ...EVENT[use], category: 'roaming', amount, party: '', service: '', destination: zone };
}

/** What each costs in a zone; without a rate the operator has not told. */
export function zonePrices(plan: TariffPlan, zone: string): { use: TripUse; rate?: Rate }[] {
	return TRIP_USES.map((use) => {
		const rate = rateFor(plan, tripEvent(use, zone));
		return { use, ...(rate && { rate }) };
	});
}
