/**
 * Linked lines as the one that is signed in looks at them. Each has rows of its own, under a key
 * that nothing else on the device has: what a linked line has kept here from a sign-in of its own
 * (its queue, its notes) is no business of whoever may look at its balance.
 */
import { isViewable, type Link } from '$lib/domain/links';
import type { LineId } from '$lib/domain/line';
import type { LinkedLine } from '$lib/domain/viewed-line';
import type { Msisdn } from '$lib/domain/msisdn';
import type { SessionState } from '$lib/domain/session';
import type { IndexableType } from 'dexie';
import type { AppDatabase, LinkedLineRow } from '../database';
import { ofLine } from '../line-range';
import { withReconnect } from '../reconnect';
import { tablesWith } from '../tables';
import { isInForce } from './session';

/**
 * Those that may be looked at, in the order of their links. Inside a transaction or a live query.
 */
export async function linkedRows(db: AppDatabase, viewer: LineId): Promise<LinkedLine[]> {
	const { links, known } = await readBoth(db, viewer);
	return links.flatMap(({ number, rights }) => {
		const row = known.find((one) => one.number === number);
		return row ? [{ id: row.line, number, rights: rights.map(({ name }) => name) }] : [];
	});
}

export function linkedLines(db: AppDatabase, viewer: LineId): Promise<LinkedLine[]> {
	return withReconnect(db, () => db.transaction('r', db.links, db.linkedLines, () => linkedRows(db, viewer)));
}

/**
 * Every line that may be looked at has a key from now on, and of one that may no longer be nothing
 * stays. Nothing changes when the sign-in `seen` is not the one in force.
 */
export async function settleLinkedLines(db: AppDatabase, seen: SessionState, fresh: () => LineId): Promise<void> {
	const { line: viewer, operator } = seen;
	const look = () => db.transaction('r', db.links, db.linkedLines, () => change(db, viewer));
	// Mostly nothing has changed, and whoever writes everywhere keeps the screens from reading.
	const seldom = await withReconnect(db, look);
	if (seldom.missing.length === 0 && seldom.gone.length === 0) return;
	await withReconnect(db, () =>
		db.transaction('rw', db.tables, async () => {
			if (!(await isInForce(db, seen))) return;
			const { missing, gone } = await change(db, viewer);
			for (const { line } of gone) await forgetLine(db, line);
			await db.linkedLines.bulkPut(
				missing.map((number) => ({ line: fresh(), number, viewer, ...(operator && { operator }) }))
			);
		})
	);
}

async function change(db: AppDatabase, viewer: LineId): Promise<{ missing: Msisdn[]; gone: LinkedLineRow[] }> {
	const { links, known } = await readBoth(db, viewer);
	const numbers = links.map(({ number }) => number);
	return {
		missing: numbers.filter((number) => !known.some((row) => row.number === number)),
		gone: known.filter(({ number }) => !numbers.includes(number))
	};
}

async function readBoth(db: AppDatabase, viewer: LineId): Promise<{ links: Link[]; known: LinkedLineRow[] }> {
	const [links, known] = await Promise.all([ofLine(db.links, viewer, 'id').toArray(), db.linkedLines.toArray()]);
	return { links: links.filter(isViewable), known: known.filter((row) => row.viewer === viewer) };
}

/** All that the operator has told of it. Inside a transaction over all tables. */
async function forgetLine(db: AppDatabase, line: LineId): Promise<void> {
	for (const name of tablesWith('signOut', 'all')) {
		const table = db.table<unknown, IndexableType>(name);
		const keys = await table.toCollection().primaryKeys();
		// Of a compound key the line is the first part.
		await table.bulkDelete(keys.filter((key) => [key].flat()[0] === line));
	}
}
