import type { Msisdn } from '$lib/domain/msisdn';
import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import { queued, request } from '$lib/domain/orders/orders.fixture';
import { LINE, OTHER_LINE } from '$lib/domain/outbox.fixture';
import type { Ticket } from '$lib/domain/ticket';
import { freshDatabase } from '../database.fixture';
import { createSupportQueries } from './support';

const asked = (id: string, line: Msisdn): Ticket => ({
	...{ line: idOf(line), id, topic: 'other', text: id, status: 'held', at: 1, events: [] }
});

it('tells live of requests, the queue and the draft, of one line', async () => {
	const db = freshDatabase();
	let shown: unknown;
	const stop = createSupportQueries(db)
		.tickets(idOf(LINE))
		.subscribe({
			next: ({ items, draft }) => (shown = [...items.map(({ text }) => text), draft?.text]),
			error: (cause: unknown) => expect.unreachable(String(cause))
		});
	await db.requests.bulkAdd([asked('a', LINE), asked('b', OTHER_LINE)]);
	await db.outbox.add(queued(request({ text: 'c' }), 1));
	await db.chatDesks.put({ line: idOf(LINE), draft: '', readTo: 0, request: { text: 'd' } });
	await expect.poll(() => shown).toEqual(['c', 'a', 'd']);
	stop();
});
