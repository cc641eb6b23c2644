import type { Instant } from '$lib/domain/instant';
import type { Resource } from '$lib/domain/resources';
import type { AppDatabase } from '../database';
import { commitOutcomes, type Answer, type Attempt } from './resources';

/** Whether the one answer was stored. */
export async function commitAnswer<R extends Resource>(
	db: AppDatabase,
	attempt: Attempt & { resource: R },
	answer: Answer<R>,
	now: Instant
): Promise<boolean | undefined> {
	return (await commitOutcomes(db, [{ attempt, answer }], now))[0];
}
