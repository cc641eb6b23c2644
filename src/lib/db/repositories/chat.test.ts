import { idOf } from '$lib/domain/line.fixture';
import { expect, it } from 'vitest';
import { message, queued, request } from '$lib/domain/orders/orders.fixture';
import { LINE, OTHER_LINE } from '$lib/domain/outbox.fixture';
import { freshDatabase } from '../database.fixture';
import { enqueueMessage, enqueueTicket, markRead, saveDraft, saveTicketDraft } from './chat';

it('keeps a draft per line, until it is sent', async () => {
	const db = freshDatabase();
	await saveDraft(db, idOf(LINE), 'Добр');
	await saveDraft(db, idOf(LINE), 'Добрый день');
	await saveDraft(db, idOf(OTHER_LINE), 'Другое');
	await markRead(db, idOf(LINE), 5);
	await enqueueMessage(db, queued(message(), 1), 'Добрый день!');
	expect(await db.chatDesks.toArray()).toEqual([
		{ line: idOf(LINE), draft: '', readTo: 5 },
		{ line: idOf(OTHER_LINE), draft: 'Другое', readTo: 0 }
	]);
	await enqueueMessage(db, queued(message(), 2, { key: 'key-1' }), 'Добрый день!');
	expect(await db.outbox.count()).toBe(1);
});

it('leaves the draft where it is when the message can not be queued', async () => {
	const db = freshDatabase();
	await saveDraft(db, idOf(LINE), 'Добрый день');
	await expect(
		enqueueMessage(db, { ...queued(message(), 1), key: undefined as never }, 'Добрый день')
	).rejects.toThrow();
	expect(await db.chatDesks.get(idOf(LINE))).toMatchObject({ draft: 'Добрый день' });
});

it('never takes back what was read', async () => {
	const db = freshDatabase();
	for (const readTo of [3, 9, 4]) await markRead(db, idOf(LINE), readTo);
	expect((await db.chatDesks.get(idOf(LINE)))?.readTo).toBe(9);
});

it('keeps the draft of a request beside that of a message, until it is sent', async () => {
	const db = freshDatabase();
	await saveDraft(db, idOf(LINE), 'Добрый день');
	await saveTicketDraft(db, idOf(LINE), { text: 'За ч' });
	await saveTicketDraft(db, idOf(LINE), { topic: 'billing', text: 'За что' });
	expect(await db.chatDesks.get(idOf(LINE))).toEqual({
		...{ line: idOf(LINE), draft: 'Добрый день', readTo: 0 },
		request: { topic: 'billing', text: 'За что' }
	});
	await enqueueTicket(db, queued(request(), 1), 'За что списали?');
	expect(await db.chatDesks.get(idOf(LINE))).toEqual({ line: idOf(LINE), draft: 'Добрый день', readTo: 0 });
	expect(await db.outbox.count()).toBe(1);
});

it('leaves what another tab is writing where it is', async () => {
	const db = freshDatabase();
	await saveDraft(db, idOf(LINE), 'Добрый вечер');
	await saveTicketDraft(db, idOf(LINE), { text: 'Нет сети' });
	await enqueueMessage(db, queued(message(), 1), 'Добрый день');
	await enqueueTicket(db, queued(request(), 2), 'За что списали?');
	expect(await db.chatDesks.get(idOf(LINE))).toMatchObject({ draft: 'Добрый вечер', request: { text: 'Нет сети' } });
	await enqueueTicket(db, queued(request(), 3), 'Нет сети дома');
	expect(await db.chatDesks.get(idOf(LINE))).not.toHaveProperty('request');
});
