import { OUTBOX_VERSION } from '$lib/domain/outbox';
import { idOf } from '$lib/domain/line.fixture';
import { describe, expect, it } from 'vitest';
import { HOUR } from '$lib/domain/instant';
import { CONFIRMED, entry, LINE, OTHER_LINE } from '$lib/domain/outbox.fixture';
import { move } from '$lib/domain/outbox-machine';
import { omit } from '$lib/domain/util/omit';
import { offering } from '$lib/domain/orders/orders.fixture';
import type { CatalogueOffering, OwnedProduct, SavedCard } from '$lib/domain/subscriber';
import type { AppDatabase } from '../database';
import { freshDatabase, SESSION, signedInDatabase } from '../database.fixture';
import {
	changeAll,
	changeEntry,
	changeQueue,
	enqueue,
	entriesOf,
	endEntry,
	removeUnreadable,
	replaceEntry
} from './outbox';
import { catalogueAsOf, commitOutcomes, freshnessOf, ownedOfferings, type Attempt } from './resources';
import { commitAnswer } from './resources.fixture';
import { closeSession, currentSession, isSameSignIn } from './session';
import { forgetDevices } from './session-row';
import { changeSetting, saveSetting } from './settings';

const failure = { class: 'server', code: 'HTTP_503', reason: '' } as const;

describe('outbox', () => {
	it('queues a key once, though the work be done twice', async () => {
		const db = freshDatabase();
		await enqueue(db, entry());
		await enqueue(db, entry({ seq: 2, key: 'key-1' }));
		expect(await entriesOf(db, idOf(LINE))).toHaveLength(1);
	});

	it('keeps lines apart, each in order of confirmation', async () => {
		const db = freshDatabase();
		for (const [seq, line] of [LINE, OTHER_LINE, LINE].entries())
			await enqueue(db, entry({ seq: seq + 1, line: idOf(line) }));
		expect((await entriesOf(db, idOf(LINE))).map(({ seq }) => seq)).toEqual([1, 3]);
		expect((await entriesOf(db, idOf(OTHER_LINE))).map(({ seq }) => seq)).toEqual([2]);
	});

	it('changes a row as it is now, and says when it did not', async () => {
		const db = freshDatabase();
		await enqueue(db, entry());
		expect(await changeEntry(db, 'key-1', (current) => move(current, 'send'))).toMatchObject({ state: 'sending' });
		expect(await changeEntry(db, 'key-1', (current) => move(current, 'send'))).toBeUndefined();
		expect(await changeEntry(db, 'gone', (current) => current)).toBeUndefined();
	});

	it('never writes over a row it can not read', async () => {
		const db = freshDatabase();
		const newer = { ...entry(), version: OUTBOX_VERSION + 1, novelty: true };
		await db.outbox.add(newer);
		await changeEntry(db, 'key-1', (current) => ({ ...current, attempts: 5 }));
		await changeAll(db, (current) => ({ ...current, attempts: 5 }));
		expect(await db.outbox.toArray()).toEqual([newer]);
	});

	it('discards only what can not be read', async () => {
		const db = freshDatabase();
		await db.outbox.bulkAdd([entry(), entry({ seq: 2, version: OUTBOX_VERSION + 1 })]);
		for (const key of ['key-1', 'key-2', 'gone']) await removeUnreadable(db, key);
		expect((await db.outbox.toArray()).map(({ key }) => key)).toEqual(['key-1']);
	});

	it('tells the resources that a command has touched, each once, in the transaction that ends it', async () => {
		const db = freshDatabase();
		await db.outbox.add(entry({ state: 'sending' }));
		await db.freshness.put({
			line: idOf(LINE),
			resource: 'balances',
			fetchedAt: 5,
			checkedAt: 5,
			unreadable: 0,
			awaiting: ['x']
		});
		const finish = (): Promise<unknown> =>
			endEntry(db, 'key-1', (current) => move(current, 'finish'), ['balances', 'movements']);
		expect(await finish()).toMatchObject({ state: 'done' });
		expect(await finish()).toBeUndefined();
		const { balances, movements } = await freshnessOf(db, idOf(LINE));
		expect([balances.awaiting, balances.checkedAt]).toEqual([['x', 'key-1'], 5]);
		expect([movements.awaiting, movements.checkedAt]).toEqual([['key-1'], 0]);
		expect(await endEntry(db, 'gone', (current) => current, ['balances'])).toBeUndefined();
	});

	it('replaces both or neither', async () => {
		const db = freshDatabase();
		await db.outbox.bulkAdd([entry({ state: 'expired' }), entry({ seq: 2 })]);
		// The new key is taken: the transaction fails as a whole.
		const clash = replaceEntry(db, 'key-1', (old) => ({
			old: { ...old, state: 'cancelled' },
			fresh: entry({ seq: 3, key: 'key-2' })
		}));
		await expect(clash).rejects.toMatchObject({ name: 'StorageError' });
		expect((await entriesOf(db, idOf(LINE))).map(({ state }) => state)).toEqual(['expired', 'queued']);
		expect(await replaceEntry(db, 'key-2', () => undefined)).toMatchObject({ key: 'key-2' });
		expect(await replaceEntry(db, 'gone', () => undefined)).toBeUndefined();
	});
});

describe('a change of the queue', () => {
	it('sees the queue of the line as it is, changes and adds in one', async () => {
		const db = freshDatabase();
		await db.outbox.bulkAdd([entry(), entry({ seq: 2, line: idOf(OTHER_LINE) })]);
		const seen: number[] = [];
		await changeQueue(db, idOf(LINE), (entries) => {
			seen.push(...entries.map(({ seq }) => seq));
			const changed = entries.map((one) => ({ ...one, state: 'cancelled' as const }));
			return { changed, added: [omit(entry({ key: 'new' }), 'seq')] };
		});
		expect(seen).toEqual([1]);
		expect((await entriesOf(db, idOf(LINE))).map(({ key, state }) => [key, state])).toEqual([
			['key-1', 'cancelled'],
			['new', 'queued']
		]);
	});

	it('is all or nothing', async () => {
		const db = freshDatabase();
		await db.outbox.add(entry());
		const clash = changeQueue(db, idOf(LINE), ([first]) => ({
			changed: first ? [{ ...first, state: 'cancelled' }] : [],
			added: [omit(entry(), 'seq')]
		}));
		await expect(clash).rejects.toMatchObject({ name: 'StorageError' });
		expect((await entriesOf(db, idOf(LINE))).map(({ state }) => state)).toEqual(['queued']);
	});
});

describe('the catalogue', () => {
	const pulled = (rows: CatalogueOffering[], more: { merge?: true; unreadable?: number } = {}) => ({
		rows,
		unreadable: 0,
		...more
	});
	const attempt = { resource: 'catalogue', session: SESSION, startedAt: 10, language: 'ru', shows: [] } as const;

	it('takes in what has changed beside what has not, and knows as of when it is', async () => {
		const db = await signedInDatabase();
		expect(await catalogueAsOf(db, idOf(LINE))).toBeUndefined();
		await commitAnswer(db, attempt, pulled([offering('a')]), 10);
		expect(await catalogueAsOf(db, idOf(LINE))).toBeUndefined();
		await commitAnswer(db, attempt, pulled([offering('b', { updatedAt: 7 }), offering('c', { updatedAt: 9 })]), 10);
		const changed = offering('b', { name: 'New', updatedAt: 8 });
		await commitAnswer(db, attempt, pulled([changed], { merge: true }), 10);
		expect((await db.catalogue.toArray()).map(({ name }) => name)).toEqual(['New', 'C']);
		expect(await catalogueAsOf(db, idOf(LINE))).toBe(9);
	});

	it('not all of which could be read is asked for anew as a whole', async () => {
		const db = await signedInDatabase();
		await commitAnswer(db, attempt, pulled([offering('b', { updatedAt: 7 })], { unreadable: 1 }), 10);
		expect(await catalogueAsOf(db, idOf(LINE))).toBeUndefined();
	});
});

describe('session', () => {
	it('remembers nobody before the first sign-in', async () => {
		expect(await currentSession(freshDatabase())).toBeUndefined();
	});

	it('is over for exactly the sign-in that was seen; what waits of its line waits for sign-in', async () => {
		const db = await signedInDatabase();
		await db.outbox.bulkAdd([
			entry({ seq: 1 }),
			entry({ seq: 2, state: 'sending' }),
			entry({ seq: 3, line: idOf(OTHER_LINE) }),
			entry({ seq: 4, state: 'done' })
		]);
		expect(await closeSession(db, { ...SESSION, signedInAt: 1 }, 'expired')).toBe(false);
		expect(await closeSession(db, { ...SESSION, line: idOf(OTHER_LINE) }, 'expired')).toBe(false);
		expect(await closeSession(freshDatabase(), SESSION, 'expired')).toBe(false);
		expect(await currentSession(db)).toMatchObject({ status: 'active' });

		expect(await closeSession(db, SESSION, 'ended')).toBe(true);
		expect(await currentSession(db)).toMatchObject({ status: 'ended', number: LINE });
		expect((await db.outbox.toArray()).map(({ state }) => state)).toEqual([
			'waiting-sign-in',
			'sending',
			'queued',
			'done'
		]);
	});

	it('is the same only for the same line and the same sign-in', () => {
		expect(isSameSignIn(SESSION, { line: SESSION.line, signedInAt: SESSION.signedInAt })).toBe(true);
		expect(isSameSignIn(undefined, SESSION)).toBe(false);
	});
});

describe('resources', () => {
	const card = (id: string, line = LINE): SavedCard => ({
		line: idOf(line),
		id,
		name: '',
		brand: '',
		lastFour: '4242',
		expires: '2030-01',
		preferred: false,
		usable: true
	});
	const attempt = (change: Partial<Attempt> = {}): Attempt & { resource: 'cards' } => ({
		session: SESSION,
		startedAt: CONFIRMED,
		language: 'ru',
		shows: [],
		...change,
		resource: 'cards'
	});
	const stored = async (db: AppDatabase): Promise<string[]> => (await db.cards.toArray()).map(({ id }) => id);

	it("replaces its own line's rows and its age together", async () => {
		const db = await signedInDatabase();
		await db.cards.bulkAdd([card('old'), card('others', OTHER_LINE)]);
		await commitOutcomes(db, [{ attempt: attempt(), failure }], CONFIRMED);
		const committed = await commitAnswer(
			db,
			attempt(),
			{ rows: [card('a'), card('b'), card('b')], unreadable: 2, pages: [{ offset: 0, etag: '"x"' }] },
			CONFIRMED
		);
		expect([committed, await stored(db)]).toEqual([true, ['a', 'b', 'others']]);
		expect((await freshnessOf(db, idOf(LINE))).cards).toEqual({
			line: idOf(LINE),
			resource: 'cards',
			fetchedAt: CONFIRMED,
			checkedAt: CONFIRMED,
			asked: 'ru',
			unreadable: 2,
			pages: [{ offset: 0, etag: '"x"' }]
		});
	});

	it('keeps rows, tags and what was unreadable when nothing has changed; a body without tags drops the old ones', async () => {
		const db = await signedInDatabase();
		await commitAnswer(
			db,
			attempt(),
			{ rows: [card('a')], unreadable: 1, pages: [{ offset: 0, etag: '"x"' }] },
			CONFIRMED
		);
		const later = CONFIRMED + HOUR;
		await commitAnswer(db, attempt({ startedAt: later }), { unreadable: 0 }, later);
		expect(await stored(db)).toEqual(['a']);
		expect((await freshnessOf(db, idOf(LINE))).cards).toMatchObject({
			fetchedAt: CONFIRMED,
			checkedAt: later,
			unreadable: 1,
			pages: [{ offset: 0, etag: '"x"' }]
		});
		await commitAnswer(db, attempt({ startedAt: later }), { rows: [], unreadable: 0 }, later);
		expect(await stored(db)).toEqual([]);
		expect((await freshnessOf(db, idOf(LINE))).cards).not.toHaveProperty('pages');
	});

	it('takes out only the commands that were awaited when it was begun', async () => {
		const db = await signedInDatabase();
		await db.freshness.put({
			line: idOf(LINE),
			resource: 'cards',
			fetchedAt: 0,
			checkedAt: 0,
			unreadable: 0,
			awaiting: ['a', 'b']
		});
		await commitAnswer(db, attempt({ shows: ['a'] }), { unreadable: 0 }, CONFIRMED);
		expect((await freshnessOf(db, idOf(LINE))).cards.awaiting).toEqual(['b']);
		await commitAnswer(db, attempt({ shows: ['b'] }), { unreadable: 0 }, CONFIRMED);
		expect((await freshnessOf(db, idOf(LINE))).cards).not.toHaveProperty('awaiting');
	});

	it('leaves everything alone when the sign-in has changed, ended or gone', async () => {
		const db = await signedInDatabase();
		await db.cards.add(card('old'));
		const answer = { rows: [card('new')], unreadable: 0 };
		const late = attempt({ session: { ...SESSION, signedInAt: 1 } });
		expect(await commitAnswer(db, late, answer, CONFIRMED)).toBe(false);
		await commitOutcomes(db, [{ attempt: late, failure }], CONFIRMED);
		await db.session.update('current', { status: 'ended' });
		expect(await commitAnswer(db, attempt(), answer, CONFIRMED)).toBe(false);
		await db.session.clear();
		expect(await commitAnswer(db, attempt(), answer, CONFIRMED)).toBe(false);
		expect([await stored(db), await db.freshness.count()]).toEqual([['old'], 0]);
	});

	it('does not put an older answer over a newer one, unless the newer time was written before the clock was set back', async () => {
		const db = await signedInDatabase();
		const later = CONFIRMED + HOUR;
		await commitAnswer(db, attempt({ startedAt: later }), { rows: [card('newer')], unreadable: 0 }, later);
		const older = { rows: [card('older')], unreadable: 0 };
		expect(await commitAnswer(db, attempt(), older, later)).toBe(false);
		expect(await commitAnswer(db, attempt(), older, CONFIRMED)).toBe(true);
		expect(await stored(db)).toEqual(['older']);
	});

	it('stores several at once, each as it would alone, and says which', async () => {
		const db = await signedInDatabase();
		const later = CONFIRMED + HOUR;
		const outcomes = [
			{ attempt: attempt(), answer: { rows: [card('a')], unreadable: 0 } },
			{ attempt: { ...attempt(), resource: 'visits' as const }, failure },
			{ attempt: { ...attempt(), resource: 'visits' as const }, answer: { rows: [], unreadable: 0 } },
			{ attempt: attempt({ startedAt: CONFIRMED - 1 }), answer: { rows: [card('older')], unreadable: 0 } }
		];
		expect(await commitOutcomes(db, outcomes, later)).toEqual([true, true, true, false]);
		const { cards, visits } = await freshnessOf(db, idOf(LINE));
		expect([await stored(db), cards.checkedAt, visits.failure]).toEqual([['a'], CONFIRMED, undefined]);
	});

	it('stores all of them or none', async () => {
		const db = await signedInDatabase();
		const both = [
			{ attempt: attempt(), answer: { rows: [card('a')], unreadable: 0 } },
			{ attempt: { ...attempt(), resource: 'notices' as const }, answer: { rows: [{} as never], unreadable: 0 } }
		];
		await expect(commitOutcomes(db, both, CONFIRMED)).rejects.toMatchObject({ name: 'StorageError' });
		expect(await db.freshness.count()).toBe(0);
	});

	it("replaces a line's notices, which are one row", async () => {
		const db = await signedInDatabase();
		const notices = { line: idOf(LINE), signIn: true, passwordChange: true, wrongEntries: true };
		await db.notices.put({ ...notices, signIn: false });
		await commitAnswer(db, { ...attempt(), resource: 'notices' }, { rows: [notices], unreadable: 0 }, CONFIRMED);
		expect(await db.notices.toArray()).toEqual([notices]);
	});

	it('knows under which ids the catalogue has the tariffs of the line, and what may be one', async () => {
		const db = freshDatabase();
		const product: Omit<OwnedProduct, 'id' | 'kind'> = { line: idOf(LINE), name: '', status: 'active', prices: [] };
		await db.products.bulkAdd([
			{ ...product, id: 'a', kind: 'tariff', offeringId: 'x' },
			{ ...product, id: 'b', kind: 'tariff' },
			{ ...product, id: 'c', kind: 'option', offeringId: 'y' },
			{ ...product, id: 'd', kind: 'unknown', offeringId: 'z' }
		]);
		expect(await ownedOfferings(db, idOf(LINE))).toEqual(['x', 'z']);
	});
});

it('a setting is kept under its name', async () => {
	const db = freshDatabase();
	await saveSetting(db, 'theme', 'dark');
	await saveSetting(db, 'theme', 'light');
	expect(await db.settings.toArray()).toEqual([{ name: 'theme', value: 'light' }]);
});

it('of two changes of a setting at once neither is lost', async () => {
	const db = freshDatabase();
	const add = (country: string) => changeSetting(db, 'tripCountries', (before = []) => [...before, country]);
	await Promise.all([add('TR'), add('DE'), changeSetting(db, 'tripCountries', () => undefined)]);
	expect(await db.settings.toArray()).toEqual([{ name: 'tripCountries', value: ['TR', 'DE'] }]);
});

it('devices are forgotten of a line, and of none when nobody is signed in', async () => {
	const db = await signedInDatabase();
	await db.devices.put({ line: idOf(LINE), id: 'd' } as never);
	await forgetDevices(db, undefined, () => true);
	expect(await db.devices.count()).toBe(1);
});
