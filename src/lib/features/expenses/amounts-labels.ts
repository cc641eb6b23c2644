/** How much was used, beside what it cost: «3 ч 12 мин · 1,2 ГБ · 14 SMS». */
import type { UsageGroup } from '$lib/domain/usage/group-sums';
import type { Format } from '$lib/i18n/format';
import { duration } from '$lib/i18n/format/duration';
import { formatNumber } from '$lib/i18n/format/number';
import { m } from '$lib/i18n/paraglide/messages.js';

/**
 * Seconds, bytes and messages where there are any; otherwise how many records: fees and purchases
 * have no other amount.
 */
export function amountsLabel(
	{ totals, byCategory }: Pick<UsageGroup, 'totals' | 'byCategory'>,
	format: Format
): string {
	const messages = byCategory.sms?.pieces ?? 0;
	const words = [
		totals.seconds > 0 ? duration(totals.seconds, format.locale) : '',
		totals.bytes > 0 ? format.amount(totals.bytes, 'byte') : '',
		messages > 0 ? format.amount(messages, 'message') : ''
	].filter(Boolean);
	return words.length > 0 ? words.join(' \u00b7 ') : recordsLabel(totals.count, format);
}

/** «12 400 записей». */
function recordsLabel(count: number, format: Format): string {
	return m.expenses_records_count({ count, shown: formatNumber(count, format.locale) });
}
