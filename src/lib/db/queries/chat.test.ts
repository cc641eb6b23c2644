import type { Attention } from '$lib/domain/attention';
import type { Msisdn } from '$lib/domain/msisdn';
import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import { message, queued } from '$lib/domain/orders/orders.fixture';
import { LINE, OTHER_LINE } from '$lib/domain/outbox.fixture';
import { freshDatabase } from '../database.fixture';
import { createChatQueries } from './chat';

const answer = (id: string, line: Msisdn, at: number) =>
	({ line: idOf(line), id, from: 'support', text: id, at }) as const;

it('tells live of messages, the queue, the draft and what waits, of one line', async () => {
	const db = freshDatabase();
	const queries = createChatQueries(db);
	const error = (cause: unknown) => expect.unreachable(String(cause));
	let shown: unknown;
	let waiting: Attention | undefined;
	const stops = [
		queries.chat(idOf(LINE)).subscribe({
			next: ({ items, draft }) => (shown = [...items.map(({ text }) => text), draft]),
			error
		}),
		queries.attention(idOf(LINE)).subscribe({ next: (attention) => (waiting = attention), error })
	];
	await db.messages.bulkAdd([answer('a', LINE, 1), answer('b', OTHER_LINE, 2)]);
	await db.outbox.add(queued(message('c'), 1));
	await db.chatDesks.put({ line: idOf(LINE), draft: 'd', readTo: 0 });
	await expect.poll(() => [shown, waiting]).toEqual([['a', 'c', 'd'], { inbox: 0, chat: 1, requests: 0, queue: 0 }]);
	await db.chatDesks.put({ line: idOf(LINE), draft: '', readTo: 1 });
	await expect.poll(() => waiting?.chat).toBe(0);
	for (const stop of stops) stop();
});
