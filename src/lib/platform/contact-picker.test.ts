import { expect, it } from 'vitest';
import { contactPicker } from './contact-picker';

const picker = (select: () => Promise<unknown>) => contactPicker({ contacts: { select } });

it('is not offered where the browser has none', () => {
	expect(contactPicker({})).toBeUndefined();
});

it('gives the number chosen, and nothing when nobody, or nothing to call, was chosen', async () => {
	expect(await picker(() => Promise.resolve([{ tel: ['8 900 000-00-02', '5'] }]))?.pick()).toBe('8 900 000-00-02');
	for (const none of [[], [{}], [{ tel: [] }]])
		expect(await picker(() => Promise.resolve(none))?.pick()).toBeUndefined();
	expect(await picker(() => Promise.reject(new DOMException('', 'SecurityError')))?.pick()).toBeUndefined();
});

it('gives the name chosen, and nothing when nobody, or nobody with one, was chosen', async () => {
	expect(await picker(() => Promise.resolve([{ name: ['Мама', 'М.'] }]))?.pickName()).toBe('Мама');
	for (const none of [[], [{}], [{ name: [] }]])
		expect(await picker(() => Promise.resolve(none))?.pickName()).toBeUndefined();
	expect(await picker(() => Promise.reject(new DOMException('', 'SecurityError')))?.pickName()).toBeUndefined();
});
