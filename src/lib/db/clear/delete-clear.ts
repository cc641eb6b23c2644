import { answer } from '../read-raw';
import type { AppDatabase } from '../database';
import { siteDatabases } from '$lib/platform/site-databases';
import { LOCKED_NUMBER } from './clear-database';

/**
 * Deletes the clear database, which the browser takes its bytes off the disk for, and leaves an
 * empty one of a newer version in its place: an app of before, started once more, finds that it is
 * outdated, not that nobody is signed in. Where it is cut, the next start begins anew.
 */
export async function deleteClear(db: AppDatabase, name: string): Promise<void> {
	const databases = siteDatabases();
	if (databases === undefined) return;
	await answer(databases.deleteDatabase(name));
	(await answer(databases.open(name, LOCKED_NUMBER))).close();
	await db.settings.delete('clearCopyLeft');
}
