import type { AppDatabase } from '../database';
import { ofLine } from '../line-range';
import { observe, type Live } from '../observe';
import { neverFetched } from '$lib/domain/freshness';
import { projectInbox, type InboxData } from '$lib/domain/inbox';
import type { LineId } from '$lib/domain/line';

export interface InboxQueries {
	/** What the operator has written, and which of it has not been opened. */
	inbox(line: LineId): Live<InboxData>;
}

export function createInboxQueries(db: AppDatabase): InboxQueries {
	return { inbox: (line) => observe(db, () => readInbox(db, line)) };
}

function readInbox(db: AppDatabase, line: LineId): Promise<InboxData> {
	return db.transaction('r', [db.letters, db.openedLetters, db.freshness], async () => {
		const [letters, opened, freshness] = await Promise.all([
			ofLine(db.letters, line, 'id').toArray(),
			ofLine(db.openedLetters, line, 'id').toArray(),
			db.freshness.get([line, 'inbox'])
		]);
		return projectInbox({ letters, opened, freshness: freshness ?? neverFetched('inbox') });
	});
}
