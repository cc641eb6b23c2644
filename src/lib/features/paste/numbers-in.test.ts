import { expect, it } from 'vitest';
import { packOf } from '$lib/operator/packs';
import { blacklistHref } from '../shared/data/blacklist-link';
import { numbersIn } from './numbers-in';

const pack = packOf({ operator: 'mts-ru' });

it.each<[string, string[]]>([
	['Срочно позвоните +7 (495) 123-45-67!', ['+74951234567']],
	['Звоните 8-900-000-00-02 или 89000000002', ['+79000000002']],
	['call +49 151 12345678', ['+4915112345678']],
	['Ваш код 123456, счёт 1234567890, сумма 10 000 000', []],
	['Звоните 900 или 112', []],
	[
		'8 900 000 00 02, 8 900 000 00 03, 8 900 000 00 04, 8 900 000 00 05',
		['+79000000002', '+79000000003', '+79000000004']
	],
	['', []]
])('«%s»', (text, numbers) => {
	expect(numbersIn(text, pack.numberPlan)).toEqual(numbers);
});

it('a number, or hidden ones, lead to the blacklist; a name and a short number do not, nor without orders', () => {
	expect(blacklistHref('+79000000002', pack)).toBe('/blacklist?number=%2B79000000002');
	expect(blacklistHref('', pack)).toBe('/blacklist?number=hidden');
	expect([blacklistHref('BANK', pack), blacklistHref('900', pack)]).toEqual([undefined, undefined]);
	expect(blacklistHref('+79000000002', { ...pack, lacks: ['tmf622'] })).toBeUndefined();
});
