/**
 * What requests to support are read with; fetched when somebody wants it, together with the chat's.
 */
import type { AppDatabase } from '../database';
import { ofLine } from '../line-range';
import { observe, type Live } from '../observe';
import { freshnessRows } from '../line-rows';
import { linesRows } from '../queue-rows';
import type { LineId } from '$lib/domain/line';
import { projectTickets, type TicketsData } from '$lib/domain/ticket';

export interface TicketQueries {
	/**
	 * Requests, what is under way and the draft, read in one go so that they agree with each other.
	 */
	tickets(line: LineId): Live<TicketsData>;
}

export function createTicketQueries(db: AppDatabase): TicketQueries {
	return { tickets: (line) => observe(db, () => readTickets(db, line)) };
}

function readTickets(db: AppDatabase, line: LineId): Promise<TicketsData> {
	return db.transaction('r', [db.requests, db.chatDesks, db.outbox, db.freshness], async () => {
		const [requests, drafts, outbox, freshness] = await Promise.all([
			ofLine(db.requests, line, 'id').toArray(),
			db.chatDesks.get(line),
			linesRows(db, line),
			freshnessRows(db, line)
		]);
		return projectTickets({ requests, drafts, outbox, freshness });
	});
}
