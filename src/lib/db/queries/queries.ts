/**
 * Everything screens read, live: each observable emits at once and again whenever its rows change,
 * whoever changed them: this page, another tab or the worker. Imports nothing of `sync` or `api`,
 * so that the first paint does not wait for them.
 */
import type { AppDatabase } from '../database';
import { freshness } from './freshness';
import { withReconnect } from '../reconnect';
import { home, readHome } from './home';
import { session } from './session';
import { settings } from './settings';
import type { LineId } from '$lib/domain/line';

export type Queries = ReturnType<typeof createQueries>;

export function createQueries(db: AppDatabase) {
	return {
		session: () => session(db),
		home: (line: LineId) => home(db, line),
		/** As it is now, once. */
		homeNow: (line: LineId) => withReconnect(db, () => readHome(db, line)),
		freshness: (line: LineId) => freshness(db, line),
		settings: () => settings(db)
	};
}
