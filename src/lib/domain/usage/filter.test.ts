import { expect, it } from 'vitest';
import { matcher } from './filter';

it('what was typed finds numbers that the person calls so, and no other by that', () => {
	const { texts } = matcher({ search: { text: 'мама', parties: ['+79000000002'] } });
	expect(texts(0, '+79000000002', '')).toBe(true);
	expect(texts(0, '+79000000003', '')).toBe(false);
	expect(matcher({ search: { text: 'мама' } }).texts(0, '+79000000002', '')).toBe(false);
});
