/** What is done on a trip, and what an option gives for it, in words. */
import type { IncludedPackage } from '$lib/domain/rating/tariff-plan';
import type { TripUse } from '$lib/domain/trip/use';
import type { CatalogueOffering } from '$lib/domain/subscriber';
import type { Format } from '$lib/i18n/format';
import { ratePrice, unitsLabel } from '$lib/i18n/format/rate';
import { m } from '$lib/i18n/paraglide/messages.js';
import { rateName } from '../shared/money/rate-labels';
import type { TripOption } from '$lib/domain/trip/options';

export const USE_LABEL: Record<TripUse, () => string> = {
	'call-out': m.trip_call_out,
	'call-in': m.trip_call_in,
	'sms-out': m.trip_sms_out,
	'sms-in': m.trip_sms_in,
	internet: m.trip_internet
};

export const usesText = (uses: readonly TripUse[]): string =>
	uses.map((use) => USE_LABEL[use]().toLocaleLowerCase()).join(', ');

const EVERY = {
	day: m.trip_every_day,
	week: m.trip_every_week,
	month: m.trip_every_month,
	year: m.trip_every_year
};

/** «500 МБ интернета каждый день», «2 ГБ интернета · 60 мин исходящих на 7 дней». */
export function givesText({ packages, rates, entry }: TripOption, currency: string, format: Format): string {
	const included = packages.map((one) => packageText(one, format)).join(' · ');
	const often = oftenText(entry.offering);
	return [
		...(included ? [[included, often].filter(Boolean).join(' ')] : []),
		...rates.map((rate) => `${rateName(rate)}: ${ratePrice(rate, currency, format)}`)
	].join(' · ');
}

function oftenText({ days, prices }: CatalogueOffering): string {
	if (days !== undefined) return m.trip_for_days({ count: days });
	const period = prices.find(({ kind }) => kind === 'recurring')?.period;
	return period === undefined ? '' : EVERY[period]();
}

function packageText({ unit, amount: size, match: { directions = [] } }: IncludedPackage, format: Format): string {
	const amount = unitsLabel(size, unit, format);
	if (unit === 'byte') return m.trip_gives_internet({ amount });
	if (unit === 'piece') return m.trip_gives_sms({ amount });
	if (directions.length !== 1) return m.trip_gives_calls({ amount });
	return directions[0] === 'in' ? m.trip_gives_call_in({ amount }) : m.trip_gives_call_out({ amount });
}
