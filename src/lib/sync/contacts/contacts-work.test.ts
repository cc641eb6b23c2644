import { describe, expect, it } from 'vitest';
import { changeBook } from '$lib/db/contacts/book';
import { putSession, SESSION, signedInDatabase } from '$lib/db/database.fixture';
import { setLock } from '$lib/db/lock/lock';
import { OTHER_LINE } from '$lib/domain/outbox.fixture';
import { StorageError } from '$lib/domain/storage-error';
import { contactsWork } from './contacts-work';
import { remoteContacts } from './remote-contacts';
import { serveContacts, type ContactsJob, type ContactsScope } from './contacts-worker-server';
import type { ContactsDesk } from './desk';

const { line } = SESSION;
const PHRASE = 'сом на даче';

const person = (name: string, ...more: string[]): string =>
	['BEGIN:VCARD', 'VERSION:3.0', `FN:${name}`, ...more, 'END:VCARD', ''].join('\r\n');
const LEO = person('Лев Сомов', 'TEL:+79000000101');
const SAME_LEO = person('Лев', 'TEL:8 900 000 01 01', 'EMAIL:leo@example.com');
const IVY = person('Ива', 'TEL:+7 (900) 000-01-03');

async function desk(...cards: string[]): Promise<ContactsDesk & { db: Awaited<ReturnType<typeof signedInDatabase>> }> {
	const db = await signedInDatabase();
	const work = contactsWork(db);
	if (cards.length > 0) {
		await work.read(line, cards.join(''));
		await work.keep(line, 'add');
	}
	return { ...work, db };
}

const names = async (work: ContactsDesk, from: 'book' | 'gone' | 'read' | 'opened' = 'book', query = '') =>
	(await work.people(line, from, query, 50)).people.map(({ name }) => name);

async function sealed(work: ContactsDesk): Promise<void> {
	await work.prepareSafe(PHRASE);
	await work.keepSafe(line);
	await work.sealToFile(line);
	await work.noteCopied(line, 5);
}

describe('contacts of a device', () => {
	it('are none before any were read, and nothing is lost of none', async () => {
		const work = await desk();
		expect(await work.overview(line)).toEqual({ count: 0, hasSafe: false, duplicates: 0 });
		for (const from of ['book', 'gone', 'read', 'opened'] as const) expect(await names(work, from)).toEqual([]);
		expect(await work.undo(line)).toBeUndefined();
		await work.noteCopied(line, 1);
		await work.keepSafe(line);
		await expect(work.sealToFile(line)).rejects.toThrow('No safe');
		expect(await work.take(line, 'opened', 'all')).toBe(0);
		expect((await work.overview(line)).copied).toBeUndefined();
	});

	it('are read from bytes or text, told how many are new, and joined or replaced', async () => {
		const work = await desk(LEO);
		expect(await work.read(line, new TextEncoder().encode(LEO + IVY))).toMatchObject({ count: 2, fresh: 1 });
		expect(await names(work, 'read')).toEqual(['Ива', 'Лев Сомов']);
		expect(await work.keep(line, 'add')).toBe(true);
		expect(await names(work)).toEqual(['Ива', 'Лев Сомов']);
		await work.read(line, IVY + IVY);
		await work.keep(line, 'replace');
		expect(await names(work)).toEqual(['Ива']);
		expect((await work.overview(line)).undo).toBe('replaced');
		expect(await work.undo(line)).toBe('replaced');
		expect(await work.undo(line)).toBe('added');
		expect(await names(work)).toEqual(['Лев Сомов']);
	});

	it('are found by words of a name, an address, or digits of a number', async () => {
		const work = await desk(LEO, SAME_LEO, IVY);
		expect(await names(work, 'book', 'сомов ЛЕВ')).toEqual(['Лев Сомов']);
		expect(await names(work, 'book', 'example.com')).toEqual(['Лев']);
		expect(await names(work, 'book', '900 00001 03')).toEqual(['Ива']);
		expect(await names(work, 'book', 'никто')).toEqual([]);
		expect((await work.people(line, 'book', ' ', 1)).total).toBe(3);
	});

	it('are merged by a tap and taken apart by another, on the list that was looked at', async () => {
		const work = await desk(LEO, IVY, SAME_LEO);
		expect((await work.overview(line)).duplicates).toBe(1);
		const { rev, groups, total } = await work.duplicates(line);
		expect([groups.map((group) => group.map(({ id }) => id)), total]).toEqual([[[0, 2]], 1]);
		expect(await work.merge(line, rev, [0, 2])).toBe(true);
		expect(await work.merge(line, rev, [0, 1])).toBe(false);
		expect(await names(work)).toEqual(['Ива', 'Лев Сомов']);
		expect((await work.duplicates(line)).groups).toEqual([]);
		expect(await work.undo(line)).toBe('merged');
		expect(await names(work)).toEqual(['Ива', 'Лев', 'Лев Сомов']);
	});

	it('tell who is gone since the last copy, and take them back', async () => {
		const work = await desk(LEO, IVY);
		await sealed(work);
		expect((await work.overview(line)).copied).toMatchObject({ at: 5, isSame: true, gone: 0 });
		await work.read(line, LEO);
		await work.keep(line, 'replace');
		expect((await work.overview(line)).copied).toMatchObject({ isSame: false, gone: 1 });
		expect(await names(work, 'gone')).toEqual(['Ива']);
		expect(await work.take(line, 'gone', [0, 7])).toBe(1);
		expect(await names(work)).toEqual(['Ива', 'Лев Сомов']);
		expect(await work.take(line, 'gone', 'all')).toBe(0);
		expect(await work.write(line, 'book', [0], '2.1')).toContain('VERSION:2.1');
	});

	it('of an empty list are not gone: it has not begun', async () => {
		const work = await desk(LEO);
		await sealed(work);
		await work.read(line, '');
		await work.keep(line, 'replace');
		expect((await work.overview(line)).copied).toMatchObject({ gone: 0 });
	});

	it('open a copy by what opens it, and say why nothing else does', async () => {
		const work = await desk(LEO);
		const code = await work.prepareSafe(PHRASE);
		await work.keepSafe(line);
		const copy = await work.sealToFile(line);
		const other = await desk();
		expect(await other.open(line, copy)).toEqual({ ok: false, why: 'key' });
		expect(await other.open(line, copy, { code: 'A' })).toEqual({ ok: false, why: 'slip' });
		const slip = { ok: false, why: 'slip', at: 6 };
		expect(await other.open(line, copy, { code: `${code.slice(0, -1)}0` })).toEqual(slip);
		expect(await other.open(line, new Uint8Array(), { code })).toEqual({ ok: false, why: 'broken' });
		expect(await other.open(line, copy, { passphrase: ` ${PHRASE} ` })).toEqual({ ok: true, count: 1 });
		const third = await desk(IVY);
		await sealed(third);
		expect(await third.open(line, copy)).toEqual({ ok: false, why: 'key' });
		expect(await third.open(line, copy, { code })).toEqual({ ok: true, count: 1 });
		expect(await names(third, 'opened')).toEqual(['Лев Сомов']);
	});

	it('are changed upon the list that was looked at alone, and its last changes are kept', async () => {
		const { db } = await desk(LEO);
		const change = { cards: new Uint8Array(), undo: { what: 'added', out: [], in: [] } } as const;
		const undo = { ...change.undo, out: [], in: [] };
		expect(await changeBook(db, line, 0, { ...change, undo })).toBe(false);
		for (let rev = 1; rev < 30; rev += 1) expect(await changeBook(db, line, rev, { ...change, undo })).toBe(true);
		const book = await db.contacts.get([line, 'book']);
		expect(book?.id === 'book' && book.undo.length).toBe(20);
	});

	it('of a line that has left are nobody’s', async () => {
		const work = await desk(LEO);
		await work.prepareSafe(PHRASE);
		const copy = await work.prepareSafe(PHRASE).then(async () => (await sealed(work), work.sealToFile(line)));
		await work.read(line, IVY);
		await work.open(line, copy);
		await work.keep(line, 'replace');
		await putSession(work.db, { number: OTHER_LINE });
		expect(await work.take(line, 'opened', 'all')).toBe(0);
		expect(await work.keep(line, 'replace')).toBe(false);
		await work.keepSafe(line);
		await work.noteCopied(line, 9);
		expect(await work.undo(line)).toBeUndefined();
		expect((await work.overview(line)).copied?.at).toBe(5);
	});
});

describe('the worker', () => {
	/** Both sides, as if a thread were between them. */
	function threads(work: ContactsDesk, ask = async (): Promise<void> => undefined) {
		const scope: ContactsScope = { onmessage: null, postMessage: () => undefined };
		serveContacts(scope, work, ask);
		const worker = {
			onmessage: null as ((event: { data: unknown }) => void) | null,
			onerror: null as ((event: { message: string }) => void) | null,
			ended: 0,
			postMessage: (job: ContactsJob) => scope.onmessage?.({ data: job } as MessageEvent<ContactsJob>),
			terminate: () => (worker.ended += 1)
		};
		scope.postMessage = (data) => worker.onmessage?.({ data });
		let started = 0;
		const remote = remoteContacts(() => ((started += 1), worker as unknown as Worker));
		return { remote, worker, started: () => started };
	}

	it('does one after another what it is asked for, and tells what has failed', async () => {
		const work = await desk(LEO);
		const { remote, started } = threads({
			...work,
			undo: () => Promise.reject(new StorageError('quota', undefined)),
			keepSafe: () => Promise.reject(new Error('no'))
		});
		expect(started()).toBe(0);
		const [read, seen] = await Promise.all([
			remote.read(line, new TextEncoder().encode(IVY)),
			remote.overview(line),
			expect(remote.undo(line)).rejects.toMatchObject({ name: 'StorageError', reason: 'quota' }),
			expect(remote.keepSafe(line)).rejects.toThrow('no')
		]);
		expect([read.count, seen.count, started()]).toEqual([1, 1, 1]);
		expect(await Promise.resolve(remote)).toBe(remote);
	});

	it('asks for the key when it meets the lock, once', async () => {
		const work = await desk(LEO);
		await setLock(work.db, '123456', { after: 5 });
		const key = work.db.unlocked;
		work.db.unlock(undefined);
		const { remote } = threads(work, async () => work.db.unlock(key));
		expect(await remote.overview(line)).toMatchObject({ count: 1 });
		work.db.unlock(undefined);
		const shut = threads(work);
		await expect(shut.remote.overview(line)).rejects.toMatchObject({ reason: 'locked' });
	});

	it('ends with what is under way, by itself or on demand, and starts anew', async () => {
		const work = await desk();
		const { remote, worker, started } = threads({ ...work, overview: () => new Promise(() => undefined) });
		remote.end();
		const under = remote.overview(line);
		worker.onerror?.({ message: 'gone' });
		await expect(under).rejects.toThrow('gone');
		const again = remote.overview(line);
		remote.end();
		await expect(again).rejects.toThrow('ended');
		expect([worker.ended, started()]).toEqual([2, 2]);
		worker.onmessage?.({ data: { job: 99, value: 1 } });
		worker.onmessage?.({ data: { job: 98, error: { name: 'E', message: 'e' } } });
	});
});
