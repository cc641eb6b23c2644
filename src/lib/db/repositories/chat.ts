/** Support state of this device: drafts, and how far answers have been read. */
import { withCancelledText, type SupportDrafts, type TicketDraft } from '$lib/domain/chat';
import type { Instant } from '$lib/domain/instant';
import type { LineId } from '$lib/domain/line';
import { omit } from '$lib/domain/util/omit';
import type { NewOutboxEntry, OutboxEntry } from '$lib/domain/outbox';
import type { AppDatabase } from '../database';
import { withReconnect } from '../reconnect';
import { addOnce, changeRow, type EntryChange } from './outbox';

export function saveDraft(db: AppDatabase, line: LineId, draft: string): Promise<void> {
	return withReconnect(db, () =>
		db.transaction('rw', db.chatDesks, async () => changeDrafts(db, line, (drafts) => ({ ...drafts, draft })))
	);
}

export function saveTicketDraft(db: AppDatabase, line: LineId, request: TicketDraft): Promise<void> {
	return withReconnect(db, () =>
		db.transaction('rw', db.chatDesks, async () => changeDrafts(db, line, (drafts) => ({ ...drafts, request })))
	);
}

/** Only ever further. */
export function markRead(db: AppDatabase, line: LineId, readTo: Instant): Promise<void> {
	return withReconnect(db, () =>
		db.transaction('rw', db.chatDesks, async () =>
			changeDrafts(db, line, (drafts) => ({ ...drafts, readTo: Math.max(readTo, drafts.readTo) }))
		)
	);
}

/** The same for what has happened to a request until then. */
export function markTicketSeen(db: AppDatabase, line: LineId, id: string, seenTo: Instant): Promise<void> {
	return withReconnect(db, () =>
		db.transaction('rw', db.chatDesks, async () =>
			changeDrafts(db, line, (drafts) => {
				const seen = Math.max(seenTo, drafts.seenRequests?.[id] ?? 0);
				return { ...drafts, seenRequests: { ...drafts.seenRequests, [id]: seen } };
			})
		)
	);
}

/**
 * Queues the message and clears its draft in one transaction, so that what was sent can't be sent
 * again from the draft.
 */
export function enqueueMessage(db: AppDatabase, entry: NewOutboxEntry, text: string): Promise<void> {
	return enqueueAndClear(db, entry, (drafts) => (becomes(drafts.draft, text) ? { ...drafts, draft: '' } : drafts));
}

/** The same for a request. */
export function enqueueTicket(db: AppDatabase, entry: NewOutboxEntry, text: string): Promise<void> {
	return enqueueAndClear(db, entry, (drafts) =>
		becomes(drafts.request?.text ?? '', text) ? omit(drafts, 'request') : drafts
	);
}

/** A draft is of this text when it is an earlier state of it; what another tab is writing stays. */
function becomes(draft: string, text: string): boolean {
	return text.startsWith(draft.trim());
}

/** Calls a command off. What it said is back on the desk with that, both or neither. */
export function cancelToDraft(db: AppDatabase, key: string, change: EntryChange): Promise<OutboxEntry | undefined> {
	return withReconnect(db, () =>
		db.transaction('rw', db.outbox, db.chatDesks, async () => {
			const entry = await changeRow(db, key, change);
			if (entry === undefined) return undefined;
			const { command } = entry;
			if (command.kind === 'message' || command.kind === 'request')
				await changeDrafts(db, entry.line, (drafts) => withCancelledText(drafts, command));
			return entry;
		})
	);
}

type DraftsChange = (drafts: SupportDrafts) => SupportDrafts;

function enqueueAndClear(db: AppDatabase, entry: NewOutboxEntry, change: DraftsChange): Promise<void> {
	return withReconnect(db, () =>
		db.transaction('rw', db.outbox, db.chatDesks, async () => {
			await addOnce(db, entry);
			await changeDrafts(db, entry.line, change);
		})
	);
}

/** Inside a transaction. */
async function changeDrafts(db: AppDatabase, line: LineId, change: DraftsChange): Promise<void> {
	await db.chatDesks.put(change((await db.chatDesks.get(line)) ?? { line, draft: '', readTo: 0 }));
}
