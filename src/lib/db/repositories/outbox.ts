/**
 * The durable queue. Every function is one transaction; a change is computed from the row as it is
 * inside the transaction, never from what was read before a request (law 3). A change that gives
 * `undefined` leaves its row alone. Unreadable rows are never written.
 */
import { aboutLine } from '$lib/domain/about-line';
import { neverFetched } from '$lib/domain/freshness';
import type { Resource } from '$lib/domain/resources';
import type { LineId } from '$lib/domain/line';
import type { NewOutboxEntry, OutboxEntry } from '$lib/domain/outbox';
import { readEntry } from '$lib/domain/stored-entry';
import type { AppDatabase, LinkedLineRow } from '../database';
import { withReconnect } from '../reconnect';
import { linesRows } from '../queue-rows';

export type EntryChange = (entry: OutboxEntry) => OutboxEntry | undefined;

/**
 * Durable when it resolves. A key that is already there is left as it is, so that the work may be
 * done twice.
 */
export function enqueue(db: AppDatabase, entry: NewOutboxEntry): Promise<void> {
	return withReconnect(db, () => db.transaction('rw', db.outbox, async () => addOnce(db, entry)));
}

/** Inside a transaction. */
export async function addOnce(db: AppDatabase, entry: NewOutboxEntry): Promise<void> {
	if ((await db.outbox.where({ key: entry.key }).count()) === 0) await db.outbox.add(entry);
}

/** All entries of the line in order of confirmation. */
export function entriesOf(db: AppDatabase, line: LineId): Promise<OutboxEntry[]> {
	return withReconnect(db, () => linesRows(db, line));
}

/** The entry after the change; `undefined` when there is none or the change was refused. */
export function changeEntry(db: AppDatabase, key: string, change: EntryChange): Promise<OutboxEntry | undefined> {
	return withReconnect(db, () => db.transaction('rw', db.outbox, async () => changeRow(db, key, change)));
}

/** Inside a transaction. */
export async function changeRow(db: AppDatabase, key: string, change: EntryChange): Promise<OutboxEntry | undefined> {
	const entry = await readRow(db, key);
	return entry === undefined ? undefined : (await changeRows(db, [entry], change))[0];
}

/** Changes every entry of every line; gives the changed ones. */
export function changeAll(db: AppDatabase, change: EntryChange): Promise<OutboxEntry[]> {
	return withReconnect(db, () =>
		db.transaction('rw', db.outbox, async () => changeRows(db, (await db.outbox.toArray()).map(readEntry), change))
	);
}

/**
 * The command has ended. In the same transaction the resources it touches are told that their rows
 * don't show it yet, so that the pending sum neither vanishes before the balance has it nor is
 * counted twice.
 */
export function endEntry(
	db: AppDatabase,
	key: string,
	change: EntryChange,
	touched: readonly Resource[]
): Promise<OutboxEntry | undefined> {
	return withReconnect(db, () =>
		db.transaction('rw', db.outbox, db.freshness, db.linkedLines, async () => {
			const entry = await readRow(db, key);
			if (entry === undefined) return undefined;
			const [ended] = await changeRows(db, [entry], change);
			if (ended === undefined) return undefined;
			await awaitEffect(db, ended.line, key, touched);
			const linked = await linkedAbout(db, ended);
			if (linked) await awaitEffect(db, linked.line, key, await readOf(db, linked.line, touched));
			return ended;
		})
	);
}

/** Inside a transaction. */
async function awaitEffect(db: AppDatabase, line: LineId, key: string, touched: readonly Resource[]): Promise<void> {
	for (const resource of touched) {
		const row = (await db.freshness.get([line, resource])) ?? { line, ...neverFetched(resource) };
		await db.freshness.put({ ...row, awaiting: [...new Set([...(row.awaiting ?? []), key])] });
	}
}

/** Of a linked line only some are ever read: nothing is awaited in the others. */
async function readOf(db: AppDatabase, line: LineId, touched: readonly Resource[]): Promise<Resource[]> {
	const rows = await db.freshness.bulkGet(touched.map((resource) => [line, resource]));
	return rows.flatMap((row) => (row ? [row.resource] : []));
}

/** The linked line that a command changes, as the one that confirmed it looks at it; the same. */
async function linkedAbout(db: AppDatabase, { line, command }: OutboxEntry): Promise<LinkedLineRow | undefined> {
	if (command.kind === 'unreadable' || aboutLine(command) === command.line) return undefined;
	const about = aboutLine(command);
	return (await db.linkedLines.toArray()).find(({ viewer, number }) => viewer === line && number === about);
}

/** Cancels one command and queues another in its place, both or neither. */
export function replaceEntry(
	db: AppDatabase,
	key: string,
	replace: (entry: OutboxEntry) => { old: OutboxEntry; fresh: NewOutboxEntry } | undefined
): Promise<OutboxEntry | undefined> {
	return withReconnect(db, () =>
		db.transaction('rw', db.outbox, async () => {
			const entry = await readRow(db, key);
			const pair = entry === undefined ? undefined : replace(entry);
			if (pair === undefined) return entry;
			await db.outbox.put(pair.old);
			await db.outbox.add(pair.fresh);
			return pair.old;
		})
	);
}

/** Changes of several entries of one line and new ones, all or none. */
export interface QueueChange {
	changed: readonly OutboxEntry[];
	/** In the order in which they are confirmed. */
	added: readonly NewOutboxEntry[];
}

/** `change` sees the whole queue of the line, in order, as it is inside the transaction. */
export function changeQueue<Change extends QueueChange>(
	db: AppDatabase,
	line: LineId,
	change: (entries: readonly OutboxEntry[]) => Change
): Promise<Change> {
	return withReconnect(db, () =>
		db.transaction('rw', db.outbox, async () => {
			const made = change(await linesRows(db, line));
			await db.outbox.bulkPut([...made.changed]);
			await db.outbox.bulkAdd([...made.added]);
			return made;
		})
	);
}

/** Only for what can't be read: everything else stays as history. */
export function removeUnreadable(db: AppDatabase, key: string): Promise<void> {
	return withReconnect(db, () =>
		db.transaction('rw', db.outbox, async () => {
			const entry = await readRow(db, key);
			if (entry?.state === 'unreadable') await db.outbox.delete(entry.seq);
		})
	);
}

/** Inside a transaction. */
export async function changeRows(
	db: AppDatabase,
	entries: readonly OutboxEntry[],
	change: EntryChange
): Promise<OutboxEntry[]> {
	const changed = entries.flatMap((entry) => (entry.state === 'unreadable' ? [] : (change(entry) ?? [])));
	if (changed.length > 0) await db.outbox.bulkPut(changed);
	return changed;
}

async function readRow(db: AppDatabase, key: string): Promise<OutboxEntry | undefined> {
	const row = await db.outbox.where({ key }).first();
	return row === undefined ? undefined : readEntry(row);
}
