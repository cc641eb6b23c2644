import type { SessionState } from '$lib/domain/session';
import { idOf } from '$lib/domain/line.fixture';
import type { Msisdn } from '$lib/domain/msisdn';
import { CONFIRMED, LINE } from '$lib/domain/outbox.fixture';
import { ownUpgrades } from './own-upgrades';
import { AppDatabase } from './database';

let databases = 0;

/** A database of its own for every test. */
export function freshDatabase(): AppDatabase {
	return new AppDatabase(ownUpgrades, `test-${(databases += 1)}`);
}

export const SESSION: SessionState = {
	line: idOf(LINE),
	number: LINE,
	status: 'active',
	method: 'password',
	signedInAt: CONFIRMED,
	hasPermanentPassword: true
};

/** With {@link SESSION} signed in. */
export async function signedInDatabase(): Promise<AppDatabase> {
	const db = freshDatabase();
	await putSession(db);
	return db;
}

/** Another session, or the same changed. */
export async function putSession(
	db: AppDatabase,
	change: Partial<SessionState> & { number?: Msisdn } = {}
): Promise<void> {
	const { number, operator, ...session } = {
		...SESSION,
		...(change.number && { line: idOf(change.number) }),
		...change
	};
	await db.lines.put({ line: session.line, number, ...(operator && { operator }) });
	await db.session.put({ ...session, id: 'current' });
}
