import { inLanguage } from './both';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../src/lib/domain/instant';
import { useOperator } from '../vitest';
import { balanceAccount } from './accounts';
import type { Schedule } from './autopays';
import type { Line } from './line';
import { must } from './must';

const host = useOperator();
const LINE = '+79000000001';
let line: Line;
beforeEach(() => {
	line = must(host.operator.lines.find(LINE));
});

const rub = (minor: number) => ({ minor, currency: 'RUB' });
const moment = (text: string) => Date.parse(text);
const balance = () => host.operator.ledger.balance(balanceAccount(line.msisdn));
const set = (minor: number, schedule: Schedule, card = 0) =>
	host.operator.autopays.set(line, {
		amount: rub(minor),
		cardId: must(line.cards[card]).id,
		reason: `key-${minor}`,
		schedule
	});
const paid = () =>
	host.operator.ledger
		.entries(balanceAccount(line.msisdn))
		.filter(({ transaction }) => inLanguage(transaction.text, 'ru').startsWith('Автоплатёж'))
		.map(({ minor, transaction }) => [new Date(transaction.at).toISOString(), minor]);
const until = (text: string) => {
	host.operator.clock.set(moment(text));
	host.operator.settle();
};
const spend = (minor: number) =>
	host.operator.ledger.post({
		id: host.operator.ids.next('test'),
		at: host.operator.clock.now(),
		kind: 'adjustment',
		text: 'Списание',
		postings: [
			{ account: balanceAccount(line.msisdn), minor: -minor },
			{ account: 'revenue:RUB', minor }
		]
	});
const codeOf = (act: () => unknown): unknown => {
	try {
		return act();
	} catch (error) {
		return (error as { code?: string }).code;
	}
};

describe('a plan by dates', () => {
	it('pays at each of its moments, and the 31st comes back after a short month', () => {
		set(500_00, { by: 'date', period: 'monthly', firstAt: moment('2026-12-31T07:00:00Z') });
		until('2027-04-01T00:00:00Z');
		expect(paid()).toEqual([
			['2026-12-31T07:00:00.000Z', 500_00],
			['2027-01-31T07:00:00.000Z', 500_00],
			['2027-02-28T07:00:00.000Z', 500_00],
			['2027-03-31T07:00:00.000Z', 500_00]
		]);
	});

	it.each([
		['weekly', 3],
		['fortnightly', 2]
	] as const)('%s', (period, times) => {
		set(100_00, { by: 'date', period, firstAt: host.operator.clock.now() + HOUR });
		host.operator.clock.advance(16 * DAY);
		host.operator.settle();
		expect(paid()).toHaveLength(times);
	});

	it('pays a fee of the same time that the balance alone could not', () => {
		const fee = must(line.products[0]?.nextChargeAt);
		spend(balance());
		set(5_000_00, { by: 'date', period: 'monthly', firstAt: fee - HOUR });
		host.operator.clock.set(fee);
		host.operator.settle();
		expect(line.products[0]).toMatchObject({ status: 'active' });
		expect(must(line.products[0]?.nextChargeAt)).toBeGreaterThan(fee);
	});

	it('goes on to its next day when the bank says no', () => {
		const plan = set(1_500_00, { by: 'date', period: 'weekly', firstAt: host.operator.clock.now() + HOUR }, 1);
		host.operator.clock.advance(2 * HOUR);
		host.operator.settle();
		expect([paid(), plan.runs.map((run) => run.paid)]).toEqual([[], [false]]);
	});

	it('pays no more once it is stopped, or another has taken its place', () => {
		const firstAt = host.operator.clock.now() + HOUR;
		const first = set(100_00, { by: 'date', period: 'weekly', firstAt });
		const second = set(200_00, { by: 'date', period: 'weekly', firstAt });
		host.operator.clock.advance(2 * HOUR);
		host.operator.settle();
		expect([first.status, paid().map(([, minor]) => minor)]).toEqual(['cancelled', [200_00]]);
		host.operator.autopays.stop(line, second.id);
		host.operator.clock.advance(30 * DAY);
		host.operator.settle();
		expect(paid()).toHaveLength(1);
	});
});

describe('a plan by threshold', () => {
	it('pays when the balance falls below, as often as it takes, and no more than the month allows', () => {
		const plan = set(100_00, { by: 'threshold', below: 300_00, monthlyMax: 350_00 });
		expect(paid()).toEqual([]);
		spend(balance() - 150_00);
		host.operator.settle();
		expect([balance(), paid().length]).toEqual([350_00, 2]);
		spend(200_00);
		host.operator.settle();
		expect([balance(), paid().length]).toEqual([250_00, 3]);
		expect(plan.runs.every((run) => run.paid)).toBe(true);
	});

	it('pays again in the next month of the operator', () => {
		set(100_00, { by: 'threshold', below: 300_00, monthlyMax: 100_00 });
		spend(balance() - 100_00);
		host.operator.settle();
		expect(paid()).toHaveLength(1);
		until('2026-11-30T20:59:59Z');
		const before = paid().length;
		until('2026-11-30T21:00:00Z');
		expect([before, paid().length]).toEqual([1, 2]);
	});

	it('asks the card again only the next day when the bank has said no', () => {
		const plan = set(1_500_00, { by: 'threshold', below: 5_000_00, monthlyMax: 9_000_00 }, 1);
		host.operator.settle();
		expect(plan.runs).toHaveLength(1);
		host.operator.clock.advance(DAY);
		host.operator.settle();
		expect(plan.runs).toHaveLength(2);
	});

	it('lives beside one by dates', () => {
		set(100_00, { by: 'threshold', below: 10_00, monthlyMax: 100_00 });
		set(100_00, { by: 'date', period: 'weekly', firstAt: host.operator.clock.now() + HOUR });
		expect(host.operator.autopays.of(line.msisdn).map(({ status }) => status)).toEqual(['created', 'created']);
	});
});

it('refuses what it could not pay by', () => {
	const tomorrow = host.operator.clock.now() + DAY;
	const dated: Schedule = { by: 'date', period: 'weekly', firstAt: tomorrow };
	expect(codeOf(() => set(1_00, dated))).toBe('AMOUNT_OUT_OF_RANGE');
	expect(codeOf(() => set(500_00, { ...dated, firstAt: tomorrow - DAY }))).toBe('FIRST_RUN_PAST');
	expect(codeOf(() => set(500_00, { by: 'threshold', below: 1, monthlyMax: 499_99 }))).toBe('AMOUNT_OUT_OF_RANGE');
	expect(codeOf(() => host.operator.autopays.stop(line, 'nothing'))).toBe('AUTOPAY_UNKNOWN');
	line = must(host.operator.lines.find('+79000000003'));
	expect(line.cards.map((_, card) => codeOf(() => set(500_00, dated, card)))).toContain('CARD_UNUSABLE');
	const wish = { amount: rub(500_00), cardId: 'nobody’s', reason: 'key', schedule: dated };
	expect(codeOf(() => host.operator.autopays.set(line, wish))).toBe('CARD_UNKNOWN');
});
