import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCard } from './card';
import { contextOf } from './context.fixture';

const context = contextOf();
const card = { id: 'c', '@type': 'BankCard', lastFourDigits: '4242', expirationDate: '2028-12-31T23:59:59Z' };
const read = (change: object) => toCard({ ...card, ...change }, context)?.[0];

describe('card', () => {
	it.each(['BankCard', 'bank card', 'tokenizedCard', 'CreditCard', 'debit_card', 'VendorCard', undefined])(
		'«%s» is one; its name may be missing',
		(type) => {
			expect(read({ '@type': type })).toMatchObject({ id: 'c', name: '', lastFour: '4242', usable: true });
		}
	);

	it('other methods are none; what says nothing of itself can not be read', () => {
		for (const type of ['voucher', 'BankAccountDebit', 'cash'])
			expect(toCard({ id: 'v', '@type': type }, context)).toEqual([]);
		expect(toCard({ id: 'v', '@type': 'barter' }, context)).toEqual([]);
		expect(toCard({ id: 'v' }, context)).toBeUndefined();
		expect(read({ lastFourDigits: undefined })).toBeUndefined();
	});

	it.each([
		['2026-12-01T00:00:00+03:00', '2026-12'],
		['2026-11-30T21:00:00Z', '2026-11'],
		['2026-12-31', '2026-12'],
		['2026-12', '2026-12'],
		['12/26', '2026-12'],
		['3/2026', '2026-03'],
		['12.26', '2026-12'],
		['1226', '2026-12'],
		['2612', '2026-12'],
		[226, '2026-02'],
		['26/12', '2026-12']
	])('printed month of %j: %s', (expirationDate, expires) => {
		expect(read({ expirationDate })?.expires).toBe(expires);
	});

	it.each(['13/2026', '2026-13', '2699', 'soon', '', null, {}])('%j is no month', (expirationDate) => {
		expect(read({ expirationDate })).toBeUndefined();
	});

	it.each([
		['Active', true],
		['VALID', true],
		['vendor word', true],
		['Blocked', false],
		['expired', false]
	])('%s: pays %s', (status, usable) => {
		expect(read({ status })?.usable).toBe(usable);
	});

	it.each(['**** 4242', '************4242', 'xxxx-xxxx-xxxx-4242', '427612******4242', '4276123412344242', '•• 4242'])(
		'of %j four digits are kept',
		(cardNumber) => {
			expect(read({ lastFourDigits: undefined, cardNumber })?.lastFour).toBe('4242');
			expect(read({ lastFourDigits: cardNumber })?.lastFour).toBe('4242');
		}
	);

	it.each([['42'], [42.5], ['42421'], [''], [{}]])('%j are no four digits', (lastFourDigits) => {
		expect(read({ lastFourDigits })).toBeUndefined();
	});

	it('a long number as a key is no number of a card unless it ends as the card does', () => {
		expect(read({ id: '1764300000000123' })?.id).toBe('1764300000000123');
	});

	it('a JSON number has lost its zeros', () => expect(read({ lastFourDigits: 42 })?.lastFour).toBe('0042'));

	it('lets no number of a card through, wherever it stands and however it is grouped', () => {
		const digits = fc
			.array(fc.integer({ min: 0, max: 9 }), { minLength: 13, maxLength: 19 })
			.map((all) => all.join(''));
		const groups = (by: string) => (number: string) => number.replace(/(\d{4})(?=\d)/g, `$1${by}`);
		fc.assert(
			fc.property(digits, fc.constantFrom('', ' ', '-'), (number, by) => {
				const written = groups(by)(number);
				const row = read({ name: `Visa ${written} Gold`, brand: written, lastFourDigits: written });
				const kept = JSON.stringify(row).replace(/[ -]/g, '');
				expect(kept).not.toContain(number);
				expect(read({ id: written, lastFourDigits: written })).toBeUndefined();
				expect(row?.name).toBe(`Visa •• ${number.slice(-4)} Gold`);
			})
		);
	});
});
