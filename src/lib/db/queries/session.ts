import type { AppDatabase } from '../database';
import { observe, type Live } from '../observe';
import type { SessionState } from '$lib/domain/session';

export function session(db: AppDatabase): Live<SessionState | null> {
	return observe(db, async () => (await db.session.get('current')) ?? null);
}
