import type { AppDatabase } from '../database';
import type { Live } from '../observe';
import { observeTogether } from '../observe-together';
import { DEFAULT_SETTINGS, type Settings } from '$lib/domain/settings';

export function settings(db: AppDatabase): Live<Settings> {
	return observeTogether(db, 'settings', async () => {
		const rows = await db.settings.toArray();
		return { ...DEFAULT_SETTINGS, ...Object.fromEntries(rows.map(({ name, value }) => [name, value])) };
	});
}
