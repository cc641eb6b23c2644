import { expect, it } from 'vitest';
import { plain } from './fold-text';

it.each([
	[' Звонки ВСЕМ ', 'звонки всем'],
	['Ещё', 'еще'],
	['500\u00a0₽', '500 ₽'],
	['ｉＰｈｏｎｅ', 'iphone']
])('%j is compared as %j', (text, compared) => {
	expect(plain(text)).toBe(compared);
});
