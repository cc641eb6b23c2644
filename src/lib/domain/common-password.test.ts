import { expect, it } from 'vitest';
import { isCommonPassword } from './common-password';
import { unmetRules } from './password';

it.each([
	'P@ssw0rd',
	'Password1!',
	'Qwerty-123',
	'!Admin2026',
	'Welcome-1',
	'Пароль-2026',
	'Йцукен-1!',
	'Aa-1234567',
	'Zz-9876543',
	'Aaaaaa-1',
	'pass-word1A'
])('%s is a first guess, whatever rules it meets', (password) => {
	expect(isCommonPassword(password)).toBe(true);
});

it.each(['Sea-2026', 'Lake-2026', 'Trava-zelena-7', 'Море-и-4-сосны', 'Correct-horse-9', 'Passage-to-7-seas', ''])(
	'%s is not',
	(password) => {
		expect(isCommonPassword(password)).toBe(false);
	}
);

it('the line’s own number is, as long as enough of it is there', () => {
	const own = 'Tel-900-123-45-67!';
	expect(unmetRules(own)).toEqual([]);
	expect(isCommonPassword(own, '+79001234567')).toBe(true);
	expect(isCommonPassword(own, '+79007654321')).toBe(false);
	expect(isCommonPassword('Tel-45-67!', '+79001234567')).toBe(false);
});
