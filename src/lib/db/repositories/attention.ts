import { attentionOf, countAttention, type Attention } from '$lib/domain/attention';
import type { LineId } from '$lib/domain/line';
import type { AppDatabase } from '../database';
import { withReconnect } from '../reconnect';
import { ofLine } from '../line-range';
import { linesRows } from '../queue-rows';

/** How many things wait for the person signed in; nothing does when nobody is. */
export function attention(db: AppDatabase): Promise<number> {
	return withReconnect(db, () =>
		// With the session, so that what is counted is of who is signed in.
		db.transaction('r', [db.session, ...countedTables(db)], async () => {
			const session = await db.session.get('current');
			return session === undefined ? 0 : countAttention(await attentionTo(db, session.line));
		})
	);
}

const countedTables = ({ letters, openedLetters, messages, requests, chatDesks, outbox }: AppDatabase) => [
	letters,
	openedLetters,
	messages,
	requests,
	chatDesks,
	outbox
];

/** What waits for the person, read in one go. */
export function attentionTo(db: AppDatabase, line: LineId): Promise<Attention> {
	return db.transaction('r', countedTables(db), async () => {
		const [letters, opened, messages, requests, drafts, outbox] = await Promise.all([
			ofLine(db.letters, line, 'id').toArray(),
			ofLine(db.openedLetters, line, 'id').toArray(),
			ofLine(db.messages, line, 'id').toArray(),
			ofLine(db.requests, line, 'id').toArray(),
			db.chatDesks.get(line),
			linesRows(db, line)
		]);
		return attentionOf({ letters, opened, messages, requests, drafts, outbox });
	});
}
