import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../src/lib/domain/instant';
import { balanceAccount } from '../accounts';
import { must } from '../must';
import { createRandom } from '../random';
import { useOperator } from '../../vitest';
import type { UsageEvent } from '../../../src/lib/domain/rating/tariff-plan';
import { charged } from './used';

const LINES = ['+79000000001', '+79000000002', '+79000000003', '+79000000005', '+375290000001'] as const;
const NOW = Date.UTC(2026, 10, 22, 9);

const host = useOperator();
const lineOf = (msisdn: string) => must(host.operator.lines.find(msisdn));
const balance = (msisdn: `+${string}`) => host.operator.ledger.balance(balanceAccount(msisdn));

const call = (more: Partial<UsageEvent> = {}): UsageEvent => ({
	category: 'call-international',
	direction: 'out',
	unit: 'second',
	amount: 61,
	party: '+375291112233',
	service: '',
	...more
});

/** What the ledger took for what was used between two moments, and what the records say. */
function compared(msisdn: `+${string}`, from: number, before: number) {
	const within = (at: number) => at >= from && at < before;
	const records = host.operator.usage.of(lineOf(msisdn)).filter(({ at }) => within(at));
	const entries = host.operator.ledger
		.entries(balanceAccount(msisdn))
		.filter(({ transaction: { usage } }) => usage !== undefined && within(usage.at));
	return {
		records: records.reduce((sum, used) => sum + charged(used), 0),
		ledger: entries.reduce((sum, { minor }) => sum - minor, 0),
		ids: [
			records.filter(({ cost }) => cost > 0).length,
			new Set(entries.map(({ transaction }) => transaction.usage?.id)).size
		]
	};
}

describe('records and ledger agree to the kopeck', () => {
	it.each(LINES)('%s: for any range', (msisdn) => {
		const random = createRandom(11, msisdn);
		for (let round = 0; round < 15; round += 1) {
			const from = NOW - random.int(0, 1_100 * 24) * HOUR;
			const { records, ledger, ids } = compared(msisdn, from, from + random.int(1, 400 * 24) * HOUR);
			expect(ledger).toBe(records);
			expect(ids[0]).toBe(ids[1]);
		}
		const whole = compared(msisdn, 0, NOW + DAY);
		expect(whole.records).toBeGreaterThan(0);
		// Every charge is a record's, fees and purchases too.
		const charges = host.operator.ledger.entries(balanceAccount(msisdn)).filter(({ minor }) => minor < 0);
		expect(charges.filter(({ transaction }) => transaction.usage === undefined)).toEqual([]);
	});

	it('after fees have fallen due, something was used, told of late, rated anew and taken back', () => {
		const { usage, clock } = host.operator;
		const line = lineOf('+79000000003');
		clock.advance(45 * DAY);
		host.operator.settle();
		const [first, second, third] = [1, 2, 3].map((days) =>
			usage.use(line, call({ party: '+905321112233' }), clock.now() - days * DAY)
		);
		usage.rerate(line, must(first).id, 7_77);
		usage.rerate(line, must(first).id, 1);
		usage.cancel(line, must(second).id);
		usage.cancel(line, must(usage.of(line).find(({ cost, at }) => cost > 0 && at < NOW)).id);
		usage.rerate(
			line,
			must(usage.of(line).find(({ cost, category, at }) => cost === 0 && category === 'internet' && at < NOW)).id,
			5_00
		);
		usage.use(line, call({ party: '+79000000002' }), clock.now());
		const { records, ledger } = compared(line.msisdn, 0, clock.now() + 1);
		expect(ledger).toBe(records);
		expect(must(third).cost).toBeGreaterThan(0);
		expect(records).toBeGreaterThan(compared(line.msisdn, 0, NOW).records + 3_629_00);
	});
});

describe('something used', () => {
	it('is rated by whole minutes beyond the packages, and paid at once', () => {
		const line = lineOf('+79000000001');
		const before = balance(line.msisdn);
		const used = host.operator.usage.use(line, call(), NOW);
		expect([used.cost, before - balance(line.msisdn)]).toEqual([40_00, 40_00]);
		expect(host.operator.usage.of(line)[0]).toEqual(used);
	});

	it('takes from its package first', () => {
		const line = lineOf('+79000000001');
		const voice = must(line.products.flatMap(({ packages }) => packages).find(({ usage }) => usage === 'voice'));
		const before = voice.used;
		const used = host.operator.usage.use(line, call({ category: 'call-home', party: '+79011112233' }), NOW);
		expect([used.cost, voice.used - before]).toEqual([0, 120]);
	});

	it('is refused when the balance can’t pay it, but not when it has been used already', () => {
		const line = lineOf('+79000000002');
		const { usage } = host.operator;
		expect(() => usage.use(line, call(), NOW)).toThrow(expect.objectContaining({ status: 402 }));
		expect(usage.use(line, call(), NOW - DAY).cost).toBe(40_00);
		expect(balance(line.msisdn)).toBe(-40_00);
	});

	it('has its place among the others by when it was used', () => {
		const line = lineOf('+79000000001');
		host.operator.usage.use(line, call(), NOW - 20 * DAY);
		host.operator.usage.use(line, call(), NOW);
		const times = host.operator.usage.of(line).map(({ at }) => at);
		expect(times).toEqual(times.toSorted((a, b) => b - a));
	});
});

describe('a record', () => {
	it('rated anew has its new price and a later date of rating; the difference moves now', () => {
		const line = lineOf('+79000000001');
		const { usage, ledger } = host.operator;
		const used = usage.use(line, call(), NOW - DAY);
		const before = balance(line.msisdn);
		const rerated = usage.rerate(line, used.id, 15_50);
		expect(rerated).toMatchObject({ id: used.id, at: used.at, cost: 15_50, status: 'rerated' });
		expect(rerated.ratedAt).toBeGreaterThan(used.ratedAt);
		expect(balance(line.msisdn) - before).toBe(24_50);
		expect(ledger.entries(balanceAccount(line.msisdn)).at(-1)?.transaction).toMatchObject({
			kind: 'adjustment',
			at: NOW,
			usage: { id: used.id, at: used.at }
		});
	});

	it('taken back is rejected, its money returned, and gone for good', () => {
		const line = lineOf('+79000000001');
		const { usage } = host.operator;
		const before = balance(line.msisdn);
		const { id } = usage.use(line, call(), NOW);
		expect(usage.cancel(line, id)).toMatchObject({ status: 'rejected', cost: 40_00 });
		expect(balance(line.msisdn)).toBe(before);
		expect(() => usage.rerate(line, id, 1)).toThrow(expect.objectContaining({ status: 404 }));
		expect(() => usage.cancel(line, 'nothing')).toThrow(expect.objectContaining({ status: 404 }));
	});
});
