import { OUTBOX_VERSION } from '$lib/domain/outbox';
import { idOf } from '$lib/domain/line.fixture';
import { describe, expect, it, vi } from 'vitest';
import { freshnessMap } from '$lib/domain/freshness';
import { entry, LINE, OTHER_LINE } from '$lib/domain/outbox.fixture';
import { DEFAULT_SETTINGS } from '$lib/domain/settings';
import type { Movement, SavedCard } from '$lib/domain/subscriber';
import type { AppDatabase } from '../database';
import { observe, type Live } from '../observe';
import { freshDatabase, putSession } from '../database.fixture';
import { createCatalogueQueries, type CatalogueQueries } from './catalogue';
import { createQueries, type Queries } from './queries';

/** What a query has emitted so far. */
function watch<T>(query: Live<T>): {
	values: T[];
	errors: unknown[];
	stop(): void;
	next(count: number): Promise<void>;
} {
	const values: T[] = [];
	const errors: unknown[] = [];
	const stop = query.subscribe({ next: (value) => values.push(value), error: (error) => errors.push(error) });
	return {
		values,
		errors,
		stop,
		next: (count) => expect.poll(() => values.length).toBeGreaterThanOrEqual(count)
	};
}

function opened(): { db: AppDatabase; queries: Queries & CatalogueQueries } {
	const db = freshDatabase();
	return { db, queries: { ...createQueries(db), ...createCatalogueQueries(db) } };
}

const card = (id: string, preferred: boolean): SavedCard => ({
	line: idOf(LINE),
	id,
	name: id,
	brand: '',
	lastFour: '4242',
	expires: '2030-01',
	preferred,
	usable: true
});
const movement = (id: string, at: number): Movement => ({
	line: idOf(LINE),
	id,
	at,
	kind: 'top-up',
	amount: { minor: 1, currency: 'RUB' },
	status: 'completed',
	description: ''
});

it('session: nobody, then who it is, then what has become of it', async () => {
	const { db, queries } = opened();
	const seen = watch(queries.session());
	await seen.next(1);
	await putSession(db);
	await seen.next(2);
	await db.session.update('current', { status: 'expired' });
	await seen.next(3);
	expect(seen.values.map((session) => session?.status ?? null)).toEqual([null, 'active', 'expired']);
});

it('home: what is there at once, with no owner and no tariff; then every change, whoever makes it', async () => {
	const { db, queries } = opened();
	await db.lines.put({ line: idOf(LINE), number: LINE });
	const seen = watch(queries.home(idOf(LINE)));
	await seen.next(1);
	expect(seen.values[0]).toEqual({
		owner: null,
		balances: [],
		allowances: [],
		tariff: null,
		tariffless: true,
		pending: [],
		smsValues: [],
		freshness: freshnessMap([])
	});
	await db.owners.put({ line: idOf(LINE), id: 'o', fullName: 'A', shortName: 'A', lineStatus: 'active' });
	await seen.next(2);
	await db.outbox.add(entry());
	await seen.next(3);
	expect(seen.values.at(-1)).toMatchObject({ owner: { fullName: 'A' }, pending: [{ key: 'key-1' }] });
});

it('outbox: one line in order of confirmation, all states, the unreadable too', async () => {
	const { db, queries } = opened();
	await db.outbox.bulkAdd([
		entry({ seq: 1, state: 'done' }),
		entry({ seq: 2, line: idOf(OTHER_LINE) }),
		entry({ seq: 3 }),
		entry({ seq: 4, version: OUTBOX_VERSION + 1 }),
		entry({ seq: 5, state: 'cancelled' })
	]);
	const list = watch(queries.outbox(idOf(LINE)));
	await list.next(1);
	expect(list.values[0]?.map(({ seq, state }) => [seq, state])).toEqual([
		[1, 'done'],
		[3, 'queued'],
		[4, 'unreadable'],
		[5, 'cancelled']
	]);
});

it('movements: the newest first, and whether there are older ones', async () => {
	const { db, queries } = opened();
	await db.movements.bulkAdd([movement('a', 1), movement('b', 3), movement('c', 2)]);
	const two = watch(queries.movements(idOf(LINE), 2));
	const all = watch(queries.movements(idOf(LINE), 3));
	await Promise.all([two.next(1), all.next(1)]);
	expect(two.values[0]?.rows.map(({ id }) => id)).toEqual(['b', 'c']);
	expect([two.values[0]?.more, all.values[0]?.more]).toEqual([true, false]);
});

it('cards: the preferred one first', async () => {
	const { db, queries } = opened();
	await db.cards.bulkAdd([card('a', false), card('b', true), card('c', false)]);
	const seen = watch(queries.cards(idOf(LINE)));
	await seen.next(1);
	expect(seen.values[0]?.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
});

it('products of the line; what does not say what it is is what the catalogue has it for', async () => {
	const { db, queries } = opened();
	const product = { line: idOf(LINE), name: 'p', status: 'active' as const, prices: [] };
	await db.products.bulkAdd([
		{ ...product, id: 'a', kind: 'option' },
		{ ...product, id: 'b', kind: 'unknown', offeringId: 'plan' }
	]);
	const offering = { line: idOf(LINE), name: 'p', description: '', prices: [], conditions: [] };
	await db.offerings.add({ ...offering, id: 'plan', kind: 'tariff' });
	const seen = watch(queries.products(idOf(LINE)));
	await seen.next(1);
	expect(seen.values[0]?.map(({ id, kind }) => [id, kind])).toEqual([
		['a', 'option'],
		['b', 'tariff']
	]);
});

it('freshness: every resource has an answer', async () => {
	const { db, queries } = opened();
	await db.freshness.put({ line: idOf(LINE), resource: 'cards', fetchedAt: 5, checkedAt: 6, unreadable: 0 });
	const seen = watch(queries.freshness(idOf(LINE)));
	await seen.next(1);
	expect(seen.values[0]).toMatchObject({ cards: { checkedAt: 6 }, balances: { checkedAt: 0 } });
});

it('security: switches once known, visits the newest first, devices this one first and then as they were used', async () => {
	const { db, queries } = opened();
	const visit = { line: idOf(LINE), method: 'password', device: '', outcome: 'success', current: false } as const;
	await db.visits.bulkAdd([
		{ ...visit, id: 'a', at: 1 },
		{ ...visit, id: 'b', at: 2 }
	]);
	const device = { line: idOf(LINE), method: 'network', device: '', signedInAt: 1, current: false } as const;
	await db.devices.bulkAdd([
		{ ...device, id: 'a', lastUsedAt: 5 },
		{ ...device, id: 'b', lastUsedAt: 9 },
		{ ...device, id: 'c', lastUsedAt: 1, current: true }
	]);
	const seen = watch(queries.security(idOf(LINE)));
	await seen.next(1);
	expect(seen.values[0]).toMatchObject({ notices: null, visits: [{ id: 'b' }, { id: 'a' }] });
	expect(seen.values[0]?.devices.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
	await db.notices.put({ line: idOf(LINE), signIn: true, passwordChange: false, wrongEntries: true });
	await seen.next(2);
	expect(seen.values[1]?.notices).toMatchObject({ signIn: true, passwordChange: false });
});

it('settings: what was chosen over what is given', async () => {
	const { db, queries } = opened();
	const seen = watch(queries.settings());
	await seen.next(1);
	expect(seen.values[0]).toEqual(DEFAULT_SETTINGS);
	await db.settings.put({ name: 'theme', value: 'dark' });
	await seen.next(2);
	expect(seen.values[1]).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
});

describe('a live query', () => {
	const queued = (db: AppDatabase) => observe(db, () => db.outbox.count());

	it('goes on after the browser has closed the database under it', async () => {
		const db = freshDatabase();
		const seen = watch(queued(db));
		await seen.next(1);
		db.backendDB().close();
		await db.outbox.add(entry());
		await seen.next(2);
		expect([seen.values, seen.errors]).toEqual([[0, 1], []]);
	});

	it('begun on a closed database opens it', async () => {
		const db = freshDatabase();
		await db.open();
		db.close();
		const seen = watch(queued(db));
		await seen.next(1);
		await db.outbox.add(entry());
		await seen.next(2);
		expect(seen.values).toEqual([0, 1]);
	});

	it('tells when a newer app has taken the database over', async () => {
		const db = freshDatabase();
		await db.open();
		db.giveWay();
		const seen = watch(queued(db));
		await expect.poll(() => seen.errors).toMatchObject([{ name: 'StorageError', reason: 'outdated' }]);
	});

	it('gives up, and says so, when the database does not come back', async () => {
		const db = freshDatabase();
		let tries = 0;
		const told: unknown[] = [];
		db.whenLost(() => told.push(db.lost));
		const seen = watch(
			observe(db, async () => {
				tries += 1;
				throw Object.assign(new Error('gone'), { name: 'UnknownError' });
			})
		);
		await expect.poll(() => seen.errors).toMatchObject([{ reason: 'closed' }]);
		expect([tries, told]).toEqual([4, ['closed']]);
		await watch(queued(db)).next(1);
		expect(told).toEqual(['closed', undefined]);
	});

	it('that has not met the lock goes on when it is opened', async () => {
		const db = freshDatabase();
		const read = vi.fn(() => db.settings.count());
		const seen = watch(observe(db, read));
		await seen.next(1);
		const reads = read.mock.calls.length;
		db.unlock(undefined);
		await db.settings.put({ name: 'theme', value: 'dark' });
		await seen.next(2);
		expect([seen.values, read.mock.calls.length]).toEqual([[0, 1], reads + 1]);
	});

	it('that meets the lock while it is opened reads anew', async () => {
		const db = freshDatabase();
		await db.open();
		const read = vi.fn(() => db.settings.count());
		read.mockRejectedValueOnce(new DOMException('', 'LockedError'));
		const seen = watch(observe(db, read));
		await seen.next(1);
		expect([seen.values, seen.errors]).toEqual([[0], []]);
	});

	it('says so at once where there are no databases', () => {
		vi.stubGlobal('indexedDB', undefined);
		const seen = watch(observe(freshDatabase(), () => Promise.resolve(1)));
		expect([seen.values, seen.errors]).toMatchObject([[], [{ name: 'StorageError', reason: 'other' }]]);
		seen.stop();
	});

	it('says nothing more once stopped', async () => {
		const db = freshDatabase();
		const stopped = watch(queued(db));
		const running = watch(queued(db));
		await Promise.all([stopped.next(1), running.next(1)]);
		stopped.stop();
		await db.outbox.add(entry());
		await running.next(2);
		expect(stopped.values).toEqual([0]);
	});
});
