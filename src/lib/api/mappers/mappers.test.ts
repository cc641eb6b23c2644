import { idOf } from '$lib/domain/line.fixture';
import { describe, expect, it } from 'vitest';
import type { OperatorPack } from '../../operator/pack';
import { bucketsOf, toAllowance } from './allowance';
import { toBalance } from './balance';
import { toCard } from './card';
import { toMovement } from './movement';
import { toNotices } from './notices';
import { toOffering } from './offering';
import type { OfferingContext } from './offering-context';
import { toOwner } from './owner';
import { toProduct } from './product';
import { toSignedInDevice } from './signed-in-device';
import { toVisit } from './visit';
import { RULES } from '../usage/usage.fixture';

const LINE = '+79000000001';
/** Of a pack mappers read only which bucket is what, and that movements carry their sign. */
const pack: Pick<OperatorPack, 'balances' | 'dialect'> = {
	dialect: { movements: { signed: true } },
	balances: [
		{ kind: 'cashback', usageType: 'other', name: 'cashback' },
		{ kind: 'bonus', usageType: 'other', name: 'bonus' },
		{ kind: 'main', usageType: 'monetary' }
	]
};
const context: OfferingContext = { line: idOf(LINE), number: LINE, pack: pack as OperatorPack, usage: RULES };
const AT = '2026-11-22T12:00:00Z';
const INSTANT = Date.UTC(2026, 10, 22, 12);

describe('balance', () => {
	const bucket = {
		id: 'b',
		'@type': 'Bucket',
		name: 'main',
		usageType: 'monetary',
		status: 'active',
		remainingValue: { amount: 347.2, units: 'RUB' },
		logicalResource: [{ id: LINE }],
		extra: 'ignored'
	};

	it('is told apart by the rules of the pack', () => {
		expect(toBalance(bucket, context)).toEqual([
			{
				line: idOf(LINE),
				id: 'b',
				kind: 'main',
				name: 'main',
				remaining: { minor: 347_20, currency: 'RUB' },
				status: 'active'
			}
		]);
		const other = { ...bucket, usageType: 'other' };
		const kinds = ['cashback', 'bonus', 'gift'].map((name) => toBalance({ ...other, name }, context)?.[0]?.kind);
		expect(kinds).toEqual(['cashback', 'bonus', 'other']);
	});

	it('takes what else is told, in the words for people', () => {
		const full = {
			...bucket,
			description: 'Основной',
			reservedValue: { amount: '10.50', units: 'RUB' },
			validFor: { startDateTime: AT, endDateTime: AT }
		};
		expect(toBalance(full, context)?.[0]).toMatchObject({
			name: 'Основной',
			reserved: { minor: 10_50 },
			validUntil: INSTANT
		});
	});

	it.each([
		{ id: true },
		{ id: '' },
		{ id: 'x'.repeat(201) },
		{ id: 'a\u0000' },
		{ id: 'a\ud800' },
		{ remainingValue: null },
		{ remainingValue: { amount: 1e308, units: 'RUB' } },
		{ remainingValue: { amount: 1, units: 'roubles' } }
	])('%j can not be read', (change) => {
		expect(toBalance({ ...bucket, ...change }, context)).toBeUndefined();
	});

	it('does without what is malformed but not needed, and without knowing every status', () => {
		const odd = { ...bucket, status: 'frozen', description: 5, reservedValue: 'x', validFor: { endDateTime: 'never' } };
		expect(toBalance(odd, context)).toEqual([
			{
				line: idOf(LINE),
				id: 'b',
				kind: 'main',
				name: 'main',
				remaining: { minor: 347_20, currency: 'RUB' },
				status: 'unknown'
			}
		]);
	});

	it('cuts long words and takes out what would garble the text around', () => {
		const name = `\u202eголова\u0000\nхвост\ud800${'ж'.repeat(1_000)}`;
		const read = toBalance({ ...bucket, name }, context)?.[0]?.name ?? '';
		expect(read.startsWith('голова\nхвостж')).toBe(true);
		expect(read.length).toBeLessThanOrEqual(300);
	});
});

describe('allowance', () => {
	const bucket = {
		id: 'a',
		name: 'Интернет',
		usageType: 'data',
		status: 'active',
		remainingValue: { amount: 12.5, units: 'GB' },
		bucketCounter: [{ counterType: 'used', value: { amount: 512, units: 'MB' } }],
		validFor: { endDateTime: AT }
	};

	it('is counted in base units; what it held at first is used and left together', () => {
		expect(toAllowance(bucket, context)).toEqual([
			{
				line: idOf(LINE),
				id: 'a',
				name: 'Интернет',
				kind: 'data',
				unit: 'byte',
				remaining: 12.5 * 1_024 ** 3,
				total: 13 * 1_024 ** 3,
				validUntil: INSTANT
			}
		]);
	});

	it.each([
		['s', 'second', 90],
		['min', 'second', 5_400],
		['h', 'second', 324_000],
		['B', 'byte', 90],
		['KB', 'byte', 92_160],
		['message', 'message', 90]
	])('90 %s', (units, unit, remaining) => {
		expect(toAllowance({ ...bucket, remainingValue: { amount: '90', units } }, context)?.[0]).toMatchObject({
			unit,
			remaining
		});
	});

	it('has no total when it is not told, or told in something else', () => {
		for (const bucketCounter of [
			undefined,
			[],
			[{ counterType: 'used', value: { amount: 5, units: 'min' } }],
			[{ counterType: 'used', value: 'x' }]
		])
			expect(toAllowance({ ...bucket, bucketCounter }, context)?.[0]).not.toHaveProperty('total');
	});

	it('overdrawn has nothing left; expired is left out; unknown kinds are kept', () => {
		expect(toAllowance({ ...bucket, remainingValue: { amount: -5, units: 'MB' } }, context)?.[0]?.remaining).toBe(0);
		expect(toAllowance({ ...bucket, status: 'expired' }, context)).toEqual([]);
		expect(toAllowance({ ...bucket, usageType: 'roaming' }, context)?.[0]?.kind).toBe('other');
	});

	it.each([
		{ amount: 5, units: 'miles' },
		{ amount: 5, units: 'toString' },
		{ amount: '', units: 'MB' },
		{ amount: 'many', units: 'MB' },
		{ amount: 1e300, units: 'B' }
	])('%j can not be read', (remainingValue) => {
		expect(toAllowance({ ...bucket, remainingValue }, context)).toBeUndefined();
	});

	it('stands in a report beside others', () => {
		expect(bucketsOf({ bucket: [1, 2] })).toEqual([1, 2]);
		expect(bucketsOf({ bucket: {} })).toBeUndefined();
	});
});

describe('product', () => {
	const product = {
		id: 'p',
		name: 'Простой день',
		status: 'active',
		productSpecification: { id: 'tariff' },
		productOffering: { id: 'o' },
		productPrice: [
			{
				priceType: 'recurring',
				recurringChargePeriod: 'month',
				price: { taxIncludedAmount: { unit: 'RUB', value: 390 } }
			},
			{ priceType: 'oneTime', price: { taxIncludedAmount: { unit: 'RUB', value: 0 } } }
		],
		productCharacteristic: [
			{ name: 'colour', value: 5 },
			{ name: 'nextChargeDate', value: AT }
		],
		startDate: AT,
		terminationDate: AT
	};

	it('has its prices, dates and the entry of the catalogue', () => {
		expect(toProduct(product, context)).toEqual([
			{
				line: idOf(LINE),
				id: 'p',
				kind: 'tariff',
				name: 'Простой день',
				status: 'active',
				offeringId: 'o',
				prices: [
					{ kind: 'recurring', period: 'month', price: { minor: 390_00, currency: 'RUB' } },
					{ kind: 'one-time', price: { minor: 0, currency: 'RUB' } }
				],
				startedAt: INSTANT,
				nextChargeAt: INSTANT,
				endsAt: INSTANT
			}
		]);
	});

	it.each([
		['created', 'pending'],
		['pendingActive', 'pending'],
		['pendingTerminate', 'active'],
		['suspended', 'suspended'],
		['terminated', 'ended'],
		['cancelled', 'ended'],
		['aborted ', 'ended'],
		['constructor', 'unknown']
	])('%s is %s', (status, expected) => {
		expect(toProduct({ ...product, status }, context)?.[0]?.status).toBe(expected);
	});

	it('needs no more than its name, status and kind', () => {
		const bare = { id: 'p', name: 'x', status: 'active', productSpecification: { id: 'whatever' } };
		expect(toProduct(bare, context)).toEqual([
			{ line: idOf(LINE), id: 'p', kind: 'unknown', name: 'x', status: 'active', prices: [] }
		]);
		const odd = { ...bare, productCharacteristic: [{ name: 'nextChargeDate', value: 5 }] };
		expect(toProduct(odd, context)?.[0]).not.toHaveProperty('nextChargeAt');
	});
});

it('offering: words, prices, conditions', () => {
	const offering = {
		id: 'o',
		name: 'Простой день',
		description: 'Описание',
		productOfferingPrice: [{ priceType: 'usage', price: { taxIncludedAmount: { unit: 'RUB', value: 2.5 } } }],
		prodSpecCharValueUse: [
			{ name: 'Минуты', productSpecCharacteristicValue: [{ value: '500' }, { value: 'по России' }] }
		]
	};
	expect(toOffering(offering, context)).toEqual([
		{
			line: idOf(LINE),
			id: 'o',
			name: 'Простой день',
			description: 'Описание',
			prices: [],
			conditions: [{ name: 'Минуты', value: '500, по России' }]
		}
	]);
	expect(toOffering({ id: 'o', name: 'x' }, context)?.[0]).toMatchObject({
		description: '',
		prices: [],
		conditions: []
	});
	expect(toOffering({ id: 'o' }, context)).toBeUndefined();
});

describe('card', () => {
	const card = {
		id: 'c',
		'@type': 'tokenizedCard',
		name: 'Зарплатная',
		brand: 'Мир',
		lastFourDigits: '4242',
		expirationDate: '2028-12-31T23:59:59Z',
		isPreferred: true,
		status: 'active'
	};

	it('knows four digits and the month printed on it', () => {
		expect(toCard(card, context)).toEqual([
			{
				line: idOf(LINE),
				id: 'c',
				name: 'Зарплатная',
				brand: 'Мир',
				lastFour: '4242',
				expires: '2028-12',
				preferred: true,
				usable: true
			}
		]);
	});

	it('pays unless its status says otherwise', () => {
		const usable = [undefined, 'active', 'expired', 'blocked'].map(
			(status) => toCard({ ...card, status }, context)?.[0]?.usable
		);
		expect(usable).toEqual([true, true, false, false]);
		expect(toCard({ ...card, brand: null, isPreferred: null }, context)?.[0]).toMatchObject({
			brand: '',
			preferred: false
		});
	});

	it('leaves other methods out', () => {
		expect(toCard({ ...card, '@type': 'voucher' }, context)).toEqual([]);
		expect(toCard({ id: 'c' }, context)).toBeUndefined();
	});
});

it('movement: signed, with its kind, even one nobody knows', () => {
	const action = {
		id: 'm',
		'@type': 'Charge',
		status: 'completed',
		amount: { amount: -390, units: 'RUB' },
		description: 'Абонентская плата',
		confirmationDate: AT,
		receiptId: '77'
	};
	expect(toMovement(action, context)).toEqual([
		{
			line: idOf(LINE),
			id: 'm',
			at: INSTANT,
			kind: 'charge',
			amount: { minor: -390_00, currency: 'RUB' },
			status: 'completed',
			description: 'Абонентская плата',
			receipt: '77'
		}
	]);
	expect(toMovement({ ...action, '@type': 'Lottery', status: 'won' }, context)?.[0]).toMatchObject({
		kind: 'other',
		status: 'unknown'
	});
	expect(toMovement({ ...action, confirmationDate: 'yesterday' }, context)).toBeUndefined();
});

it('owner: as the operator writes the name, or put together; the state of the line', () => {
	const person = { id: 'o', givenName: 'Анна', middleName: 'Сергеевна', familyName: 'Ковалёва' };
	const status = (value: unknown) => ({ ...person, partyCharacteristic: [{ name: 'lineStatus', value }] });
	expect(toOwner(status('blocked'), context)).toEqual([
		{
			line: idOf(LINE),
			id: 'o',
			fullName: 'Ковалёва Анна Сергеевна',
			shortName: 'Анна Сергеевна',
			lineStatus: 'blocked'
		}
	]);
	expect(toOwner(status(5), context)?.[0]?.lineStatus).toBe('unknown');
	expect(toOwner({ ...person, middleName: null, fullName: 'А. Ковалёва' }, context)?.[0]).toMatchObject({
		fullName: 'А. Ковалёва',
		shortName: 'Анна',
		lineStatus: 'unknown'
	});
	expect(toOwner({ id: 'o' }, context)).toBeUndefined();
});

it('visits, devices and notices', () => {
	const visit = { id: 'v', at: AT, method: 'telepathy', device: 'Chrome', outcome: 'odd', current: false };
	expect(toVisit(visit, context)).toEqual([
		{ line: idOf(LINE), id: 'v', at: INSTANT, method: 'unknown', device: 'Chrome', outcome: 'unknown', current: false }
	]);
	expect(toVisit({}, context)).toBeUndefined();
	const device = { id: 's', method: 'passkey', device: 'Chrome', signedInAt: AT, lastUsedAt: AT, current: true };
	expect(toSignedInDevice(device, context)).toEqual([
		{ ...device, line: idOf(LINE), method: 'unknown', signedInAt: INSTANT, lastUsedAt: INSTANT }
	]);
	expect(toSignedInDevice({ ...device, lastUsedAt: 'now' }, context)).toBeUndefined();
	const notices = { signIn: true, passwordChange: false, wrongEntries: true };
	expect(toNotices({ ...notices, extra: 1 })).toEqual(notices);
	expect(toNotices({ signIn: 'yes' })).toBeUndefined();
});
