/**
 * Everything that is said between the operator and its subscriber, what was asked of it, whom it
 * takes the subscriber for and what it keeps for them, in one piece: it is fetched as one.
 */
import type { AppDatabase } from '../database';
import { createChatQueries, type ChatQueries } from './chat';
import { createCopyQueries, type CopyQueries } from './copies';
import { createInboxQueries, type InboxQueries } from './inbox';
import { createOperationQueries, type OperationQueries } from './operations';
import { createOwnerQueries, type OwnerQueries } from './owner-data';
import { createTicketQueries, type TicketQueries } from './tickets';

export type SupportQueries = ChatQueries & TicketQueries & InboxQueries & OperationQueries & OwnerQueries & CopyQueries;

export function createSupportQueries(db: AppDatabase): SupportQueries {
	return {
		...createChatQueries(db),
		...createTicketQueries(db),
		...createInboxQueries(db),
		...createOperationQueries(db),
		...createOwnerQueries(db),
		...createCopyQueries(db)
	};
}
