import { expect, it } from 'vitest';
import { packOf } from '$lib/operator/packs';
import { blacklistLink } from '../shared/data/blacklist-link';
import { takeAddress } from '../shared/forms/left-address';
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
	const led = (party: string) => {
		const link = blacklistLink(party, pack);
		link?.onclick();
		return [link?.href, takeAddress('/blacklist')?.get('number')];
	};
	expect(led('+79000000002')).toEqual(['/blacklist', '+79000000002']);
	expect(led('')).toEqual(['/blacklist', 'hidden']);
	expect([led('BANK'), led('900')]).toEqual([
		[undefined, undefined],
		[undefined, undefined]
	]);
	expect(blacklistLink('+79000000002', { ...pack, lacks: ['tmf622'] })).toBeUndefined();
});
