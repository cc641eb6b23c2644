import type { Settings } from '$lib/domain/settings';
import type { AppDatabase, SettingRow } from '../database';
import { withReconnect } from '../reconnect';

export function saveSetting<Name extends keyof Settings>(
	db: AppDatabase,
	name: Name,
	value: Settings[Name]
): Promise<void> {
	return withReconnect(db, async () => {
		await db.settings.put({ name, value } as SettingRow);
	});
}
