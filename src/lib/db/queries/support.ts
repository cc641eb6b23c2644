/** Everything about support in one piece: it is fetched as one. */
import type { AppDatabase } from '../database';
import { createChatQueries, type ChatQueries } from './chat';
import { createRequestQueries, type RequestQueries } from './requests';

export type SupportQueries = ChatQueries & RequestQueries;

export function createSupportQueries(db: AppDatabase): SupportQueries {
	return { ...createChatQueries(db), ...createRequestQueries(db) };
}
