import { expect, it } from 'vitest';
import { canTopUp } from './can-top-up';
import { packOf } from './packs';

const withPages = packOf({ number: '+79000000001' });
const withoutPages = { ...withPages, id: 'nobody' };

it('there is a way to pay from a saved card, or on a page, and none without payments', () => {
	expect(canTopUp(withPages)).toBe(true);
	expect(canTopUp({ ...withPages, lacks: ['tmf670'] })).toBe(true);
	expect(canTopUp(withoutPages)).toBe(true);
	expect(canTopUp({ ...withoutPages, lacks: ['tmf670'] })).toBe(false);
	expect(canTopUp({ ...withPages, lacks: ['tmf676'] })).toBe(false);
});
