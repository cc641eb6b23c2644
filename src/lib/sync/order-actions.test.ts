import { idOf } from '$lib/domain/line.fixture';
import { beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase, putSession } from '$lib/db/database.fixture';
import type { AppDatabase } from '$lib/db/database';
import { entriesOf } from '$lib/db/repositories/outbox';
import type { Command, OrderCommand, TopUpCommand } from '$lib/domain/command';
import { disconnecting, monthly, offering, order, queued, rub, setting } from '$lib/domain/orders/orders.fixture';
import { CONFIRMED, entry, LINE } from '$lib/domain/outbox.fixture';
import { waitsFor } from '$lib/domain/precedence';
import { serverPackOf } from '$lib/operator/server-packs';
import { consoleLog } from '$lib/platform/log';
import { inProcessLocks } from '$lib/platform/locks';
import { confirm as confirmCommand, confirmTogether, confirmWithTopUp } from './confirm';
import type { EngineDeps } from './engine-deps';

let db: AppDatabase;

beforeEach(async () => {
	db = freshDatabase();
	await db.lines.put({ line: idOf(LINE), number: LINE });
});

function depsOf(uuid: () => string): EngineDeps {
	return {
		db,
		packOf: serverPackOf,
		language: () => Promise.resolve('ru'),
		ids: { uuid },
		clock: { now: () => CONFIRMED, after: () => () => undefined },
		fetch: () => Promise.reject(new Error('Nothing is sent here')),
		random: () => 0,
		locks: inProcessLocks(),
		log: consoleLog({ verbose: false })
	};
}

function confirm(key: string, command: Command, replaces?: string) {
	return confirmCommand(
		depsOf(() => key),
		command,
		{ replaces }
	);
}

const rows = async () => (await entriesOf(db, idOf(LINE))).map(({ key, state }) => [key, state]);

describe('a confirmed order', () => {
	it('is not one for what nobody knows the price of', async () => {
		await db.catalogue.bulkAdd([
			offering('a', { prices: [] }),
			offering('b', { prices: [monthly(100_00)] }),
			offering('tones', { prices: [] })
		]);
		await expect(confirm('k', order())).rejects.toThrow(RangeError);
		await expect(confirm('k', setting('rain', { connects: true }))).rejects.toThrow(RangeError);
		expect(await rows()).toEqual([]);
		await confirm('k', order({ offering: { id: 'b', name: 'B' } }));
		await confirm('l', disconnecting('a'));
		await confirm('m', setting('rain'));
		expect(await rows()).toHaveLength(3);
	});

	it('like any command, is one in the money of the operator that the sign-in keeps, not of the one that its number proposes', async () => {
		await putSession(db, { operator: 'mts-by' });
		await db.catalogue.add(offering('a', { prices: [monthly(100_00)] }));
		await expect(confirm('k', order({ price: { now: { minor: 100_00, currency: 'BYN' } } }))).rejects.toThrow(
			'known price'
		);
		await expect(confirm('k', entry().command as Command)).rejects.toThrow('currency');
		expect(await rows()).toEqual([]);
	});

	it('done again by a transaction whose end nobody saw, is there once', async () => {
		expect(await confirm('k', order())).toEqual({ key: 'k' });
		expect(await confirm('k', order())).toEqual({ key: 'k' });
		expect(await rows()).toEqual([['k', 'queued']]);
	});

	it('and so are several confirmed together', async () => {
		const together = () => {
			const keys = ['k', 'l'];
			const deps = depsOf(() => keys.shift() ?? 'none');
			const text = { kind: 'message', line: LINE, text: 'Телефон потерян' } as const;
			return confirmTogether(deps, [order(), text]);
		};
		expect(await together()).toEqual(['k', 'l']);
		expect(await together()).toEqual(['k', 'l']);
		expect(await rows()).toEqual([
			['k', 'queued'],
			['l', 'queued']
		]);
	});

	it('takes the place of one that has ended, and of no other', async () => {
		await db.outbox.bulkAdd([
			queued(order(), 1, { state: 'rejected' }),
			queued(order({ offering: { id: 'b', name: 'B' } }), 2)
		]);
		await confirm('k', order(), 'key-1');
		await confirm('l', order({ offering: { id: 'c', name: 'C' } }), 'key-2');
		expect(await rows()).toEqual([
			['key-1', 'cancelled'],
			['key-2', 'queued'],
			['k', 'queued'],
			['l', 'queued']
		]);
	});

	it('that meets its opposite leaves both as history', async () => {
		await confirm('k', order());
		expect(await confirm('l', disconnecting('a'))).toEqual({ key: 'l', met: { how: 'opposite', key: 'k' } });
		expect(await rows()).toEqual([
			['k', 'cancelled'],
			['l', 'cancelled']
		]);
	});

	it('with the top-up that brings its money comes after it, both or neither, and once', async () => {
		let made = 0;
		const topUp = entry().command as TopUpCommand;
		const together = (order: OrderCommand) => {
			made = 0;
			return confirmWithTopUp(
				depsOf(() => ['k', 'paid'][made++] ?? ''),
				order,
				topUp
			);
		};
		const dollars = order({ price: { now: { minor: 1, currency: 'BYN' } } });
		await expect(together(dollars)).rejects.toThrow(RangeError);
		expect(await rows()).toEqual([]);
		expect(await together(order())).toEqual({ key: 'k', topUp: 'paid' });
		await together(order());
		expect(await rows()).toEqual([
			['paid', 'queued'],
			['k', 'queued']
		]);
		const [paid, ordered] = await entriesOf(db, idOf(LINE));
		expect(ordered && waitsFor(ordered, await entriesOf(db, idOf(LINE)))).toEqual(paid);
	});

	it('in another currency in part is none', async () => {
		const price = { now: rub(0), perPeriod: { price: { minor: 1, currency: 'BYN' }, period: 'day' } } as const;
		await expect(confirm('k', order({ price }))).rejects.toThrow(RangeError);
	});
});
