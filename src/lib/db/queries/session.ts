import type { AppDatabase } from '../database';
import { observe, type Live } from '../observe';
import { readSession } from '../repositories/lines';
import type { SessionState } from '$lib/domain/session';

export function session(db: AppDatabase): Live<SessionState | null> {
	return observe(db, async () => (await readSession(db)) ?? null);
}
