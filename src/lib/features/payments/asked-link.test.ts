import { describe, expect, it } from 'vitest';
import { packOf } from '$lib/operator/packs';
import { askedFor, askedLink } from './asked-link';

const LINE = '+79000000001';
const { numberPlan } = packOf({ number: LINE });
const asked = (search: string) => askedFor(new URLSearchParams(search), LINE, numberPlan);

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
	});

	it('what is no number or no sum, as it came: the form says what is wrong with it', () => {
		expect(asked('?to=abc&sum=<b>')).toEqual({ amount: '<b>', to: 'other', other: 'abc', asked: 'yes' });
		expect(asked(`?sum=${'9'.repeat(100)}`)?.amount).toHaveLength(24);
	});

	it('never chooses a way to pay', () => {
		expect(asked('?sum=5&way=sbp&cardId=card-1&keep=yes&replaces=key')).toEqual({ amount: '5' });
	});
});
