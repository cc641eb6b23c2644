import { expect, it } from 'vitest';
import { callersOf } from './callers';

const totals = (count: number, seconds = 0, cost = 0) => ({ count, cost, seconds, bytes: 0, pieces: 0 });
const group = (key: string, incoming: number, outgoing: number, seconds: number, cost: number) => ({
	key,
	totals: totals(incoming + outgoing, seconds, cost),
	byCategory: {},
	byDirection: { ...(incoming > 0 ? { in: totals(incoming) } : {}), ...(outgoing > 0 ? { out: totals(outgoing) } : {}) }
});
const groups = [
	group('+2', 1, 9, 50, 900),
	group('+1', 5, 0, 700, 0),
	group('+3', 5, 2, 10, 100),
	group('', 1, 9, 50, 0)
];
const parties = (order: 'in' | 'time' | 'cost') => callersOf(groups, order).map(({ party }) => party);

it('callers stand in the chosen order, equal ones by their calls', () => {
	expect(parties('in')).toEqual(['+3', '+1', '', '+2']);
	expect(parties('time')).toEqual(['+1', '', '+2', '+3']);
	expect(parties('cost')).toEqual(['+2', '+3', '', '+1']);
});

it('a caller has calls both ways, their time and their cost', () => {
	expect(callersOf(groups, 'cost')[0]).toEqual({ party: '+2', incoming: 1, outgoing: 9, seconds: 50, cost: 900 });
});
