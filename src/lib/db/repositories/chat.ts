/** What lies on the desk beside the chat: the draft, and how far answers have been read. */
import type { ChatDesk } from '$lib/domain/chat';
import type { Instant } from '$lib/domain/instant';
import type { Msisdn } from '$lib/domain/msisdn';
import type { NewOutboxEntry } from '$lib/domain/outbox';
import type { AppDatabase } from '../database';
import { keep } from '../keep';
import { addOnce } from './outbox';

export function saveDraft(db: AppDatabase, line: Msisdn, draft: string): Promise<void> {
	return keep(db, () => db.transaction('rw', db.chatDesks, () => changeDesk(db, line, () => ({ draft }))));
}

/** Only ever further. */
export function markRead(db: AppDatabase, line: Msisdn, readTo: Instant): Promise<void> {
	return keep(db, () =>
		db.transaction('rw', db.chatDesks, () =>
			changeDesk(db, line, (desk) => ({ readTo: Math.max(readTo, desk.readTo) }))
		)
	);
}

/** The message is in the queue and off the desk, both or neither: what was sent can't be sent again out of a draft. */
export function enqueueMessage(db: AppDatabase, entry: NewOutboxEntry): Promise<void> {
	return keep(db, () =>
		db.transaction('rw', db.outbox, db.chatDesks, async () => {
			await addOnce(db, entry);
			await changeDesk(db, entry.line, () => ({ draft: '' }));
		})
	);
}

/** Inside a transaction. */
async function changeDesk(db: AppDatabase, line: Msisdn, change: (desk: ChatDesk) => Partial<ChatDesk>): Promise<void> {
	const desk = (await db.chatDesks.get(line)) ?? { line, draft: '', readTo: 0 };
	await db.chatDesks.put({ ...desk, ...change(desk) });
}
