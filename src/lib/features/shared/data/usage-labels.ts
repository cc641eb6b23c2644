/**
 * Categories, directions and groups of usage in words, the same in charts, lists, search and
 * exports.
 */
import { isMsisdn } from '$lib/domain/msisdn';
import type { Day } from '$lib/domain/usage/day';
import type { Grouping } from '$lib/domain/usage/group-sums';
import type { Category, Direction } from '$lib/domain/usage/record';
import type { Format } from '$lib/i18n/format';
import { calendarDay, calendarMonth, calendarRange } from '$lib/i18n/format/days';
import { formatNumber } from '$lib/i18n/format/number';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { IconName } from '$lib/ui/icons';

const CATEGORY_WORDS: Record<Category, typeof m.records_category_sms> = {
	'call-home': m.records_category_call_home,
	'call-long-distance': m.records_category_call_long_distance,
	'call-international': m.records_category_call_international,
	roaming: m.records_category_roaming,
	sms: m.records_category_sms,
	internet: m.records_category_internet,
	subscription: m.records_category_subscription,
	'tariff-fee': m.records_category_tariff_fee,
	'one-off': m.records_category_one_off
};

const CATEGORY_ICONS: Record<Category, IconName> = {
	'call-home': 'phone',
	'call-long-distance': 'phone-far',
	'call-international': 'phone-abroad',
	roaming: 'plane',
	sms: 'message',
	internet: 'globe',
	subscription: 'repeat',
	'tariff-fee': 'tariff',
	'one-off': 'receipt'
};

/** «Интернет». */
export function categoryLabel(category: Category): string {
	return CATEGORY_WORDS[category]();
}

export function categoryIcon(category: Category): IconName {
	return CATEGORY_ICONS[category];
}

/** The name of its colour, see `expenses/categories.css`. */
export function categoryColor(category: Category): `--category-${Category}` {
	return `--category-${category}`;
}

/** «Входящие». */
export function directionLabel(direction: Direction): string {
	switch (direction) {
		case 'in':
			return m.records_direction_in();
		case 'out':
			return m.records_direction_out();
		case 'none':
			return m.records_direction_none();
	}
}

/** The other number grouped for reading, or as the operator writes it: `BANK`, a short number. */
export function partyLabel(party: string, format: Format): string {
	return isMsisdn(party) ? format.phone(party) : party;
}

/**
 * What a group is called, by the grouping it belongs to: «сегодня», «16–22 ноября», «Интернет», «+7
 * 900 000-00-01».
 */
export function groupLabel(grouping: Grouping, key: string, format: Format, today: Day): string {
	const place = { locale: format.locale, today };
	switch (grouping) {
		case 'day':
			return calendarDay(Number(key), place);
		case 'week':
			return calendarRange({ from: Number(key), to: Number(key) + 6 }, place);
		case 'month':
			return calendarMonth(Number(key), place);
		case 'category':
			return categoryLabel(key as Category);
		case 'direction':
			return directionLabel(key as Direction);
		case 'number':
			return key === '' ? m.records_no_number() : partyLabel(key, format);
		case 'service':
			return key === '' ? m.records_no_service() : key;
	}
}

/** «1 204 записи». */
export function recordCount(count: number, format: Format): string {
	return m.records_count({ count, shown: formatNumber(count, format.locale) });
}
