import type { Instant } from '$lib/domain/instant';
import { intlTag, type Locale } from '../locale';

/**
 * «22.11.2026, 14:05»: for documents, which are read on other days too. Made once for thousands of
 * moments.
 */
export function paperMoments(locale: Locale, timeZone: string): (at: Instant) => string {
	const format = new Intl.DateTimeFormat(intlTag(locale), {
		timeZone,
		day: '2-digit',
		month: '2-digit',
		year: 'numeric',
		hour: '2-digit',
		minute: '2-digit'
	});
	return (at) => format.format(at);
}
