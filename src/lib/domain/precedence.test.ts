import { expect, it } from 'vitest';
import type { Command } from './command';
import { entry, OTHER_LINE } from './outbox.fixture';

import {
	autopay,
	disconnecting,
	losing,
	message,
	order,
	queued,
	resuming,
	revoking,
	rub,
	suspending,
	switching,
	transfer
} from './orders/orders.fixture';
import { hasSteppedAside, waitsFor } from './precedence';

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
	['a block of the number', suspending(), order(), true],
	['a block of the number after an option', order(), suspending(), true],
	['the end of a block', resuming(), order(), true],
	['the block of a lost phone', losing(), order(), true],
	['nothing, to block a lost phone', order(), losing(), false],
	['no change of tariff, to block a lost phone', switching('x', 'y'), losing(), false],
	['no block, to end sessions', losing(), revoking(), false],
	['money for what costs something', topUp, order(), true],
	['money for what is free', topUp, free, false],
	['money for a transfer', topUp, transfer(), true],
	['a transfer before an order', transfer(), order(), false],
	['an order before a transfer', order(), transfer(), false],
	['another plan that pays by itself', autopay(), autopay(), false],
	['money for a top-up of another', topUp, topUp, false],
	['money for somebody else', { ...topUp, receiver: OTHER_LINE } as Command, order(), false]
])('waits for %s: %#', (_, earlier, later, waits) => {
	const entries = [queued(earlier, 1, { state: 'accepted' }), queued(later, 2)];
	expect(waitsFor(entries[1] ?? entry(), entries)?.seq).toBe(waits ? 1 : undefined);
});

it('what it depends on need not even have been sent', () => {
	const later = queued(order(), 2);
	for (const state of ['queued', 'sending', 'accepted', 'needs-code'] as const)
		expect(waitsFor(later, [queued(topUp, 1, { state, ...again(9) }), later])?.seq).toBe(1);
	for (const state of ['done', 'rejected', 'unknown', 'dismissed', 'needs-confirmation'] as const)
		expect(waitsFor(later, [queued(topUp, 1, { state }), later])).toBeUndefined();
});

it('waits only for what is earlier and can be read', () => {
	const later = queued(order(), 2);
	expect(waitsFor(later, [later, queued(order(), 3, { state: 'accepted' })])).toBeUndefined();
	expect(waitsFor(later, [queued({ kind: 'unreadable' }, 1, { state: 'accepted' }), later])).toBeUndefined();
	expect(waitsFor(queued({ kind: 'unreadable' }, 2), [queued(topUp, 1, { state: 'accepted' })])).toBeUndefined();
});

const again = (attempts: number) => ({ attempts, nextAttemptAt: 1 });

it.each<[string, Command, Command, boolean, boolean]>([
	['an order goes after a transfer', transfer(), order(), true, false],
	['an order goes after another', order(), other(), true, false],
	['a top-up goes after a top-up', topUp, topUp, true, false],
	['money never goes after an order', order(), topUp, false, false],
	['money never goes after a transfer', transfer(), topUp, false, false],
	['what is said goes after what was said', message(), message(), true, true],
	['a plan goes after the plan before it', autopay(), autopay(), true, true],
	['what is said is not held up by money', topUp, message(), false, false],
	['money is not held up by what is said', message(), topUp, false, false]
])('%s, as long as that does not fail again and again', (_, earlier, later, once, oftener) => {
	const waits = (attempts: number) => {
		const entries = [queued(earlier, 1, again(attempts)), queued(later, 2)];
		return waitsFor(entries[1] ?? entry(), entries) !== undefined;
	};
	expect([waits(0), waits(2), waits(3)]).toEqual([once, once, oftener]);
});

it('has stepped aside only while it waits for one more attempt', () => {
	expect(hasSteppedAside(entry(again(3)))).toBe(true);
	expect(hasSteppedAside(entry({ attempts: 3 }))).toBe(false);
	expect(hasSteppedAside(entry({ ...again(3), state: 'accepted' }))).toBe(false);
});
