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

/**
 * Those of two public lists of the two hundred most used passwords (2024, 2025) that meet the four
 * rules, and near ones.
 */
it.each(
	(
		'Pass@123 P@ssw0rd Aa@123456 Admin@123 Abcd@1234 Password@123 Demo@123 Welcome@123 Test@123 Global123@ India@123 ' +
		'123456aA@ P@$$w0rd Pass@12345 Aa@12345 Aa@123456789 Qwerty@123 Abcd1234@ P@55w0rd Qwerty123! Qwerty1? Pakistan@123 ' +
		'Zaq12wsx! Q1w2e3r4! Qwe123!@# 1q2w3e4R! !Qaz2wsx Summer2024! Gfhjkm-2024 Ghbdtn1! Лето-2025 Йцу123!!'
	).split(' ')
)('%s is one that others list', (password) => {
	expect(unmetRules(password)).toEqual([]);
	expect(isCommonPassword(password)).toBe(true);
});

it.each([
	'Sea-2026',
	'Lake-2026',
	'Trava-zelena-7',
	'Море-и-4-сосны',
	'Correct-horse-9',
	'Passage-to-7-seas',
	'Ключ-12345-от-сада',
	'Zq1w2e3-morskoj-bereg!',
	''
])('%s is not', (password) => {
	expect(isCommonPassword(password)).toBe(false);
});

it('the line’s own number is, as long as enough of it is there', () => {
	const own = 'Tel-900-123-45-67!';
	expect(unmetRules(own)).toEqual([]);
	expect(isCommonPassword(own, '+79001234567')).toBe(true);
	expect(isCommonPassword(own, '+79007654321')).toBe(false);
	expect(isCommonPassword('Tel-45-67!', '+79001234567')).toBe(false);
});
