import type { Settings } from '$lib/domain/settings';
import type { AppDatabase, SettingRow } from '../database';
import { withReconnect } from '../reconnect';

export function saveSetting<Name extends keyof Settings>(
	db: AppDatabase,
	name: Name,
	value: Settings[Name]
): Promise<void> {
	return withReconnect(db, () =>
		// In a transaction of ours for the reason of `notes`.
		db.transaction('rw', db.settings, async () => {
			await db.settings.put({ name, value } as SettingRow);
		})
	);
}

/**
 * Makes of what is kept now what is kept then, so that of two changes in a row neither is lost.
 * `undefined`: all stays.
 */
export function changeSetting<Name extends keyof Settings>(
	db: AppDatabase,
	name: Name,
	change: (before: Settings[Name] | undefined) => Settings[Name] | undefined
): Promise<void> {
	return withReconnect(db, () =>
		db.transaction('rw', db.settings, async () => {
			const before = (await db.settings.get(name))?.value as Settings[Name] | undefined;
			const value = change(before);
			if (value !== undefined) await db.settings.put({ name, value } as SettingRow);
		})
	);
}
