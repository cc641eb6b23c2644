import { expect, it } from 'vitest';
import { comingTo, lackOf, topUpFor } from './lacking';
import { offering, order, queued, rub } from './orders/orders.fixture';
import { LINE, OTHER_LINE } from './outbox.fixture';
import { topUpFrom } from './top-up';
import { savedCard } from './saved-card.fixture';

const limits = { min: 10_00, max: 15_000_00 };

it('a top-up brings what lacks in whole units, no less than the operator takes and no more', () => {
	expect(topUpFor(rub(51_80), limits)).toEqual(rub(52_00));
	expect(topUpFor(rub(52_00), limits)).toEqual(rub(52_00));
	expect(topUpFor(rub(1), limits)).toEqual(rub(10_00));
	expect(topUpFor(rub(15_000_01), limits)).toBeUndefined();
	expect(topUpFor(rub(0), limits)).toBeUndefined();
	expect(topUpFor({ minor: 52, currency: 'JPY' }, { min: 10, max: 100 })).toEqual({ minor: 52, currency: 'JPY' });
});

it('an order lacks what it takes and the account does not have, with money on its way counted in', () => {
	const terms = { command: order(), ends: [], noWayBack: false, balanceAfter: rub(-51_80) };
	expect(lackOf(terms, undefined, 0)).toEqual(rub(51_80));
	expect(lackOf(terms, undefined, 50_00)).toEqual(rub(1_80));
	expect(lackOf(terms, undefined, 52_00)).toBeUndefined();
	expect(lackOf(terms, offering('loan', { lends: rub(10_00) }), 0)).toBeUndefined();
	expect(lackOf({ ...terms, command: order({ price: { now: rub(0) } }) }, undefined, 0)).toBeUndefined();
	expect(lackOf({ command: order(), ends: [], noWayBack: false }, undefined, 0)).toBeUndefined();
});

it('counts top-ups under way to this number, and those that the balance is too old to show', () => {
	const to = (receiver: typeof LINE) => topUpFrom(savedCard(), LINE, receiver, rub(52_00));
	const freshness = { balances: { checkedAt: 0, unreadable: 0, awaiting: ['done'] } } as never;
	const outbox = [
		queued(to(LINE), 1, { key: 'a' }),
		queued(to(OTHER_LINE), 2, { key: 'b' }),
		queued(to(LINE), 3, { key: 'done', state: 'done' }),
		queued(to(LINE), 4, { key: 'c', state: 'rejected' })
	];
	expect(comingTo(LINE, { outbox, freshness, balance: rub(0) })).toBe(104_00);
	expect(comingTo(LINE, { outbox, freshness, balance: undefined })).toBe(0);
	const fresh = { balances: { checkedAt: 0, unreadable: 0 } } as never;
	expect(comingTo(LINE, { outbox, freshness: fresh, balance: rub(0) })).toBe(52_00);
	expect(comingTo(LINE, { outbox: [], freshness: fresh, balance: rub(0) })).toBe(0);
});
