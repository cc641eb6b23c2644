import type { AppDatabase } from '../database';
import { observe } from '../observe';
import type { SessionState } from '$lib/domain/session';
import type { Observable } from 'dexie';

export function session(db: AppDatabase): Observable<SessionState | null> {
	return observe(db, async () => (await db.session.get('current')) ?? null);
}
