import { expect, it } from 'vitest';
import type { OperatorPack } from '../../operator/pack';
import { RULES } from '../usage/usage.fixture';
import { toCatalogueOffering } from './catalogue';

const pack: Pick<OperatorPack, 'currency'> = { currency: 'RUB' };
const context = { line: '+79000000001', pack: pack as OperatorPack, usage: RULES } as const;
const said = (name: string, value: unknown) => ({ name, productSpecCharacteristicValue: [{ value }] });
const loan = (...more: object[]) => ({
	id: 'loan',
	name: 'Обещанный платёж',
	category: [{ id: 'option' }, { id: 'promised-payment' }],
	productOfferingPrice: [],
	productOfferingTerm: [{ name: 'validity', duration: { amount: 3, units: 'day' } }],
	prodSpecCharValueUse: [said('Вернуть через', '3 дн.'), ...more]
});

it('a loan: how much, to whom, for how long; what is for programs is not among the conditions', () => {
	const [offering] = toCatalogueOffering(loan(said('lentAmount', '300.5'), said('lentBelow', '100')), context) ?? [];
	expect(offering).toMatchObject({
		kind: 'option',
		sections: ['promised-payment'],
		days: 3,
		lends: { minor: 300_50, currency: 'RUB' },
		lendsBelow: { minor: 100_00, currency: 'RUB' },
		conditions: [{ name: 'Вернуть через', value: '3 дн.' }]
	});
});

it('sums and codes that are no sums and codes are left out', () => {
	const [offering] =
		toCatalogueOffering(
			loan(said('lentAmount', 300), said('lentBelow', 'много'), said('dialCode', '+79001')),
			context
		) ?? [];
	for (const name of ['lends', 'lendsBelow', 'dialCode']) expect(offering).not.toHaveProperty(name);
});
