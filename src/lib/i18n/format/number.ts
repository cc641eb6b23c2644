import type { Locale } from '../locale';
import { numberFormat } from './intl';

/** «12 400»: digits in threes, also of four, so that numbers under one another read alike. */
export function formatNumber(value: number, locale: Locale): string {
	return numberFormat(locale, { useGrouping: 'always' }).format(value);
}
