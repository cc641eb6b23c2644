import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionOf } from '../../domain/movement';
import { contextOf, LINE } from './context.fixture';
import { toMovement } from './movement';

const context = contextOf();
const OTHER = '+79000000002';
const action = {
	id: 'm',
	'@type': 'TopupBalance',
	status: 'completed',
	amount: { amount: 650, units: 'RUB' },
	confirmationDate: '2026-11-22T12:00:00Z'
};
const AT = Date.UTC(2026, 10, 22, 12);
const read = (change: object, within = context) => {
	const row = toMovement({ ...action, ...change }, within)?.[0];
	return row && { ...row, way: directionOf(row) };
};

describe('which way money went', () => {
	it.each([
		[{ '@type': 'TopupBalance' }, 'in', 650_00],
		[{ '@type': 'topup_balance' }, 'in', 650_00],
		[{ '@type': 'ReserveBalance' }, 'out', -650_00],
		[{ '@type': 'DeductBalance' }, 'out', -650_00],
		[{ '@type': 'AdjustBalance', adjustType: 'RecurringCharge' }, 'out', -650_00],
		[{ '@type': 'AdjustBalance' }, 'unknown', 650_00],
		[{ '@type': undefined }, 'unknown', 650_00],
		[{ '@type': 'Lottery' }, 'unknown', 650_00]
	])('%j: %s', (change, way, minor) => {
		expect(read(change)).toMatchObject({ way, amount: { minor } });
	});

	it('of a transfer is told by its ends', () => {
		const transfer = (to: object, from: object = {}) => read({ '@type': 'TransferBalance', ...to, ...from })?.way;
		const from = (id: unknown) => ({ logicalResource: [{ id }] });
		const to = (id: unknown) => ({ receiverLogicalResource: { id } });
		expect(transfer(to(LINE), from(OTHER))).toBe('in');
		expect(transfer(to(OTHER), from(LINE))).toBe('out');
		expect(transfer(to('8 900 000-00-02'), from(79000000001))).toBe('out');
		expect(transfer({ receiver: { id: 'p', value: LINE } })).toBe('in');
		expect(transfer(to(LINE), from(LINE))).toBe('unknown');
		expect(transfer(to(OTHER))).toBe('unknown');
		expect(transfer({}, from(LINE))).toBe('unknown');
	});

	it('less than nothing goes out, but of a charge it may mean either', () => {
		const amount = { amount: -30, units: 'RUB' };
		expect(read({ amount, '@type': 'AdjustBalance' })?.way).toBe('out');
		expect(read({ amount, '@type': 'TopupBalance' })?.way).toBe('out');
		expect(read({ amount, '@type': 'Charge' })).toMatchObject({ way: 'unknown', amount: { minor: 30_00 } });
	});

	it('is the sign, where the pack says that amounts have one', () => {
		const signed = contextOf({ movements: { signed: true } });
		for (const [minor, way] of [
			[-5, 'out'],
			[5, 'in']
		] as const)
			expect(read({ '@type': 'AdjustBalance', amount: { amount: minor, units: 'RUB' } }, signed)?.way).toBe(way);
		// A charge that adds is none, or this server does not sign as its pack promises.
		const charge = { '@type': 'AdjustBalance', adjustType: 'OneTimeCharge', amount: { amount: 30, units: 'RUB' } };
		expect(read(charge, signed)).toMatchObject({ way: 'unknown', amount: { minor: 30_00 } });
	});

	it('is never «in» unless something says so', () => {
		const words = fc.constantFrom('AdjustBalance', 'TransferBalance', 'ReserveBalance', 'Charge', 'x', undefined, 5);
		fc.assert(
			fc.property(words, fc.integer({ min: -1e6, max: 1e6 }), (type, amount) => {
				expect(read({ '@type': type, amount: { amount, units: 'RUB' } })?.way).not.toBe('in');
			})
		);
	});
});

describe('what servers leave out or write otherwise', () => {
	it('needs neither words nor a state, and takes the next best moment', () => {
		const bare = { description: undefined, status: null, confirmationDate: null, requestedDate: '2026-11-22T15:00:00' };
		expect(read(bare)).toMatchObject({ at: AT, description: '', status: 'unknown' });
		expect(read({ confirmationDate: 'soon', creationDate: AT })).toMatchObject({ at: AT });
		expect(read({ confirmationDate: undefined })).toBeUndefined();
	});

	it.each([
		['Completed', 'completed'],
		['confirmed', 'completed'],
		['IN_PROGRESS', 'created'],
		['canceled', 'cancelled'],
		['won', 'unknown']
	])('state %s: %s', (status, expected) => {
		expect(read({ status })?.status).toBe(expected);
	});

	it('leaves out what moved in a package', () => {
		expect(toMovement({ ...action, amount: { amount: 1, units: 'GB' } }, context)).toEqual([]);
		expect(toMovement({ ...action, amount: { amount: 1, units: 'coins' } }, context)).toBeUndefined();
	});
});
