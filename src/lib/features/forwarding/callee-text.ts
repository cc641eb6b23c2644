/** What is wrong with a number, and what calls to it cost, in words. */
import type { CalleeProblem, CheckedCallee } from '$lib/domain/callee';
import { minuteRates } from '$lib/domain/forwarding/minute-price';
import type { CatalogueOffering, OwnedProduct } from '$lib/domain/subscriber';
import type { Format } from '$lib/i18n/format';
import { ratePrice } from '$lib/i18n/format/rate';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { PackExtras } from '$lib/operator/pack';

const PROBLEMS: Readonly<Record<CalleeProblem, () => string>> = {
	empty: m.forwarding_wrong_empty,
	'no-number': m.forwarding_wrong_no_number,
	emergency: m.forwarding_wrong_emergency,
	short: m.forwarding_wrong_short,
	'too-few': m.forwarding_wrong_too_few,
	'too-many': m.forwarding_wrong_too_many,
	own: m.forwarding_wrong_own
};

export const calleeProblemText = (problem: CalleeProblem): string => PROBLEMS[problem]();

interface Known {
	service: CatalogueOffering;
	catalogue: readonly CatalogueOffering[];
	products: readonly OwnedProduct[];
	forwardedMinute: PackExtras['forwardedMinute'] | undefined;
}

/** «3 ₽ за минуту», «2 ₽ за минуту – 5 ₽ за минуту»; `undefined` when it is not known. */
export function minutePriceText(callee: CheckedCallee, known: Known, format: Format): string | undefined {
	if (!callee.ok) return undefined;
	const { service, catalogue, products, forwardedMinute } = known;
	const tariff = products.find(({ kind, status }) => kind === 'tariff' && status !== 'ended')?.offeringId;
	const outgoing = forwardedMinute && catalogue.find(({ id }) => id === tariff)?.plan;
	const told = minuteRates([service.plan, outgoing], callee);
	if (told === undefined) return undefined;
	const { rates, currency } = told;
	return [...new Set([rates[0], rates.at(-1)])]
		.flatMap((rate) => (rate ? [ratePrice(rate, currency, format)] : []))
		.join(' – ');
}
