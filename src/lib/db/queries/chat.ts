/**
 * What the chat is read with; fetched when somebody wants it, so that the first screen goes
 * without.
 */
import type { AppDatabase } from '../database';
import { ofLine } from '../line-range';
import { observe, type Live } from '../observe';
import { freshnessRows } from '../line-rows';
import { linesRows } from '../queue-rows';
import { attentionTo } from '../repositories/attention';
import type { Attention } from '$lib/domain/attention';
import { projectChat, type ChatData } from '$lib/domain/chat';
import type { LineId } from '$lib/domain/line';

export interface ChatQueries {
	/**
	 * Messages, what is under way and the draft, read in one go so that they agree with each other.
	 */
	chat(line: LineId): Live<ChatData>;
	/** What waits for the person, all over the app. */
	attention(line: LineId): Live<Attention>;
}

export function createChatQueries(db: AppDatabase): ChatQueries {
	return {
		chat: (line) => observe(db, () => readChat(db, line)),
		attention: (line) => observe(db, () => attentionTo(db, line))
	};
}

function readChat(db: AppDatabase, line: LineId): Promise<ChatData> {
	return db.transaction('r', [db.messages, db.chatDesks, db.outbox, db.freshness], async () => {
		const [messages, drafts, outbox, freshness] = await Promise.all([
			ofLine(db.messages, line, 'id').toArray(),
			db.chatDesks.get(line),
			linesRows(db, line),
			freshnessRows(db, line)
		]);
		return projectChat({ messages, drafts, outbox, freshness });
	});
}
