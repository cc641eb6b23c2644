/** Which notices are wished for on this device, and what the operator has yet to hear of. */
import { isSamePreferences, type PendingUnsubscribe, type PushPreferences } from '$lib/domain/push/preferences';
import type { Settings } from '$lib/domain/settings';
import type { AppDatabase } from '../database';
import { withReconnect } from '../reconnect';

export type PushSettings = Pick<Settings, 'push' | 'pushOwed' | 'language'>;

export function pushSettings(db: AppDatabase): Promise<PushSettings> {
	return withReconnect(db, async () => {
		const rows = await db.settings.bulkGet(['push', 'pushOwed', 'language']);
		return Object.fromEntries(rows.flatMap((row) => (row === undefined ? [] : [[row.name, row.value]])));
	});
}

/**
 * What has come of telling the operator; nothing, when the person has changed the wish meanwhile.
 * `undefined`: withdrawn, and gone.
 */
export function storeDelivery(
	db: AppDatabase,
	told: PushPreferences,
	outcome: PushPreferences | undefined
): Promise<void> {
	return withReconnect(db, () =>
		db.transaction('rw', db.settings, async () => {
			const row = await db.settings.get('push');
			if (!isSamePreferences(row?.value as PushPreferences | undefined, told)) return;
			if (outcome === undefined) await db.settings.delete('push');
			else await db.settings.put({ name: 'push', value: outcome });
		})
	);
}

/** The operator has heard that it is withdrawn. */
export function unsubscribeAcknowledged(db: AppDatabase, id: string): Promise<void> {
	return withReconnect(db, () =>
		db.transaction('rw', db.settings, async () => {
			const left = (await pendingUnsubscribes(db)).filter((one) => idOf(one) !== id);
			if (left.length === 0) await db.settings.delete('pushOwed');
			else await db.settings.put({ name: 'pushOwed', value: left });
		})
	);
}

/**
 * The sign-in that wished, with this operator, is over: nothing more is for this device. Inside a
 * transaction.
 */
export async function abandonPreferences(db: AppDatabase, operator: string | undefined): Promise<void> {
	const preferences = (await db.settings.get('push'))?.value as PushPreferences | undefined;
	if (preferences === undefined) return;
	await db.settings.put({
		name: 'pushOwed',
		value: [
			...(await pendingUnsubscribes(db)),
			operator === undefined ? preferences.id : { id: preferences.id, operator }
		]
	});
	await db.settings.delete('push');
}

export const idOf = (owed: PendingUnsubscribe): string => (typeof owed === 'string' ? owed : owed.id);

async function pendingUnsubscribes(db: AppDatabase): Promise<PendingUnsubscribe[]> {
	return ((await db.settings.get('pushOwed'))?.value as PendingUnsubscribe[] | undefined) ?? [];
}
