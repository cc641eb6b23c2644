import { describe, expect, it } from 'vitest';
import type { OrderOf } from '../command';
import {
	blacklisting,
	disconnecting,
	entries,
	monthly,
	NOW,
	offering,
	order,
	product,
	rub,
	setting
} from '../orders/orders.fixture';
import { reconcile } from '../orders/reconciliation';
import { LINE, OTHER_LINE } from '../outbox.fixture';
import type { OwnedProduct } from '../subscriber';
import { omit } from '../util/omit';
import type { BlacklistEntry } from './entry';
import { blacklistChanges, blacklistPlan, blacklistProduct } from './plan';
import { termsOfBlacklist, type AroundBlacklist, type BlacklistChange } from './terms';

const SERVICE = offering('list', { sections: ['blacklist'], prices: [monthly(60_00)] });
const MASK = '+7495*';

const listing = (...entries: BlacklistEntry[]): OwnedProduct[] => [product('list', { blacklist: { entries } })];

function around(products: OwnedProduct[], change: Partial<AroundBlacklist> = {}): AroundBlacklist {
	return {
		products,
		catalogue: [offering('a'), SERVICE],
		orders: [],
		balance: rub(250_00),
		blocked: false,
		currency: 'RUB',
		now: NOW,
		payer: LINE,
		...change
	};
}

const add = (entry: BlacklistEntry): BlacklistChange => ({ to: 'add', entry });
const remove = (entry: BlacklistEntry): BlacklistChange => ({ to: 'remove', entry });
const obstacle = (why: string) => ({ ok: false, obstacle: { why } });

function commandOf(change: BlacklistChange, known: AroundBlacklist): OrderOf<'configure'> {
	const told = termsOfBlacklist(change, known);
	if (told?.ok !== true) throw new Error('no terms');
	return told.terms.command as OrderOf<'configure'>;
}

describe('adding', () => {
	it('connects the service with the first one, and pays for it', () => {
		expect(termsOfBlacklist(add(OTHER_LINE), around([]))).toEqual({
			ok: true,
			terms: {
				command: {
					kind: 'order',
					line: LINE,
					action: 'configure',
					offering: { id: 'list', name: 'LIST' },
					characteristics: [{ name: `blacklist:${OTHER_LINE}`, value: 'refused' }],
					connects: true,
					price: { now: rub(60_00), perPeriod: { price: rub(60_00), period: 'month' } },
					related: []
				},
				ends: [],
				balanceAfter: rub(190_00),
				noWayBack: false
			}
		});
	});

	it('is free with the service there, or on its way with another entry', () => {
		const free = { connects: false, price: { now: rub(0) } };
		expect(commandOf(add(MASK), around(listing(OTHER_LINE)))).toMatchObject(free);
		const orders = entries(blacklisting('+79000000003', { connects: true }));
		expect(commandOf(add(MASK), around([], { orders }))).toMatchObject(free);
		expect(
			commandOf(add(MASK), around([], { orders: entries(order({ offering: { id: 'list', name: 'LIST' } })) }))
		).toMatchObject(free);
	});

	it('of what is listed, covered or on its way is not done twice', () => {
		expect(termsOfBlacklist(add('+74951234567'), around(listing(MASK)))).toEqual(obstacle('connected'));
		expect(termsOfBlacklist(add('hidden'), around(listing('hidden')))).toEqual(obstacle('connected'));
		const orders = entries(blacklisting(MASK));
		expect(termsOfBlacklist(add(MASK), around([], { orders }))).toEqual(obstacle('connected'));
	});

	it('comes after a removal that waits: both come to nothing', () => {
		const orders = entries(blacklisting(MASK, { value: undefined, before: 'refused' }));
		const command = commandOf(add(MASK), around(listing(MASK), { orders }));
		expect(command).toMatchObject({ characteristics: [{ value: 'refused', before: 'refused' }], connects: false });
		expect(reconcile(command, orders)).toMatchObject({ how: 'opposite', entry: { seq: 1 } });
	});

	it('takes the place of the service’s end while that waits, and connects it anew once it is sent', () => {
		const waits = entries(disconnecting('list'));
		expect(commandOf(add('hidden'), around(listing(MASK), { orders: waits }))).toMatchObject({ connects: false });
		const sent = entries([disconnecting('list'), { state: 'accepted' }]);
		expect(commandOf(add('hidden'), around(listing(MASK), { orders: sent }))).toMatchObject({ connects: true });
		// What has been withdrawn from sale can't be.
		expect(termsOfBlacklist(add('hidden'), around(listing(MASK), { catalogue: [], orders: sent }))).toBeUndefined();
	});

	it('does not count what was refused', () => {
		const orders = entries([blacklisting(MASK, { connects: true }), { state: 'rejected' }]);
		expect(commandOf(add(MASK), around([], { orders }))).toMatchObject({ connects: true });
	});

	it('is not possible where there is no such service, no price, or something in the way', () => {
		expect(termsOfBlacklist(add(MASK), around([], { catalogue: [] }))).toBeUndefined();
		const told = (change: object) =>
			termsOfBlacklist(add(MASK), around([product('a')], { catalogue: [offering('a'), { ...SERVICE, ...change }] }));
		expect(told({ prices: [] })).toEqual(obstacle('price-unknown'));
		expect(told({ sellable: false })).toEqual(obstacle('not-sellable'));
		expect(told({ relations: [{ kind: 'excludes', id: 'a' }] })).toMatchObject(obstacle('excluded'));
		expect(told({ relations: [{ kind: 'requires', id: 'a' }] })).toMatchObject({
			terms: { command: { related: ['a'] } }
		});
	});

	it('tells of a price to come, and of a line that is blocked', () => {
		const later = { ...monthly(90_00), from: NOW + 1 };
		const catalogue = [{ ...SERVICE, prices: [...SERVICE.prices, later] }];
		expect(termsOfBlacklist(add(MASK), around([], { catalogue, blocked: true }))).toMatchObject({
			terms: { announced: later, doubt: 'line-blocked' }
		});
	});
});

describe('removing', () => {
	it('is free, and says what there was', () => {
		const command = commandOf(remove(MASK), around(listing(MASK)));
		expect(command.characteristics).toEqual([{ name: 'blacklist:+7495*', before: 'refused' }]);
		expect(command).toMatchObject({ connects: false, price: { now: rub(0) }, related: [] });
	});

	it('calls off what has not been sent', () => {
		const orders = entries(blacklisting(MASK, { connects: true }));
		const command = commandOf(remove(MASK), around([], { orders }));
		expect(reconcile(command, orders)).toMatchObject({ how: 'opposite', entry: { seq: 1 } });
	});

	it('leaves the other entries alone', () => {
		const orders = entries(blacklisting('hidden'), blacklisting(MASK));
		const command = commandOf(remove(MASK), around([product('list')], { orders }));
		expect(reconcile(command, orders)?.entry.seq).toBe(2);
	});

	it('of what is not there is nothing; a mask is no number of it', () => {
		expect(termsOfBlacklist(remove(MASK), around([]))).toBeUndefined();
		expect(termsOfBlacklist(remove('+74951234567'), around(listing(MASK)))).toBeUndefined();
	});

	it('works of a service that the operator does not sell any more', () => {
		const known = around(listing(MASK), { catalogue: [] });
		expect(commandOf(remove(MASK), known)).toMatchObject({ offering: { id: 'list', name: 'LIST' } });
		const [nameless] = listing(MASK).map((one) => omit(one, 'offeringId')) as [OwnedProduct];
		expect(termsOfBlacklist(remove(MASK), around([nameless], { catalogue: [] }))).toBeUndefined();
	});
});

it('the plan is of the service that is owned, and knows orders of the list alone', () => {
	expect(blacklistProduct(SERVICE, [product('list', { status: 'ended' })])).toBeUndefined();
	expect(blacklistChanges(order())).toEqual([]);
	const other = entries(order());
	expect(blacklistPlan('list', listing(MASK, 'hidden')[0], other)).toEqual({
		connected: true,
		entries: [MASK, 'hidden']
	});
	expect(blacklistPlan('list', product('list'), [])).toEqual({ connected: true, entries: [] });
	const echo = { ...setting('x'), offering: { id: 'list', name: 'LIST' } };
	expect(blacklistPlan('list', product('list'), entries(echo)).entries, 'set otherwise').toEqual([]);
});
