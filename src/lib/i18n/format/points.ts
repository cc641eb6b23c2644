import type { Points } from '$lib/domain/bonus/points';
import type { Locale } from '../locale';
import { m } from '../paraglide/messages.js';
import { noBreak } from './no-break';
import { formatNumber } from './number';

/** «1 240 баллов». */
export function pointsText({ points }: Points, locale: Locale): string {
	return noBreak(m.bonuses_points({ count: points, shown: formatNumber(points, locale) }, { locale }));
}
