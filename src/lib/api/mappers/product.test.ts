import { idOf } from '$lib/domain/line.fixture';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { OperatorPack } from '../../operator/pack';
import { toProduct } from './product';

const base: Pick<OperatorPack, 'currency' | 'timeZone'> = { currency: 'RUB', timeZone: 'Europe/Moscow' };
const speaking = (dialect: OperatorPack['dialect']) => ({
	line: idOf('+79000000001'),
	number: '+79000000001' as const,
	pack: { ...base, ...(dialect && { dialect }) } as OperatorPack
});
const context = speaking(undefined);
const product = { id: 'p', name: 'x', status: 'active', productSpecification: { id: 'option' } };
const read = (more: object) => toProduct({ ...product, ...more }, context)?.[0];

it('what callers hear is read slot by slot; what is no slot and no tone is left out', () => {
	const productCharacteristic = [
		{ name: 'tone', value: 'rain' },
		{ name: 'tone:+79000000002', value: 'waltz' },
		{ name: 'tone:nobody', value: 'waltz' },
		{ name: 'tone:1/09:00-18:00', value: true }
	];
	expect(read({ productCharacteristic })?.tones).toEqual([
		{ slot: { for: 'everyone' }, tone: 'rain' },
		{ slot: { for: 'caller', number: '+79000000002' }, tone: 'waltz' }
	]);
	expect(read({})).not.toHaveProperty('tones');
});

it('where calls go is read condition by condition; what is no condition and no number is left out', () => {
	const productCharacteristic = [
		{ name: 'forwarding:all', value: '+79000000002' },
		{ name: 'forwarding:no-answer', value: '+375290000001/20' },
		{ name: 'forwarding:never', value: '+79000000002' },
		{ name: 'forwarding:busy', value: '8 900 000-00-02' },
		{ name: 'forwarding:unreachable', value: { number: '+79000000002' } }
	];
	expect(read({ productCharacteristic })?.forwarding).toEqual([
		{ condition: 'all', number: '+79000000002' },
		{ condition: 'no-answer', number: '+375290000001', seconds: 20 }
	]);
	expect(read({ productCharacteristic: [{ name: 'forwarding:all', value: '' }] })).not.toHaveProperty('forwarding');
});

it('whom the blacklist refuses, and what it has refused, newest first and not for ever', () => {
	const attempts = [
		{ date: '2026-11-01T10:00:00Z', type: 'call', phoneNumber: '+79000000002' },
		{ date: '2026-11-02T10:00:00Z', type: 'Message' },
		{ date: '2026-11-03T10:00:00Z', type: 'pigeon', phoneNumber: 5 },
		{ date: 'yesterday', type: 'call' },
		'nothing'
	];
	const listed = [
		{ name: 'blacklist:+79000000002', value: 'refused' },
		{ name: 'blacklist:+7495*', value: 'refused' },
		{ name: 'blacklist:+7495*', value: 'refused' },
		{ name: 'blacklist:hidden', value: '' },
		{ name: 'blacklist:nobody', value: 'refused' }
	];
	const told = { name: 'Blacklist-Attempts', value: attempts };
	expect(read({ productCharacteristic: [...listed, told] })?.blacklist).toEqual({
		entries: ['+79000000002', '+7495*'],
		attempts: [
			{ at: Date.UTC(2026, 10, 3, 10), kind: 'unknown', party: '' },
			{ at: Date.UTC(2026, 10, 2, 10), kind: 'sms', party: '' },
			{ at: Date.UTC(2026, 10, 1, 10), kind: 'call', party: '+79000000002' }
		]
	});
	expect(read({ productCharacteristic: listed })?.blacklist).not.toHaveProperty('attempts');
	expect(read({ productCharacteristic: [{ ...told, value: [] }] })?.blacklist).toEqual({ entries: [], attempts: [] });
	expect(read({ productCharacteristic: [{ ...told, value: 'many' }] })).not.toHaveProperty('blacklist');
	const many = Array.from({ length: 80 }, () => attempts[0]);
	expect(read({ productCharacteristic: [{ ...told, value: many }] })?.blacklist?.attempts).toHaveLength(50);
});

it.each<[string, [name: string, value: unknown][], object | undefined]>([
	[
		'whole',
		[
			['suspensionReason', 'subscriber'],
			['suspendedSince', '2026-11-01T10:00:00+03:00'],
			['Suspended until', '2026-12-01T00:00:00+03:00']
		],
		{ by: 'subscriber', since: Date.UTC(2026, 10, 1, 7), until: Date.UTC(2026, 10, 30, 21) }
	],
	['for debt', [['suspension-reason', 'debt']], { by: 'debt' }],
	['of a lost phone', [['suspensionReason', 'Lost']], { by: 'lost' }],
	['with a reason of its own', [['suspensionReason', 'whim']], undefined],
	[
		'without a reason',
		[['suspendedSince', '2026-11-01T07:00:00Z']],
		{ by: 'unknown', since: Date.UTC(2026, 10, 1, 7) }
	],
	['with times that are none', [['suspendedUntil', 'soon']], undefined],
	['without a word', [], undefined]
])('a rest is told %s', (_, told, rest) => {
	const productCharacteristic = told.map(([name, value]) => ({ name, value }));
	expect(read({ status: 'suspended', productCharacteristic })?.rest).toEqual(rest);
	expect(read({ status: 'active', productCharacteristic })).not.toHaveProperty('rest');
});

it.each([
	['by its specification', { productSpecification: { id: 'Rate Plan' } }, 'tariff'],
	['by the name of its specification', { productSpecification: { id: '7c2e', name: 'Tariff plan' } }, 'tariff'],
	['by a category', { productSpecification: { id: '7c2e' }, category: [{ id: '9' }, { name: 'Add-on' }] }, 'option'],
	['by its type', { productSpecification: undefined, '@type': 'TariffPlan' }, 'tariff'],
	[
		'by nothing: real ids, and a type that says no more',
		{ productSpecification: { id: '7c2e' }, '@type': 'Product' },
		'unknown'
	],
	['by nothing: no specification', { productSpecification: undefined }, 'unknown'],
	['by nothing: a bundle is neither', { productSpecification: { id: 'bundle' } }, 'unknown']
])('kind: %s', (_, more, kind) => {
	expect(read(more)?.kind).toBe(kind);
});

it('a pack has its own ids of specifications, statuses and characteristics', () => {
	const own = speaking({
		catalogue: { kinds: { 'spec-17': 'tariff' } },
		products: { statuses: { läuft: 'active' }, nextCharge: ['naechsteAbbuchung'] }
	});
	const productCharacteristic = [{ name: 'NaechsteAbbuchung', value: '2026-12-01' }];
	const record = { ...product, status: 'läuft', productSpecification: { id: 'SPEC-17' }, productCharacteristic };
	expect(toProduct(record, own)?.[0]).toMatchObject({
		kind: 'tariff',
		status: 'active',
		nextChargeAt: Date.UTC(2026, 10, 30, 21)
	});
});

it.each([
	['Active', 'active'],
	['PENDING_TERMINATE', 'active'],
	['aborted ', 'ended'],
	['Canceled', 'ended'],
	['in the stars', 'unknown'],
	[undefined, 'unknown'],
	[5, 'unknown']
])('status %s is %s: the product is shown', (status, expected) => {
	expect(read({ status })?.status).toBe(expected);
});

it('goes by the name of its offering or its specification when it has none', () => {
	const nameless = { name: undefined, productOffering: { id: 'o', name: 'Offering' } };
	expect(read(nameless)).toMatchObject({ name: 'Offering', offeringId: 'o' });
	expect(read({ name: null, productSpecification: { id: 'option', name: 'Spec' } })?.name).toBe('Spec');
	expect(read({ name: undefined })).toBeUndefined();
});

it('without a readable price has none that is known', () => {
	const fee = {
		priceType: 'recurring',
		recurringChargePeriod: 'month',
		price: { taxIncludedAmount: { unit: 'RUB', value: 5 } }
	};
	expect(read({ productPrice: [fee] })?.prices).toHaveLength(1);
	for (const productPrice of [undefined, [], [fee, { ...fee, price: {} }], [fee, { ...fee, priceType: 'gift' }]])
		expect(read({ productPrice })?.prices).toEqual([]);
});

it('says when ending it may cost something', () => {
	const price = { taxIncludedAmount: { unit: 'RUB', value: 500 } };
	expect(read({ productPrice: [{ priceType: 'Penalty', price }] })).toMatchObject({ penalty: true, prices: [] });
	expect(read({ productPrice: [{ priceType: 'oneTime', price }] })).not.toHaveProperty('penalty');
});

it('in the shape of the fifth version', () => {
	const [told] =
		toProduct(
			{
				id: 'g265',
				'@type': 'Product',
				name: 'Mobile line',
				status: 'active',
				productCharacteristic: [
					{ '@type': 'StringCharacteristic', id: 'c1', name: 'nextChargeDate', value: '2026-12-01T00:00Z' }
				],
				productOffering: { '@type': 'ProductOfferingRef', id: '14305', name: 'Mobile offer' },
				productPrice: [
					{
						'@type': 'ProductPrice',
						name: 'Monthly',
						priceType: 'reccurring',
						recurringChargePeriod: 'month',
						price: {
							'@type': 'Price',
							dutyFreeAmount: { unit: 'RUB', value: 50 },
							taxIncludedAmount: { unit: 'RUB', value: 60 },
							taxRate: 20
						}
					}
				],
				startDate: '2026-01-10T00:00Z'
			},
			context
		) ?? [];
	expect(told).toMatchObject({
		kind: 'unknown',
		status: 'active',
		offeringId: '14305',
		prices: [{ kind: 'recurring', period: 'month', price: { minor: 60_00 } }],
		nextChargeAt: Date.UTC(2026, 11, 1)
	});
});

it('whatever its words are, it is read, and free only with a price of 0', () => {
	const word = fc.oneof(fc.string(), fc.constantFrom('recurring', 'oneTime', 'month'), fc.constant(undefined));
	fc.assert(
		fc.property(
			word,
			word,
			word,
			fc.integer({ min: 1, max: 1e6 }),
			(status, priceType, recurringChargePeriod, value) => {
				const price = { taxIncludedAmount: { unit: 'RUB', value } };
				const told = read({ status, productPrice: [{ priceType, recurringChargePeriod, price }] });
				expect(told).toBeDefined();
				expect(told?.prices.every(({ price: { minor } }) => minor === value * 100)).toBe(true);
			}
		)
	);
});
