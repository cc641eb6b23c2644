/** What requests to support are read with; fetched when somebody wants it, together with the chat's. */
import type { AppDatabase } from '../database';
import { ofLine } from '../line-range';
import { observe, type Live } from '../observe';
import { freshnessRows, linesRows } from '../line-rows';
import type { LineId } from '$lib/domain/line';
import { projectRequests, type RequestsData } from '$lib/domain/ticket';

export interface RequestQueries {
	/** Requests, what is under way and the draft, read in one go so that they agree with each other. */
	requests(line: LineId): Live<RequestsData>;
}

export function createRequestQueries(db: AppDatabase): RequestQueries {
	return { requests: (line) => observe(db, () => readRequests(db, line)) };
}

function readRequests(db: AppDatabase, line: LineId): Promise<RequestsData> {
	return db.transaction('r', [db.requests, db.chatDesks, db.outbox, db.freshness], async () => {
		const [requests, desk, outbox, freshness] = await Promise.all([
			ofLine(db.requests, line, 'id').toArray(),
			db.chatDesks.get(line),
			linesRows(db, line),
			freshnessRows(db, line)
		]);
		return projectRequests({ requests, desk, outbox, freshness });
	});
}
