import type { AppDatabase } from '../database';
import type { SessionState } from '$lib/domain/session';
import { liveQuery, type Observable } from 'dexie';

export function session(db: AppDatabase): Observable<SessionState | null> {
	return liveQuery(async () => (await db.session.get('current')) ?? null);
}
