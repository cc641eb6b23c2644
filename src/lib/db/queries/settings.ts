import type { AppDatabase } from '../database';
import { observe, type Live } from '../observe';
import { DEFAULT_SETTINGS, type Settings } from '$lib/domain/settings';

export function settings(db: AppDatabase): Live<Settings> {
	return observe(db, async () => {
		const rows = await db.settings.toArray();
		return { ...DEFAULT_SETTINGS, ...Object.fromEntries(rows.map(({ name, value }) => [name, value])) };
	});
}
