import { countAttention } from '$lib/domain/attention';
import type { AppDatabase } from '../database';
import { withReconnect } from '../reconnect';
import { ofLine } from '../line-range';
import { linesRows } from '../line-rows';

/** How many things wait for the person signed in; nothing does when nobody is. */
export function attention(db: AppDatabase): Promise<number> {
	return withReconnect(db, () =>
		db.transaction('r', [db.session, db.messages, db.requests, db.chatDesks, db.outbox], async () => {
			const session = await db.session.get('current');
			if (session === undefined) return 0;
			const [messages, requests, drafts, outbox] = await Promise.all([
				ofLine(db.messages, session.line, 'id').toArray(),
				ofLine(db.requests, session.line, 'id').toArray(),
				db.chatDesks.get(session.line),
				linesRows(db, session.line)
			]);
			return countAttention({ messages, requests, drafts, outbox });
		})
	);
}
