import { expect, it } from 'vitest';
import { foldText } from './fold-text';

it.each([
	[' Звонки ВСЕМ ', 'звонки всем'],
	['Ещё', 'еще'],
	['500\u00a0₽', '500 ₽'],
	['ｉＰｈｏｎｅ', 'iphone']
])('%j is compared as %j', (text, compared) => {
	expect(foldText(text)).toBe(compared);
});
