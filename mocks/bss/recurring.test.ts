import { describe, expect, it } from 'vitest';
import { DAY } from '../../src/lib/domain/instant';
import { useOperator } from '../vitest';
import { balanceAccount } from './accounts';
import { addMonths } from './calendar';
import { must } from './must';

describe('fees', () => {
	const host = useOperator();
	const line = (msisdn: string) => must(host.operator.lines.find(msisdn));
	const balance = (msisdn: `+${string}`) => host.operator.ledger.balance(balanceAccount(msisdn));
	const fees = (msisdn: `+${string}`) =>
		host.operator.ledger
			.entries(balanceAccount(msisdn))
			.filter(({ transaction }) => transaction.recurring && transaction.at > Date.UTC(2026, 10, 22))
			.map(({ minor, transaction }) => [new Date(transaction.at).toISOString(), minor]);
	const credit = (msisdn: `+${string}`, minor: number) => {
		const { ledger, ids, clock } = host.operator;
		ledger.post({
			id: ids.next('test'),
			at: clock.now(),
			kind: 'top-up',
			text: 'Пополнение',
			postings: [
				{ account: 'acquirer:RUB', minor: -minor },
				{ account: balanceAccount(msisdn), minor }
			]
		});
	};

	it('are taken the moment they fall due, and packages are full again', () => {
		const heavy = line('+79000000003');
		const before = balance(heavy.msisdn);
		const [tariff] = heavy.products;
		const due = must(tariff?.nextChargeAt);
		host.operator.clock.set(due - 1);
		host.operator.settle();
		expect(balance(heavy.msisdn)).toBe(before);
		host.operator.clock.set(due);
		host.operator.settle();
		// Tariff 2 490, 20 GB 350, travel 590, music 199.
		expect(balance(heavy.msisdn)).toBe(before - 3_629_00);
		expect(heavy.products.flatMap(({ packages }) => packages.map(({ used }) => used)).every((used) => used === 0)).toBe(
			true
		);
		expect(tariff?.nextChargeAt).toBe(addMonths(due, 1, 'Europe/Moscow'));
	});

	it('are taken as often as months have gone by, each at its own date', () => {
		host.operator.clock.set(Date.parse('2027-02-25T09:00:00Z'));
		host.operator.settle();
		expect(fees('+375290000001')).toEqual([]);
		credit('+79000000001', 5_000_00);
		host.operator.settle();
		expect(fees('+79000000003').filter(([, minor]) => minor === -2_490_00)).toEqual([
			['2026-12-20T21:00:00.000Z', -2_490_00],
			['2027-01-20T21:00:00.000Z', -2_490_00],
			['2027-02-20T21:00:00.000Z', -2_490_00]
		]);
	});

	it('suspend what the balance can’t pay, and begin anew when the money is there', () => {
		const usual = line('+79000000001');
		const [tariff] = usual.products;
		const due = must(tariff?.nextChargeAt);
		host.operator.clock.set(due + 3 * DAY);
		host.operator.settle();
		expect(tariff?.status).toBe('suspended');
		credit(usual.msisdn, 1_000_00);
		const before = balance(usual.msisdn);
		host.operator.settle();
		expect(tariff?.status).toBe('active');
		expect(balance(usual.msisdn)).toBe(before - 650_00);
		expect(tariff?.nextChargeAt).toBe(addMonths(due + 3 * DAY, 1, 'Europe/Moscow'));
	});

	it('are not taken from a blocked line; a paid debt lifts the block', () => {
		const blocked = line('+79000000005');
		host.operator.clock.advance(70 * DAY);
		host.operator.settle();
		expect(balance(blocked.msisdn)).toBe(-128_40);
		credit(blocked.msisdn, 128_39);
		host.operator.settle();
		expect(blocked.status).toBe('blocked');
		credit(blocked.msisdn, 1);
		host.operator.settle();
		expect([blocked.status, balance(blocked.msisdn)]).toEqual(['active', 0]);
	});

	it('are not owed for the time a line was blocked', () => {
		const blocked = line('+79000000005');
		host.operator.clock.advance(70 * DAY);
		host.operator.settle();
		credit(blocked.msisdn, 2_128_40);
		host.operator.settle();
		expect(fees(blocked.msisdn)).toEqual([[new Date(host.operator.clock.now()).toISOString(), -420_00]]);
	});
});
