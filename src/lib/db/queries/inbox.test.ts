import type { Msisdn } from '$lib/domain/msisdn';
import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import { LINE, OTHER_LINE } from '$lib/domain/outbox.fixture';
import { freshDatabase } from '../database.fixture';
import { openLetter } from '../repositories/inbox';
import { createSupportQueries } from './support';

const letter = (id: string, line: Msisdn) => ({ line: idOf(line), id, at: 1, text: id });

it('tells live of letters of one line, and of those opened, once and for good', async () => {
	const db = freshDatabase();
	let shown: unknown;
	const stop = createSupportQueries(db)
		.inbox(idOf(LINE))
		.subscribe({
			next: ({ items, freshness }) => (shown = [items.map(({ id, unread }) => [id, unread]), freshness.checkedAt]),
			error: (cause: unknown) => expect.unreachable(String(cause))
		});
	await db.letters.bulkAdd([letter('a', LINE), letter('b', LINE), letter('a', OTHER_LINE)]);
	await expect
		.poll(() => shown)
		.toEqual([
			[
				['b', true],
				['a', true]
			],
			0
		]);
	await openLetter(db, idOf(LINE), 'a');
	await openLetter(db, idOf(LINE), 'a');
	await db.freshness.put({ line: idOf(LINE), resource: 'inbox', fetchedAt: 5, checkedAt: 5, unreadable: 0 });
	await expect
		.poll(() => shown)
		.toEqual([
			[
				['b', true],
				['a', false]
			],
			5
		]);
	stop();
});
