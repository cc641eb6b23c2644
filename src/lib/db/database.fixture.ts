import type { SessionState } from '$lib/domain/session';
import { CONFIRMED, LINE } from '$lib/domain/outbox.fixture';
import { AppDatabase } from './database';

let databases = 0;

/** A database of its own for every test. */
export function freshDatabase(): AppDatabase {
	return new AppDatabase(`test-${(databases += 1)}`);
}

export const SESSION: SessionState = {
	line: LINE,
	status: 'active',
	method: 'password',
	signedInAt: CONFIRMED,
	hasPermanentPassword: true
};

/** With {@link SESSION} signed in. */
export async function signedInDatabase(): Promise<AppDatabase> {
	const db = freshDatabase();
	await db.session.put({ ...SESSION, id: 'current' });
	return db;
}
