import type { AppDatabase } from '../database';
import { DEFAULT_SETTINGS, type Settings } from '$lib/domain/settings';
import { liveQuery, type Observable } from 'dexie';

export function settings(db: AppDatabase): Observable<Settings> {
	return liveQuery(async () => {
		const rows = await db.settings.toArray();
		return { ...DEFAULT_SETTINGS, ...Object.fromEntries(rows.map(({ name, value }) => [name, value])) };
	});
}
