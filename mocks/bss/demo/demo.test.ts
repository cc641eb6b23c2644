import { describe, expect, it } from 'vitest';
import { DAY } from '../../../src/lib/domain/instant';
import { balanceAccount } from '../accounts';
import { must } from '../must';
import { createOperator } from '../operator';

const NOW = Date.UTC(2026, 10, 22, 9);
const snapshot = (seed: number, now: number) => {
	const { ledger, lines } = createOperator({ seed, now });
	return { lines: lines.all(), booked: ledger.transactions() };
};

describe('demo subscribers', () => {
	it('are the same for the same seed and time, and others for another', () => {
		expect(snapshot(7, NOW)).toEqual(snapshot(7, NOW));
		expect(snapshot(8, NOW).booked).not.toEqual(snapshot(7, NOW).booked);
		expect(snapshot(7, NOW + 40 * DAY).booked).not.toEqual(snapshot(7, NOW).booked);
	});

	it.each([
		['+79000000001', 347_20],
		['+79000000002', 0],
		['+79000000003', 12_684_55],
		['+79000000004', 0],
		['+79000000005', -128_40],
		['+375290000001', 18_65]
	] as const)('%s has its balance for every seed, and its past adds up to it', (line, minor) => {
		for (const seed of [1, 2, 3, 40, 500]) {
			const { ledger } = createOperator({ seed, now: NOW + seed * DAY });
			const account = balanceAccount(line);
			expect(ledger.balance(account)).toBe(minor);
			expect(ledger.problems()).toEqual([]);
			const times = ledger.entries(account).map(({ transaction }) => transaction.at);
			expect(times).toEqual(times.toSorted((a, b) => a - b));
		}
	});

	it('never owed anything on the way, the one that owes now apart', () => {
		const { ledger, lines } = createOperator({ seed: 1, now: NOW });
		for (const { msisdn } of lines.all()) {
			let balance = ledger.opening(balanceAccount(msisdn));
			for (const { minor } of ledger.entries(balanceAccount(msisdn)).slice(0, -1)) {
				balance += minor;
				expect(balance, msisdn).toBeGreaterThanOrEqual(0);
			}
		}
	});

	it('differ: nothing yet, two cards of which one ends this month, many packages', () => {
		const { lines, ledger } = createOperator({ seed: 1, now: NOW });
		const fresh = must(lines.find('+79000000004'));
		expect([fresh.cards, ledger.entries(balanceAccount(fresh.msisdn))]).toEqual([[], []]);
		expect(fresh.products.flatMap(({ packages }) => packages)).toEqual([]);
		expect(lines.find('+79000000001')?.cards.map(({ expires }) => expires)).toEqual(['2029-01', '2026-11']);
		expect(lines.find('+79000000003')?.products.flatMap(({ packages }) => packages).length).toBeGreaterThan(6);
	});
});
