import { attentionOf, countAttention, type Attention } from '$lib/domain/attention';
import type { LineId } from '$lib/domain/line';
import type { AppDatabase } from '../database';
import { withReconnect } from '../reconnect';
import { ofLine } from '../line-range';
import { linesRows } from '../line-rows';

/** How many things wait for the person signed in; nothing does when nobody is. */
export function attention(db: AppDatabase): Promise<number> {
	return withReconnect(db, async () => {
		const session = await db.session.get('current');
		return session === undefined ? 0 : countAttention(await attentionTo(db, session.line));
	});
}

/** What waits for the person, read in one go. */
export function attentionTo(db: AppDatabase, line: LineId): Promise<Attention> {
	const { letters, openedLetters, messages, requests, chatDesks, outbox } = db;
	return db.transaction('r', [letters, openedLetters, messages, requests, chatDesks, outbox], async () => {
		const [written, opened, answers, tickets, drafts, commands] = await Promise.all([
			ofLine(letters, line, 'id').toArray(),
			ofLine(openedLetters, line, 'id').toArray(),
			ofLine(messages, line, 'id').toArray(),
			ofLine(requests, line, 'id').toArray(),
			chatDesks.get(line),
			linesRows(db, line)
		]);
		return attentionOf({
			letters: written,
			opened,
			messages: answers,
			requests: tickets,
			drafts,
			outbox: commands
		});
	});
}
