import type { Locale } from '../locale';
import { m } from '../paraglide/messages.js';
import { numberFormat } from './intl';

/**
 * How long a call was, to the second: «45 с», «3 мин 12 с», «3 мин», «1 ч 5 мин». Beyond an hour
 * nobody counts seconds.
 */
export function duration(seconds: number, locale: Locale): string {
	const whole = Math.max(0, Math.floor(seconds));
	const number = (value: number) => numberFormat(locale).format(value);
	const hours = Math.floor(whole / 3600);
	const minutes = Math.floor((whole % 3600) / 60);
	const rest = hours > 0 ? 0 : whole % 60;
	const parts = [
		hours > 0 ? m.records_hours_short({ hours: number(hours) }, { locale }) : '',
		minutes > 0 ? m.records_minutes_short({ minutes: number(minutes) }, { locale }) : '',
		rest > 0 || whole === 0 ? m.records_seconds_short({ seconds: number(rest) }, { locale }) : ''
	];
	return parts.filter(Boolean).join(' ');
}
