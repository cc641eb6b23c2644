import type { AppDatabase } from '../database';
import type { Live } from '../observe';
import { observeTogether } from '../observe-together';
import { readSession } from '../repositories/lines';
import type { SessionState } from '$lib/domain/session';

export function session(db: AppDatabase): Live<SessionState | null> {
	return observeTogether(db, 'session', async () => (await readSession(db)) ?? null);
}
