import { expect, it } from 'vitest';
import { costOf } from '$lib/domain/usage/cost';
import { createFormat } from '$lib/i18n/format';
import { packOf } from '$lib/operator/packs';
import { exactPrice } from './exact-price';

it.each([
	[2_541_700, 'RUB', '2,5417\u00a0₽'],
	[-4_100, 'RUB', '\u22120,0041\u00a0₽'],
	[5_000, 'RUB', '0,005\u00a0₽'],
	[5_000, 'JPY', '0,5\u00a0¥']
])('%i fine units of %s are told with all their digits', (fine, currency, words) => {
	const { timeZone, numberPlan } = packOf({ number: '+79000000001' });
	const format = createFormat({ locale: 'ru', timeZone, numberPlan, now: 0 });
	expect(exactPrice(costOf(fine), currency, format)).toBe(words);
});
