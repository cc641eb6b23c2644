import { expect, it } from 'vitest';
import type { BonusCommand } from '../command';
import { freshnessMap } from '../freshness';
import { idOf } from '../line.fixture';
import { queued } from '../orders/orders.fixture';
import { LINE } from '../outbox.fixture';
import type { OutboxState } from '../outbox';
import type { Balance } from '../subscriber';
import type { PointsLot, Reward } from './bonus';
import { exchangeTerms, freeOf, heldAt, isOver, pendingOf, projectBonuses, type BonusRows } from './board';

const line = idOf(LINE);
const rub = (minor: number) => ({ minor, currency: 'RUB' });
const lot = (id: string, points: number, change: Partial<PointsLot> = {}): PointsLot => ({
	line,
	id,
	points: { points },
	...change
});
const EXCHANGE: BonusCommand = {
	kind: 'bonus',
	line: LINE,
	action: 'exchange',
	reward: { id: 'r', name: 'r' },
	cost: { points: 500 }
};
const JOIN: BonusCommand = { kind: 'bonus', line: LINE, action: 'join' };
const row = (command: BonusCommand, seq: number, state: OutboxState) => ({ ...queued(command, seq), state });
const rows = (change: Partial<BonusRows> = {}): BonusRows => ({
	memberships: [],
	lots: [],
	history: [],
	rewards: [],
	balances: [],
	outbox: [],
	freshness: freshnessMap([]),
	...change
});

it('shows who is in, the newest first and the cheapest first, and money apart', () => {
	const balance = (id: string, kind: Balance['kind']) => ({ id, kind, remaining: rub(1) }) as Balance;
	const data = projectBonuses(
		rows({
			memberships: [
				{ line, id: 'a', state: 'left' },
				{ line, id: 'b', state: 'unknown' }
			],
			history: [1, 3, 2].map((at) => ({ line, id: `${at}`, at, points: { points: at }, way: 'earned', text: '' })),
			rewards: [700, 500].map((points) => ({ line, id: `${points}`, name: 'x', text: '', cost: { points } })),
			balances: [balance('m', 'main'), balance('c', 'cashback'), balance('b', 'bonus')]
		})
	);
	expect(data.member?.id).toBe('b');
	expect(data.history.map(({ id }) => id)).toEqual(['3', '2', '1']);
	expect(data.rewards.map(({ id }) => id)).toEqual(['500', '700']);
	expect(data.apart.map(({ id }) => id)).toEqual(['c', 'b']);
	expect(projectBonuses(rows({ memberships: [{ line, id: 'a', state: 'left' }] })).member).toBeUndefined();
});

it('what the rows don’t show yet stands beside them', () => {
	const states: OutboxState[] = ['queued', 'cancelled', 'dismissed', 'rejected', 'done', 'done'];
	const outbox = [
		...states.map((state, seq) => row(EXCHANGE, seq, state)),
		queued({ kind: 'message', line: LINE, text: 'x' }, 9)
	];
	const [, , , , awaited] = outbox;
	const freshness = freshnessMap([
		{ resource: 'points', fetchedAt: 1, checkedAt: 1, unreadable: 0, awaiting: [awaited?.key ?? ''] }
	]);
	const { pending } = projectBonuses(rows({ outbox, freshness }));
	expect(pending.map(({ state }) => state)).toEqual(['queued', 'rejected', 'done']);
	// What came to nothing takes none.
	expect(freeOf(heldAt([lot('a', 1240)], 0), pending)).toEqual({ points: 240 });
	expect(freeOf(heldAt([lot('a', 900)], 0), pending)).toEqual({ points: 0 });
	expect(freeOf(heldAt([lot('a', 900)], 0), [row(JOIN, 1, 'queued') as never])).toEqual({ points: 900 });
	expect([pendingOf(pending, 'exchange')?.state, pendingOf(pending, 'leave')]).toEqual(['done', undefined]);
});

it('what has ended by the operator’s calendar is gone, whoever has asked when', () => {
	const lots = [
		lot('later', 30, { from: 50, until: 90 }),
		lot('sooner', 5, { from: 40 }),
		lot('over', 100, { until: 10 }),
		lot('none', 0, { until: 99 }),
		lot('good', 7),
		lot('far', 200, { until: 30 }),
		lot('near', 380, { until: 20, from: 1 }),
		lot('near too', 20, { until: 20 })
	];
	const held = heldAt(lots, 10);
	expect(held.points).toEqual({ points: 607 });
	expect(held.endings).toEqual([
		{ points: { points: 400 }, until: 20 },
		{ points: { points: 200 }, until: 30 },
		{ points: { points: 7 } }
	]);
	expect(held.later.map(({ id }) => id)).toEqual(['sooner', 'later']);
	expect(heldAt(lots, 20).points).toEqual({ points: 207 });
	expect(heldAt([lot('good', 7), lot('near', 3, { until: 20 })], 0).endings).toHaveLength(2);
});

it('says what an exchange takes and leaves, or lacks, or that it is not known', () => {
	const reward: Reward = { line, id: 'r', name: '100 ₽', text: '', cost: { points: 500 } };
	const full = { ...reward, credits: rub(100_00), offering: { id: 'o', name: '5 ГБ' } };
	expect(exchangeTerms(LINE, full, { points: 1240 })).toEqual({
		command: {
			kind: 'bonus',
			line: LINE,
			action: 'exchange',
			reward: { id: 'r', name: '100 ₽' },
			cost: { points: 500 },
			credits: rub(100_00),
			offering: { id: 'o', name: '5 ГБ' }
		},
		after: { points: 740 }
	});
	expect(exchangeTerms(LINE, reward, { points: 500 }).after).toEqual({ points: 0 });
	expect(exchangeTerms(LINE, reward, { points: 120 })).toMatchObject({ lacks: { points: 380 } });
	expect(Object.keys(exchangeTerms(LINE, reward, undefined))).toEqual(['command']);
	expect(Object.keys(exchangeTerms(LINE, reward, undefined).command)).not.toContain('credits');
});

it('a reward is over at its end', () => {
	const reward: Reward = { line, id: 'r', name: 'r', text: '', cost: { points: 1 } };
	expect([isOver(reward, 9), isOver({ ...reward, until: 10 }, 9), isOver({ ...reward, until: 10 }, 10)]).toEqual([
		false,
		false,
		true
	]);
});
