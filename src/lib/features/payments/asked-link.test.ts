import { describe, expect, it } from 'vitest';
import { packOf } from '$lib/operator/packs';
import { askedFor, askedLink } from './asked-link';

const LINE = '+79000000001';
const pack = packOf({ number: LINE });
const asked = (search: string) => askedFor(new URLSearchParams(search), LINE, pack);

it('says a number and a sum, and nothing else', () => {
	const amount = { minor: 250_50, currency: 'RUB' };
	expect(askedLink('https://app.example', '+79000000004', amount)).toBe(
		'https://app.example/top-up?to=79000000004&sum=250.5'
	);
	expect(askedLink('https://app.example', '+79000000004', undefined)).toBe('https://app.example/top-up?to=79000000004');
});

describe('what a link fills in', () => {
	it('another number, of which it is said that somebody asks; the own one needs no word', () => {
		const other = '+7 900 000-00-04';
		expect(asked('?to=79000000004&sum=250.5')).toEqual({ amount: '250,5', to: 'other', other, asked: 'yes' });
		expect(asked('?to=79000000001&sum=100')).toEqual({ amount: '100' });
	});

	it('a sum alone, or nothing', () => {
		expect(asked('?sum=500')).toEqual({ amount: '500' });
		expect(asked('?back')).toBeUndefined();
		expect(asked('?sum=&to=')).toBeUndefined();
		expect(asked('?to=79000000001')).toEqual({});
	});

	it('nothing, when any of it can be read in two ways or in none', () => {
		for (const search of [
			'?to=abc&sum=100',
			'?to=79000000004&sum=<b>',
			'?sum=10,000',
			'?sum=1.500',
			'?sum=0',
			'?sum=-5'
		])
			expect(asked(search), search).toBe('unclear');
		expect(asked(`?sum=${'9'.repeat(100)}`)).toBe('unclear');
	});

	it('a sum beyond the limits all the same: the form says what is wrong with it', () => {
		expect(asked('?sum=1')).toEqual({ amount: '1' });
		expect(asked('?sum=20000,50')).toEqual({ amount: '20000,5' });
	});

	it('never chooses a way to pay', () => {
		expect(asked('?sum=5&way=sbp&cardId=card-1&keep=yes&replaces=key')).toEqual({ amount: '5' });
	});
});
