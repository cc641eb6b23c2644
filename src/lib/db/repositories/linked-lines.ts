/**
 * Linked lines as the one that is signed in looks at them. Each has rows of its own, under a key
 * that nothing else on the device has: what a linked line has kept here from a sign-in of its own
 * (its queue, its notes) is no business of whoever may look at its balance.
 */
import { isViewable, type Link } from '$lib/domain/links';
import type { LineId } from '$lib/domain/line';
import { readWith, type LinkedLine } from '$lib/domain/viewed-line';
import type { Msisdn } from '$lib/domain/msisdn';
import type { Resource } from '$lib/domain/resources';
import type { SessionState } from '$lib/domain/session';
import type { AppDatabase, LinkedLineRow } from '../database';
import { ofLine } from '../line-range';
import { deleteRowsOf } from '../line-rows';
import { withReconnect } from '../reconnect';
import { tableOf, tablesWith, type TableName } from '../tables';
import { usageTables } from '../usage/ranges';
import { isInForce } from './session';

/**
 * Those that may be looked at, in the order of their links. Inside a transaction or a live query.
 */
export async function linkedRows(db: AppDatabase, viewer: LineId): Promise<LinkedLine[]> {
	const { links, known } = await readBoth(db, viewer);
	return linesOf(links, known);
}

const linesOf = (links: readonly Link[], known: readonly LinkedLineRow[]): LinkedLine[] =>
	links.flatMap(({ number, rights }) => {
		const row = known.find((one) => one.number === number);
		if (!row) return [];
		const names = rights.map(({ name }) => name);
		return [{ id: row.line, number, rights: names, reads: readWith(names) }];
	});

export function linkedLines(db: AppDatabase, viewer: LineId): Promise<LinkedLine[]> {
	return withReconnect(db, () => db.transaction('r', db.links, db.linkedLines, async () => linkedRows(db, viewer)));
}

/**
 * Every line that may be looked at has a key from now on; of one that may no longer be nothing
 * stays, nor of a right that was taken back what it had let see. Nothing changes when the sign-in
 * `seen` is not the one in force.
 */
export async function settleLinkedLines(db: AppDatabase, seen: SessionState, fresh: () => LineId): Promise<void> {
	const { line: viewer, operator } = seen;
	const look = () =>
		db.transaction('r', db.links, db.linkedLines, db.freshness, db.usageSync, async () => change(db, viewer));
	// Mostly nothing has changed, and whoever writes everywhere keeps the screens from reading.
	const seldom = await withReconnect(db, look);
	if (Object.values(seldom).every(({ length }) => length === 0)) return;
	await withReconnect(db, () =>
		db.transaction('rw', db.tables, async () => {
			if (!(await isInForce(db, seen))) return;
			const { missing, gone, closed, unread } = await change(db, viewer);
			for (const { line } of gone) await forgetLinkedRows(db, line);
			for (const line of unread)
				for (const { name } of usageTables(db)) await deleteRowsOf(db, name as TableName, line);
			for (const { line, resource } of closed) {
				await deleteRowsOf(db, tableOf(resource), line);
				await db.freshness.delete([line, resource]);
			}
			await db.linkedLines.bulkPut(
				missing.map((number) => ({ line: fresh(), number, viewer, ...(operator && { operator }) }))
			);
		})
	);
}

interface Change {
	missing: Msisdn[];
	gone: LinkedLineRow[];
	/** Was read by a right that is there no more. */
	closed: { line: LineId; resource: Resource }[];
	/** Their records are here, and may not be seen any more. */
	unread: LineId[];
}

async function change(db: AppDatabase, viewer: LineId): Promise<Change> {
	const { links, known } = await readBoth(db, viewer);
	const numbers = links.map(({ number }) => number);
	const lines = linesOf(links, known);
	const hidden = lines.filter(({ rights }) => !rights.includes('expenses')).map(({ id }) => id);
	const closed = lines.map(async ({ id, reads }) =>
		(await ofLine(db.freshness, id, 'resource').toArray()).filter(({ resource }) => !reads.includes(resource))
	);
	return {
		missing: numbers.filter((number) => !known.some((row) => row.number === number)),
		gone: known.filter(({ number }) => !numbers.includes(number)),
		closed: (await Promise.all(closed)).flat(),
		unread: (await db.usageSync.bulkGet(hidden)).flatMap((row) => (row ? [row.line] : []))
	};
}

async function readBoth(db: AppDatabase, viewer: LineId): Promise<{ links: Link[]; known: LinkedLineRow[] }> {
	const [links, known] = await Promise.all([ofLine(db.links, viewer, 'id').toArray(), db.linkedLines.toArray()]);
	return { links: links.filter(isViewable), known: known.filter((row) => row.viewer === viewer) };
}

/** All that the operator has told of it, and its key. */
export function forgetLinked(db: AppDatabase, line: LineId): Promise<void> {
	return withReconnect(db, () => db.transaction('rw', db.tables, async () => forgetLinkedRows(db, line)));
}

async function forgetLinkedRows(db: AppDatabase, line: LineId): Promise<void> {
	for (const name of tablesWith('signOut', 'all')) await deleteRowsOf(db, name, line);
}
