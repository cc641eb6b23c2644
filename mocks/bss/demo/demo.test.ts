import { describe, expect, it } from 'vitest';
import { DAY } from '../../../src/lib/domain/instant';
import { CATEGORIES } from '../../../src/lib/domain/usage/record';
import { balanceAccount } from '../accounts';
import { must } from '../must';
import { createOperator } from '../operator';

const NOW = Date.UTC(2026, 10, 22, 9);
const snapshot = (seed: number, now: number) => {
	const { ledger, lines, usage } = createOperator({ seed, now });
	const known = lines.all().filter(({ msisdn }) => msisdn !== '+79000000003');
	return {
		lines: lines.all(),
		booked: known.map(({ msisdn }) => ledger.entries(balanceAccount(msisdn)).map(({ transaction }) => transaction)),
		used: known.map((line) => usage.of(line))
	};
};
/** Pasts are remembered for a while: others take their place. */
const forget = () => [1, 2, 3, 4].forEach((seed) => createOperator({ seed, now: 0 }));

describe('demo subscribers', () => {
	it('are the same for the same seed and time, and others for another', () => {
		const first = snapshot(7, NOW);
		forget();
		const second = snapshot(7, NOW);
		expect(second).toEqual(first);
		expect(second.used[0]).not.toBe(first.used[0]);
		expect(snapshot(8, NOW).booked).not.toEqual(first.booked);
		expect(snapshot(7, NOW + 40 * DAY).booked).not.toEqual(first.booked);
	});

	it.each([
		['+79000000001', 347_20],
		['+79000000002', 0],
		['+79000000003', 12_684_55],
		['+79000000004', 0],
		['+79000000005', -128_40],
		['+79000000006', 214_60],
		['+79000000007', 560_00],
		['+79000000008', 1_940_00],
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

	it('have the past they had, whatever has happened before somebody looks', () => {
		const [early, late] = [createOperator({ seed: 9, now: NOW }), createOperator({ seed: 9, now: NOW })];
		const blocked = must(early.lines.find('+79000000005'));
		const before = early.usage.of(blocked);
		forget();
		const other = createOperator({ seed: 9, now: NOW });
		const line = must(other.lines.find('+79000000005'));
		for (const operator of [late, other]) {
			operator.clock.advance(90 * DAY);
			operator.settle();
		}
		line.status = 'active';
		must(line.products[0]).nextChargeAt = NOW + 77 * DAY;
		expect(other.usage.of(line)).toEqual(before);
	});

	it('have used what such people use', () => {
		const { lines, usage } = createOperator({ seed: 1, now: NOW });
		const count = (line: string) => usage.of(must(lines.find(line))).length;
		expect(count('+79000000003')).toBeGreaterThan(100_000);
		expect(count('+79000000001')).toBeGreaterThan(3_000);
		expect(count('+79000000002')).toBeGreaterThan(500);
		expect(count('+79000000004')).toBe(0);
		const heavy = usage.of(must(lines.find('+79000000003')));
		expect(new Set(heavy.map(({ id }) => id)).size).toBe(heavy.length);
		expect(must(heavy.at(-1)).at).toBeLessThan(NOW - 1_090 * DAY);
		expect(new Set(heavy.map(({ category }) => category))).toEqual(new Set(CATEGORIES));
		expect(heavy.every(({ at, ratedAt }) => at <= ratedAt && ratedAt < NOW)).toBe(true);
		for (const status of ['rejected', 'rerated'])
			expect(heavy.filter((used) => used.status === status).length, status).toBeGreaterThan(10);
		for (const category of CATEGORIES)
			expect(heavy.filter((used) => used.category === category && used.cost > 0).length, category).toBeGreaterThan(10);
	});

	it('pay by their tariff: nothing inside the network and for who calls them, packages before money', () => {
		const { lines, usage } = createOperator({ seed: 1, now: NOW });
		const used = usage.of(must(lines.find('+79000000001')));
		const free = used.filter(
			({ category, direction, party, amount }) =>
				category === 'call-home' && (direction === 'in' || party.startsWith('+7900') || amount <= 3)
		);
		expect(free.length).toBeGreaterThan(100);
		expect(free.every(({ cost }) => cost === 0)).toBe(true);
		// 30 GB a month are free, 100 MB beyond them cost 15 roubles: some sessions of each month
		// cost, most do not.
		const internet = used.filter(({ category }) => category === 'internet');
		const share = internet.filter(({ cost }) => cost > 0).length / internet.length;
		expect([share > 0.005, share < 0.4]).toEqual([true, true]);
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
