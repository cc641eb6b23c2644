import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import type { Operation } from '$lib/domain/operation';
import { LINE, OTHER_LINE } from '$lib/domain/outbox.fixture';
import { freshDatabase } from '../database.fixture';
import { createSupportQueries } from './support';

const operation = (id: string, at: number, line = LINE): Operation => ({
	line: idOf(line),
	id,
	at,
	kind: 'password',
	result: 'done'
});

it('tells live of the operations of one line, newest first, and how old they are', async () => {
	const db = freshDatabase();
	let shown: unknown;
	const stop = createSupportQueries(db)
		.operations(idOf(LINE))
		.subscribe({
			next: ({ operations, freshness }) => (shown = [operations.map(({ id }) => id), freshness.checkedAt]),
			error: (cause: unknown) => expect.unreachable(String(cause))
		});
	await db.operations.bulkAdd([operation('a', 1), operation('b', 2), operation('c', 3, OTHER_LINE)]);
	await expect.poll(() => shown).toEqual([['b', 'a'], 0]);
	await db.freshness.put({ line: idOf(LINE), resource: 'operations', fetchedAt: 5, checkedAt: 5, unreadable: 0 });
	await expect.poll(() => shown).toEqual([['b', 'a'], 5]);
	stop();
});
