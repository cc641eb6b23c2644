/** One record in words. */
import { exactCost } from '$lib/domain/usage/cost';
import type { UsageRecord } from '$lib/domain/usage/record';
import type { Format } from '$lib/i18n/format';
import { duration } from '$lib/i18n/format/duration';
import { m } from '$lib/i18n/paraglide/messages.js';
import { categoryLabel, partyLabel } from '../../shared/data/usage-labels';

/** Who, or what it was for; the kind of use where the operator names neither. */
export function recordTitle({ party, service, category }: UsageRecord, format: Format): string {
	return (party !== '' && partyLabel(party, format)) || service || categoryLabel(category);
}

/** «исходящий, межгород», «входящее SMS», «Интернет». */
export function recordKind(record: UsageRecord): string {
	const { category, direction, unit } = record;
	if (unit === 'second') return [callDirection(record), callPlace(record)].filter(Boolean).join(', ');
	if (category === 'sms') return direction === 'in' ? m.records_sms_in() : m.records_sms_out();
	const place = category === 'roaming' && unit === 'byte' ? m.records_roaming_internet() : undefined;
	return place ?? categoryLabel(category);
}

function callDirection({ direction }: UsageRecord): string {
	switch (direction) {
		case 'in':
			return m.records_call_in();
		case 'out':
			return m.records_call_out();
		case 'none':
			return m.records_call();
	}
}

function callPlace({ category }: UsageRecord): string | undefined {
	switch (category) {
		case 'call-long-distance':
			return m.records_place_long_distance();
		case 'call-international':
			return m.records_place_international();
		case 'roaming':
			return m.records_place_roaming();
		case 'call-home':
		case 'sms':
		case 'internet':
		case 'subscription':
		case 'tariff-fee':
		case 'one-off':
			return undefined;
	}
}

/** «3 мин 12 с», «24 МБ»; nothing for a single piece. */
export function recordAmount({ amount, unit }: UsageRecord, format: Format): string | undefined {
	switch (unit) {
		case 'second':
			return duration(amount, format.locale);
		case 'byte':
			return format.amount(amount, 'byte');
		case 'piece':
			return amount === 1 ? undefined : m.records_pieces({ count: amount });
	}
}

/**
 * How the cost is said: what has not been rated has none yet; what nobody pays for is free; what
 * could have cost something and took from a package is a plain zero; money back is marked.
 */
export function costTone(record: UsageRecord): 'unrated' | 'free' | 'zero' | 'back' | 'plain' {
	const cost = exactCost(record);
	if (cost !== 0) return cost < 0 ? 'back' : 'plain';
	const { direction, unit, category, revision } = record;
	if (revision === 0) return 'unrated';
	if (direction === 'in') return 'free';
	return unit !== 'piece' || category === 'sms' ? 'zero' : 'free';
}
