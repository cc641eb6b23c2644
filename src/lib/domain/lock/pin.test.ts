import { describe, expect, it } from 'vitest';
import { PIN_MAX_LENGTH, pinFault, pinOf } from './pin';

describe('a code', () => {
	it.each(['12345', '', '1'])('of fewer than six digits is short: %s', (pin) => expect(pinFault(pin)).toBe('short'));
	it.each(['000000', '7777777'])('of one digit is repeated: %s', (pin) => expect(pinFault(pin)).toBe('repeated'));
	it.each(['123456', '654321', '567890', '0987654', '890123'])('one after another is a row: %s', (pin) =>
		expect(pinFault(pin)).toBe('row')
	);
	it.each(['135792', '246802', '112233', '909090', '123457', '271828'])('of other digits will do: %s', (pin) =>
		expect(pinFault(pin)).toBeUndefined()
	);
	it('is the digits of what was typed, and no more than can be', () => {
		expect(pinOf(' 27 18-28x')).toBe('271828');
		expect(pinOf('9'.repeat(40))).toHaveLength(PIN_MAX_LENGTH);
	});
});
