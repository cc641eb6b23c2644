import { expect, it } from 'vitest';
import { packOf } from '$lib/operator/packs';
import { transferAsked } from './transfer-address';

const asked = (search: string) => transferAsked(new URLSearchParams(search), packOf({ number: '+79000000001' }));

it('fills in the number and the sum, either alone too', () => {
	expect(asked('?to=79000000004&sum=250.5')).toEqual({ receiver: '+7 900 000-00-04', amount: '250,5' });
	expect(asked('?to=%2B79000000004')).toEqual({ receiver: '+7 900 000-00-04' });
	expect(asked('?to=+79000000004')).toEqual({ receiver: '+7 900 000-00-04' });
	expect(asked('?sum=300')).toEqual({ amount: '300' });
	expect(asked('?sum=')).toBeUndefined();
});

it('is all or nothing, and chooses nothing else', () => {
	expect(asked('?to=79000000004&sum=10,000')).toBe('unclear');
	expect(asked('?to=call-me&sum=100')).toBe('unclear');
	expect(asked('?sum=100&replaces=key')).toEqual({ amount: '100' });
});
