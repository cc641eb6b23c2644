import { expect, it } from 'vitest';
import { HOUR } from './instant';
import { idOf } from './line.fixture';
import { directionOf, movementOf } from './movement';
import { order, rub, transfer } from './orders/orders.fixture';
import { CONFIRMED, entry, LINE } from './outbox.fixture';
import type { Movement } from './subscriber';

it.each([
	[500, {}, 'in'],
	[-500, {}, 'out'],
	[0, {}, 'unknown'],
	[500, { undirected: true }, 'unknown']
] as const)('%d %j: %s', (minor, told, direction) => {
	expect(directionOf({ amount: { minor, currency: 'RUB' }, ...told })).toBe(direction);
});

const row = (id: string, change: Partial<Movement> = {}): Movement => ({
	line: idOf(LINE),
	id,
	at: CONFIRMED,
	kind: 'top-up',
	amount: rub(500_00),
	status: 'completed',
	description: '',
	...change
});

it('the line of the account that a command has left is known by the operator’s id', () => {
	const rows = [row('other'), row('mine', { amount: rub(499_00) })];
	expect(movementOf(entry({ progress: { topupId: 'mine' } }), rows)?.id).toBe('mine');
	const sent = row('sent', { kind: 'transfer', amount: rub(-100_00) });
	expect(movementOf(entry({ command: transfer(), progress: { transferId: 'sent' } }), [sent])?.id).toBe('sent');
	expect(movementOf(entry({ progress: { topupId: 'gone' } }), rows)).toBeUndefined();
});

it('else it is the only one of its kind and sum about then', () => {
	const settled = entry({ settledAt: CONFIRMED, progress: {} });
	const far = row('far', { at: CONFIRMED - HOUR - 1 });
	expect(movementOf(settled, [far, row('near', { at: CONFIRMED + HOUR })])?.id).toBe('near');
	expect(movementOf(settled, [row('a'), row('b')])).toBeUndefined();
	expect(movementOf(settled, [row('a', { amount: rub(1_00) }), row('b', { kind: 'charge' })])).toBeUndefined();
	const sent = row('sent', { kind: 'transfer', amount: rub(-100_00) });
	expect(movementOf({ ...settled, command: transfer() }, [sent])?.id).toBe('sent');
	expect(movementOf({ ...settled, command: order() }, [row('a')])).toBeUndefined();
});
