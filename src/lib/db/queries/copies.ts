/** What copies of contacts are shown with; fetched together with the chat's queries. */
import type { AppDatabase } from '../database';
import { ofLine } from '../line-range';
import { linesRows } from '../queue-rows';
import { observe, type Live } from '../observe';
import type { ContactsCopy } from '$lib/domain/contacts/copy';
import { NEVER, neverFetched, type Freshness } from '$lib/domain/freshness';
import type { LineId } from '$lib/domain/line';
import { isOpen, type OutboxEntry, type OutboxState } from '$lib/domain/outbox';

const ON_ITS_WAY: ReadonlySet<OutboxState> = new Set<OutboxState>(['queued', 'sending', 'accepted', 'waiting-sign-in']);

export interface CopiesData {
	/** At the operator, newest first. */
	copies: ContactsCopy[];
	/** On their way there, the newest last. */
	waiting: OutboxEntry[];
	freshness: Freshness;
	/** The newest, on its way or there; empty for none, `undefined` where nobody knows. */
	newest: string | undefined;
}

export interface CopyQueries {
	copies(line: LineId): Live<CopiesData>;
}

export function createCopyQueries(db: AppDatabase): CopyQueries {
	return { copies: (line) => observe(db, () => readCopies(db, line)) };
}

export function readCopies(db: AppDatabase, line: LineId): Promise<CopiesData> {
	return db.transaction('r', [db.copies, db.outbox, db.freshness], async () => {
		const [copies, entries, freshness] = await Promise.all([
			ofLine(db.copies, line, 'id').toArray(),
			linesRows(db, line),
			db.freshness.get([line, 'copies'])
		]);
		const sorted = copies.toSorted((a, b) => b.madeAt - a.madeAt);
		const waiting = entries.filter((entry) => entry.command.kind === 'copy' && isOpen(entry));
		const last = waiting.findLast(({ state }) => ON_ITS_WAY.has(state))?.command;
		const isKnown = freshness !== undefined && freshness.fetchedAt !== NEVER;
		const told = isKnown ? (sorted[0]?.id ?? '') : undefined;
		return {
			copies: sorted,
			waiting,
			newest: last?.kind === 'copy' ? last.copy : told,
			freshness: freshness ?? neverFetched('copies')
		};
	});
}
