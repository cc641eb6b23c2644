import { expect, it } from 'vitest';
import { DAY } from '$lib/domain/instant';
import { createFormat } from '$lib/i18n/format';
import { packOf } from '$lib/operator/packs';
import { firstDays } from './first-days';

const NOW = Date.parse('2026-11-27T10:00:00+03:00');
const { numberPlan, timeZone } = packOf({ number: '+79000000001' });
const format = createFormat({ locale: 'ru', timeZone, numberPlan, now: NOW });
const days = Array.from({ length: 7 }, (_, index) => NOW + index * DAY);
const shown = (period: 'month' | 'week' | 'two-weeks') =>
	firstDays(days, period, format).map(({ at, label }) => [label.replaceAll('\u00a0', ' '), (at - NOW) / DAY]);

it('the days of a month are dates, in their order', () => {
	expect(shown('month').slice(0, 4)).toEqual([
		['1-го числа', 4],
		['2-го числа', 5],
		['3-го числа', 6],
		['27-го числа', 0]
	]);
});

it('the days of a week begin with Monday', () => {
	expect(shown('week')[0]).toEqual(['понедельник', 3]);
	expect(shown('week').at(-1)).toEqual(['воскресенье', 2]);
});

it('where neither says when it comes round, a day is a day', () => {
	expect(shown('two-weeks')[0]).toEqual(['27 ноября', 0]);
});
