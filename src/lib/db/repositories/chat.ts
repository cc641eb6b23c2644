/** What lies on the desk beside the chat: the drafts, and how far answers have been read. */
import { withTakenBack, type ChatDesk, type RequestDraft } from '$lib/domain/chat';
import type { Instant } from '$lib/domain/instant';
import type { LineId } from '$lib/domain/line';
import { omit } from '$lib/domain/util/omit';
import type { NewOutboxEntry, OutboxEntry } from '$lib/domain/outbox';
import type { AppDatabase } from '../database';
import { keep } from '../reconnect';
import { addOnce, changeRow, type EntryChange } from './outbox';

export function saveDraft(db: AppDatabase, line: LineId, draft: string): Promise<void> {
	return keep(db, () => db.transaction('rw', db.chatDesks, () => changeDesk(db, line, (desk) => ({ ...desk, draft }))));
}

export function saveRequestDraft(db: AppDatabase, line: LineId, request: RequestDraft): Promise<void> {
	return keep(db, () =>
		db.transaction('rw', db.chatDesks, () => changeDesk(db, line, (desk) => ({ ...desk, request })))
	);
}

/** Only ever further. */
export function markRead(db: AppDatabase, line: LineId, readTo: Instant): Promise<void> {
	return keep(db, () =>
		db.transaction('rw', db.chatDesks, () =>
			changeDesk(db, line, (desk) => ({ ...desk, readTo: Math.max(readTo, desk.readTo) }))
		)
	);
}

/** The same for what has happened to a request until then. */
export function markRequestSeen(db: AppDatabase, line: LineId, id: string, seenTo: Instant): Promise<void> {
	return keep(db, () =>
		db.transaction('rw', db.chatDesks, () =>
			changeDesk(db, line, (desk) => {
				const seen = Math.max(seenTo, desk.seenRequests?.[id] ?? 0);
				return { ...desk, seenRequests: { ...desk.seenRequests, [id]: seen } };
			})
		)
	);
}

/** The message is in the queue and off the desk, both or neither: what was sent can't be sent again out of a draft. */
export function enqueueMessage(db: AppDatabase, entry: NewOutboxEntry, text: string): Promise<void> {
	return enqueueOffDesk(db, entry, (desk) => (becomes(desk.draft, text) ? { ...desk, draft: '' } : desk));
}

/** The same for a request. */
export function enqueueRequest(db: AppDatabase, entry: NewOutboxEntry, text: string): Promise<void> {
	return enqueueOffDesk(db, entry, (desk) => (becomes(desk.request?.text ?? '', text) ? omit(desk, 'request') : desk));
}

/** A draft is of this text when it is an earlier state of it; what another tab is writing stays. */
function becomes(draft: string, text: string): boolean {
	return text.startsWith(draft.trim());
}

/** Calls a command off. What it said is back on the desk with that, both or neither. */
export function takeBack(db: AppDatabase, key: string, change: EntryChange): Promise<OutboxEntry | undefined> {
	return keep(db, () =>
		db.transaction('rw', db.outbox, db.chatDesks, async () => {
			const entry = await changeRow(db, key, change);
			if (entry === undefined) return undefined;
			const { command } = entry;
			if (command.kind === 'message' || command.kind === 'request')
				await changeDesk(db, entry.line, (desk) => withTakenBack(desk, command));
			return entry;
		})
	);
}

type DeskChange = (desk: ChatDesk) => ChatDesk;

function enqueueOffDesk(db: AppDatabase, entry: NewOutboxEntry, change: DeskChange): Promise<void> {
	return keep(db, () =>
		db.transaction('rw', db.outbox, db.chatDesks, async () => {
			await addOnce(db, entry);
			await changeDesk(db, entry.line, change);
		})
	);
}

/** Inside a transaction. */
async function changeDesk(db: AppDatabase, line: LineId, change: DeskChange): Promise<void> {
	await db.chatDesks.put(change((await db.chatDesks.get(line)) ?? { line, draft: '', readTo: 0 }));
}
