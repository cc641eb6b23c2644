/** What changed against the period before, in one sentence (F48). */
import type { Comparison } from '$lib/domain/usage/compare';
import type { Category } from '$lib/domain/usage/record';
import type { DayPlace } from '$lib/i18n/format/days';
import { m } from '$lib/i18n/paraglide/messages.js';
import { daysLabel } from '../shared/days/days-label';

const CAUSES: Record<Category, () => string> = {
	'call-home': m.expenses_cause_call_home,
	'call-long-distance': m.expenses_cause_call_long_distance,
	'call-international': m.expenses_cause_call_international,
	roaming: m.expenses_cause_roaming,
	sms: m.expenses_cause_sms,
	internet: m.expenses_cause_internet,
	subscription: m.expenses_cause_subscription,
	'tariff-fee': m.expenses_cause_tariff_fee,
	'one-off': m.expenses_cause_one_off
};

/** «На 120 ₽ больше, чем 1–22 октября, в основном интернет». `money` writes whole minor units. */
export function changeText(
	{ difference, previous, mainCause }: Comparison,
	place: DayPlace,
	money: (minor: number) => string
): string {
	const period = daysLabel(previous, place);
	if (difference === 0) return m.expenses_same({ period });
	const sum = money(Math.abs(difference));
	if (mainCause === undefined)
		return difference > 0 ? m.expenses_more({ sum, period }) : m.expenses_less({ sum, period });
	const cause = CAUSES[mainCause]();
	return difference > 0
		? m.expenses_more_mainly({ sum, period, cause })
		: m.expenses_less_mainly({ sum, period, cause });
}
