import { both } from '../bss/both';
import type { Money } from '../../src/lib/domain/money';
import { Refusal } from '../bss/refusal';

/** Minor units of a currency per major one. All that the packs have are hundredths. */
const MINOR = 100;

/** TMF620, 637, 676. */
export const toMoney = (minor: number, currency: string): { unit: string; value: number } => ({
	unit: currency,
	value: minor / MINOR
});

/** TMF654, 677. */
export const toQuantity = (minor: number, currency: string): { amount: number; units: string } => ({
	amount: minor / MINOR,
	units: currency
});

/** What a client wrote, as whole minor units; a fraction of one is refused. */
export function fromMajor(major: number, currency: string): Money {
	const minor = Math.round(major * MINOR);
	// Only what prints as the same decimal is a whole number of minor units: 0.1 + 0.2 is not 0.30.
	if (minor / MINOR !== major || !Number.isSafeInteger(minor))
		throw new Refusal(
			400,
			'INVALID_BODY',
			both('Запрос составлен неверно', 'The request is malformed'),
			`${major} ${currency}`
		);
	return { minor, currency };
}
