import type { AppDatabase } from '../database';
import { observe } from '../observe';
import { DEFAULT_SETTINGS, type Settings } from '$lib/domain/settings';
import type { Observable } from 'dexie';

export function settings(db: AppDatabase): Observable<Settings> {
	return observe(db, async () => {
		const rows = await db.settings.toArray();
		return { ...DEFAULT_SETTINGS, ...Object.fromEntries(rows.map(({ name, value }) => [name, value])) };
	});
}
