import { expect, it } from 'vitest';
import { maskName, maskPhone } from './mask';

it.each([
	['Иванов Пётр Сергеевич', 'И••• П••• С•••'],
	['  Ли  ', 'Л•••'],
	['', '']
])('the name «%s»', (name, masked) => {
	expect(maskName(name)).toBe(masked);
});

it.each([
	['+7 900 000-00-01', '+7 900 •••-••-01'],
	['+375 29 000-00-01', '+375 29 •••-••-01'],
	['+4915100000000', '+4915100000000']
])('the number %s', (phone, masked) => {
	expect(maskPhone(phone)).toBe(masked);
});
