import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import { leftThisMonth, plannedTopUps, projectAutopays, stopping, type Autopay } from './autopay';
import { freshnessMap, neverFetched } from './freshness';
import { DAY } from './instant';
import { autopay, BELOW, DATED, NOW, order, queued, rub } from './orders/orders.fixture';
import { LINE } from './outbox.fixture';
import { savedCard } from './saved-card.fixture';

const common = { line: idOf(LINE), amount: rub(500_00), cardId: 'card-1' };
const dated: Autopay = { ...common, id: 'a-1', by: 'date', period: 'month', nextRunAt: NOW + DAY };
const below: Autopay = { ...common, id: 'a-2', by: 'threshold', below: rub(100_00), monthlyMax: rub(1_000_00) };
const card = savedCard({ brand: 'Visa' });

const slots = (outbox: ReturnType<typeof queued>[], awaiting: string[] = [], plans: Autopay[] = [dated]) => {
	const freshness = freshnessMap([{ ...neverFetched('autopays'), awaiting }]);
	return projectAutopays({ plans, cards: [card], outbox, freshness }).slots;
};

it('shows each kind with what is in force and what is to become of it', () => {
	const set = queued(autopay({ plan: BELOW }), 2);
	expect(slots([queued(order(), 1), set])).toEqual([
		{ by: 'date', plan: dated },
		{ by: 'threshold', pending: set }
	]);
});

it('the last command of a kind counts, until the rows show it', () => {
	const first = queued(autopay(), 1);
	const last = queued(autopay({ action: 'stop', planId: 'a-1' }), 2);
	expect(slots([first, last])[0]?.pending).toBe(last);
	expect(slots([first, { ...last, state: 'cancelled' }])[0]?.pending).toBe(first);
	expect(slots([{ ...last, state: 'done' }])[0]?.pending).toBeUndefined();
	const done = { ...last, state: 'done' as const };
	expect(slots([done], [done.key])[0]?.pending).toBe(done);
});

it('knows nothing awaited where nothing is said of it', () => {
	const rows = { plans: [], cards: [], outbox: [queued(autopay(), 1, { state: 'done' })], freshness: freshnessMap([]) };
	expect(projectAutopays(rows).slots).toEqual([{ by: 'date' }, { by: 'threshold' }]);
});

it.each<[string, Partial<Extract<Autopay, { by: 'threshold' }>>, number | undefined]>([
	['what is left', { paidThisMonth: rub(700_00) }, 300_00],
	['nothing when more was paid than there is now', { paidThisMonth: rub(1_200_00) }, 0],
	['unknown when the operator does not tell', {}, undefined],
	['unknown without a limit', { paidThisMonth: rub(1), monthlyMax: undefined as never }, undefined],
	['unknown in another currency', { paidThisMonth: { minor: 1, currency: 'BYN' } }, undefined]
])('of the month: %s', (_, change, minor) => {
	expect(leftThisMonth({ ...below, ...change } as Autopay)?.minor).toBe(minor);
	expect(leftThisMonth(dated)).toBeUndefined();
});

it('shows every plan, of which some operators run several of a kind', () => {
	const second: Autopay = { ...common, id: 'a-3', by: 'date' };
	const stop = queued(autopay({ action: 'stop', planId: 'a-1' }), 1);
	expect(slots([stop], [], [dated, below, second])).toEqual([
		{ by: 'date', plan: dated, pending: stop },
		{ by: 'date', plan: second },
		{ by: 'threshold', plan: below }
	]);
});

it('is stopped though its terms are not known', () => {
	const { amount, cardId } = common;
	const bare = { amount, cardId, cardLabel: '' };
	expect(stopping({ ...common, id: 'a-3', by: 'date' }, [], LINE).plan).toEqual({ ...bare, by: 'date' });
	const open: Autopay = { ...common, id: 'a-4', by: 'threshold', below: rub(100_00) };
	expect(stopping(open, [], LINE).plan).toEqual({ ...bare, by: 'threshold', below: rub(100_00) });
});

it('is stopped as it stands', () => {
	expect(stopping(dated, [card], LINE)).toEqual(autopay({ action: 'stop', planId: 'a-1', plan: DATED }));
	expect(stopping(below, [], LINE)).toEqual(
		autopay({ action: 'stop', planId: 'a-2', plan: { ...BELOW, cardLabel: '' } })
	);
});

it('plans by date bring their sum on their dates, as often as the period says and no later than asked', () => {
	const brought = (change: Partial<Autopay>, days = 31) =>
		plannedTopUps([{ ...dated, ...change } as Autopay], NOW + days * DAY).map(({ at, sum }) => {
			expect(sum).toEqual(rub(500_00));
			return (at - NOW) / DAY;
		});
	expect(brought({})).toEqual([1]);
	expect(brought({ period: 'week' })).toEqual([1, 8, 15, 22, 29]);
	expect(brought({ period: 'two-weeks' }, 15)).toEqual([1, 15]);
	expect(brought({ nextRunAt: NOW + 32 * DAY })).toEqual([]);
	expect(plannedTopUps([below, { ...common, id: 'open', by: 'date' }], NOW + 31 * DAY)).toEqual([]);
});
