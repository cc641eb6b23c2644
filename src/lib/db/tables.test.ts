import { idOf } from '$lib/domain/line.fixture';
import { describe, expect, it } from 'vitest';
import { LINE, OTHER_LINE } from '$lib/domain/outbox.fixture';
import type { SessionInfo } from '$lib/domain/session';
import type { AppDatabase } from './database';
import { freshDatabase } from './database.fixture';
import { beginSession, wipe } from './repositories/session-row';
import { TABLES, tablesWith } from './tables';

const INFO: SessionInfo = { number: LINE, method: 'password', hasPermanentPassword: true, networkSignIn: true };

const NUMBERS: Record<string, string> = { [idOf(LINE)]: LINE, [idOf(OTHER_LINE)]: OTHER_LINE };

/** A row of each of two lines in every table that has lines, and one setting. */
async function filled(): Promise<AppDatabase> {
	const db = freshDatabase();
	await beginSession(db, INFO, 'x', 1, () => idOf(LINE));
	await db.settings.put({ name: 'theme', value: 'dark' });
	for (const name of tablesOf('line'))
		for (const line of [idOf(LINE), idOf(OTHER_LINE)])
			await db
				.table(name)
				.put({ line, number: NUMBERS[line], id: 'i', key: line, resource: 'balances', day: 1, month: 1, at: 1 });
	return db;
}

const tablesOf = (owner: string) =>
	Object.entries(TABLES).flatMap(([name, policy]) => (policy.owner === owner ? [name] : []));

/** Lines that have rows left, table by table; tables with none are left out. */
async function left(db: AppDatabase): Promise<Record<string, string[]>> {
	const rows = await Promise.all(
		tablesOf('line').map(async (name) => [
			name,
			(await db.table<{ line: string }>(name).toArray()).map(({ line }) => line)
		])
	);
	return Object.fromEntries(rows.filter(([, lines]) => lines?.length)) as Record<string, string[]>;
}

it('every table has its policy', () => {
	expect(Object.keys(TABLES).toSorted()).toEqual(
		freshDatabase()
			.tables.map(({ name }) => name)
			.toSorted()
	);
});

it('a table whose rows have no line is no line’s, and every other is', () => {
	const keyed = freshDatabase().tables.filter(({ schema }) =>
		[schema.primKey, ...schema.indexes].some(({ keyPath }) => [keyPath].flat().includes('line'))
	);
	expect(keyed.map(({ name }) => name).toSorted()).toEqual(tablesOf('line').toSorted());
});

describe('what goes', () => {
	const kept = ['lines', 'outbox', 'chatDesks', 'openedLetters', 'notes', 'contacts', 'copyContents'];

	it('with the sign-in of another line is what the operator can tell again', async () => {
		const db = await filled();
		await beginSession(db, { ...INFO, number: OTHER_LINE }, 'x', 2, () => idOf(OTHER_LINE));
		expect(await left(db)).toEqual(Object.fromEntries(kept.map((name) => [name, [idOf(LINE), idOf(OTHER_LINE)]])));
		expect(await db.settings.get('theme')).toBeDefined();
	});

	it('with «Выход» is that too, and all that is the line’s own; another’s waits', async () => {
		const db = await filled();
		await wipe(db, { line: idOf(LINE) });
		expect(await left(db)).toEqual(Object.fromEntries(kept.map((name) => [name, [idOf(OTHER_LINE)]])));
		expect([await db.session.count(), await db.settings.get('theme')]).toEqual([0, { name: 'theme', value: 'dark' }]);
	});

	it('is never what the device has chosen, and never nothing of a line', () => {
		expect(tablesWith('signOut', 'nothing')).toEqual(tablesOf('device'));
		expect(tablesWith('anotherSignIn', 'nothing').toSorted()).toEqual(
			[...kept, 'session', ...tablesOf('device')].toSorted()
		);
	});
});
