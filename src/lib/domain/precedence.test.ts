import { expect, it } from 'vitest';
import type { Command } from '../command';
import { entry, OTHER_LINE } from '../outbox.fixture';
import { waitsFor } from './depend';
import { disconnecting, order, queued, rub, switching, transfer } from './orders.fixture';

const topUp = entry().command as Command;
const free = order({ price: { now: rub(0) } });
const other = (related: string[] = []) => order({ offering: { id: 'b', name: 'B' }, related });

it.each<[string, Command, Command, boolean]>([
	['the same option', order(), disconnecting('a'), true],
	['another option', other(), order(), false],
	['one it is related to', other(), order({ related: ['b'] }), true],
	['one that is related to it', other(['a']), order(), true],
	['a change of tariff', switching('x', 'y'), order(), true],
	['a change of tariff after an option', order(), switching('x', 'y'), true],
	['money for what costs something', topUp, order(), true],
	['money for what is free', topUp, free, false],
	['money for a transfer', topUp, transfer(), true],
	['a transfer before an order', transfer(), order(), false],
	['an order before a transfer', order(), transfer(), false],
	['money for a top-up of another', topUp, topUp, false],
	['money for somebody else', { ...topUp, receiver: OTHER_LINE } as Command, order(), false]
])('waits for %s: %#', (_, earlier, later, waits) => {
	const entries = [queued(earlier, 1, { state: 'accepted' }), queued(later, 2)];
	expect(waitsFor(entries[1] ?? entry(), entries)?.seq).toBe(waits ? 1 : undefined);
});

it('waits only for what is earlier, taken in, and can be read', () => {
	const later = queued(order(), 2);
	expect(waitsFor(later, [queued(order(), 1), later])).toBeUndefined();
	expect(waitsFor(later, [later, queued(order(), 3, { state: 'accepted' })])).toBeUndefined();
	expect(waitsFor(later, [queued({ kind: 'unreadable' }, 1, { state: 'accepted' }), later])).toBeUndefined();
	expect(waitsFor(queued({ kind: 'unreadable' }, 2), [queued(topUp, 1, { state: 'accepted' })])).toBeUndefined();
});
