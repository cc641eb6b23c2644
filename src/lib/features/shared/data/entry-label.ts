import { prefixOf, type BlacklistEntry } from '$lib/domain/blacklist/entry';
import type { Msisdn } from '$lib/domain/msisdn';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';

/** «+7 900 000-00-02», «+7 495*», «Скрытые номера». */
export function entryLabel(entry: BlacklistEntry, format: Format): string {
	if (entry === 'hidden') return m.blacklist_hidden();
	const prefix = prefixOf(entry);
	return prefix === undefined ? format.phone(entry as Msisdn) : `${format.phonePrefix(prefix)}*`;
}
