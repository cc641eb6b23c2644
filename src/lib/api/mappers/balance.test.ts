import { describe, expect, it } from 'vitest';
import { mainBalance } from '../../domain/home';
import { mayBeMain, toBalance } from './balance';
import { contextOf } from './context.fixture';

const context = contextOf({
	money: { currencies: { '₽': 'RUB', rur: 'RUB', 810: 'RUB' } },
	balances: { kinds: { 'кредитный лимит': 'credit' } },
	packages: { units: { минут: 'minute' } }
});
const bucket = {
	id: 'b',
	name: 'main',
	usageType: 'monetary',
	status: 'active',
	remainingValue: { amount: 347.2, units: 'RUB' }
};
const read = (change: object, within = context) => toBalance({ ...bucket, ...change }, within)?.[0];

describe('which bucket is the balance', () => {
	it.each([
		['creditLimit', 'credit'],
		['Credit limit (postpaid)', 'credit'],
		['Overdraft', 'credit'],
		['Кредитный лимит', 'credit'],
		['reserved', 'reserved'],
		['Security deposit', 'deposit'],
		['core', 'main'],
		['Prepaid credit', 'main'],
		['Основной баланс', 'main']
	])('«%s» is %s', (name, kind) => {
		expect(read({ name })?.kind).toBe(kind);
		expect(read({ name: undefined, description: name })?.kind).toBe(kind);
	});

	it('a limit beside the money is not the balance', () => {
		const limit = read({ id: 'a', name: 'creditLimit', remainingValue: { amount: 5000, units: 'RUB' } });
		const core = read({ id: 'b', name: 'core', remainingValue: { amount: 12.5, units: 'RUB' } });
		const balances = [limit, core].filter((row) => row !== undefined);
		expect(mainBalance(balances)?.remaining.minor).toBe(12_50);
	});

	it('a rule that names the bucket wins over what it calls itself, by name or by id', () => {
		const byName = contextOf({}, [
			{ kind: 'bonus', usageType: 'monetary' },
			{ kind: 'main', name: 'Credit-Limit' }
		]);
		expect(read({ name: 'credit limit' }, byName)?.kind).toBe('main');
		expect(read({ name: 'x' }, byName)?.kind).toBe('bonus');
		const byId = contextOf({}, [{ kind: 'main', id: '17' }]);
		expect([read({ id: 17 }, byId)?.kind, read({ id: 18 }, byId)?.kind]).toEqual(['main', 'other']);
	});

	it('parts of a sum are marked, where the pack says so', () => {
		const sum = contextOf({}, [{ kind: 'main', usageType: 'monetary', sum: true }]);
		expect(read({}, sum)).toMatchObject({ kind: 'main', part: true });
		expect(read({})).not.toHaveProperty('part');
	});

	it('the words of the pack come on top', () => {
		const own = contextOf({ balances: { kinds: { 'доверительный платёж': 'credit' }, states: { в_силе: 'active' } } });
		expect(read({ name: 'Доверительный платёж', status: 'В силе' }, own)).toMatchObject({
			kind: 'credit',
			status: 'active'
		});
	});
});

describe('what servers leave out or write otherwise', () => {
	it.each([
		['Monetary', 'main'],
		['MONEY', 'main'],
		['RUB', 'main'],
		[undefined, 'main'],
		[null, 'main'],
		['other', 'other'],
		['vendor-thing', 'other']
	])('usageType %j: %s', (usageType, kind) => {
		expect(read({ usageType, name: 'x' })?.kind).toBe(kind);
	});

	it('needs neither a name, nor a state, nor a type; the number of a row may be a number', () => {
		const bare = { id: 7, remainingValue: { amount: 1, units: 'RUB' }, name: null, status: null };
		expect(toBalance(bare, context)).toEqual([
			{
				line: context.line,
				id: '7',
				kind: 'main',
				name: '',
				remaining: { minor: 100, currency: 'RUB' },
				status: 'unknown'
			}
		]);
		expect(['Active', 'SUSPENDED', 'Expired', 'odd'].map((status) => read({ status })?.status)).toEqual([
			'active',
			'suspended',
			'expired',
			'unknown'
		]);
	});

	it('takes either shape of money, and never tells more than there is', () => {
		expect(read({ remainingValue: { value: '1 190,50', unit: '₽' } })?.remaining).toEqual({
			minor: 1_190_50,
			currency: 'RUB'
		});
		expect(read({ remainingValue: { amount: 12.345, units: 'rur' } })?.remaining.minor).toBe(12_34);
		expect(read({ remainingValue: { amount: -12.345, units: 810 } })?.remaining.minor).toBe(-12_35);
	});

	it.each(['MIN', 'SMS', 'SEC', 'GB', 'Минут'])('%s is a package of the packages’ API, not money', (units) => {
		const remainingValue = { amount: 300, units };
		for (const usageType of ['voice', 'other', undefined])
			expect(toBalance({ ...bucket, usageType, remainingValue }, context)).toEqual([]);
		expect(toBalance({ ...bucket, remainingValue }, context)).toBeUndefined();
	});

	it.each(['ABX', 'roubles', '', null])('%j is no currency: unreadable', (units) => {
		expect(toBalance({ ...bucket, remainingValue: { amount: 1, units } }, context)).toBeUndefined();
	});

	it('tells when what can not be read may be the balance', () => {
		const broken = { ...bucket, remainingValue: 'x' };
		expect(mayBeMain(broken, context)).toBe(true);
		expect(mayBeMain({ ...broken, name: 'creditLimit' }, context)).toBe(false);
		expect(mayBeMain(null, context)).toBe(false);
	});
});
