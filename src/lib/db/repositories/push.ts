/** Which notices are wished for on this device, and what the operator has yet to hear of. */
import { isSameWish, type OwedWithdrawal, type PushWish } from '$lib/domain/push/preferences';
import type { Settings } from '$lib/domain/settings';
import type { AppDatabase } from '../database';
import { keep } from '../reconnect';

export type PushSettings = Pick<Settings, 'push' | 'pushOwed' | 'language'>;

export function pushSettings(db: AppDatabase): Promise<PushSettings> {
	return keep(db, async () => {
		const rows = await db.settings.bulkGet(['push', 'pushOwed', 'language']);
		return Object.fromEntries(rows.flatMap((row) => (row === undefined ? [] : [[row.name, row.value]])));
	});
}

/** What has come of telling the operator; nothing, when the person has changed the wish meanwhile. `undefined`: withdrawn, and gone. */
export function settleWish(db: AppDatabase, told: PushWish, outcome: PushWish | undefined): Promise<void> {
	return keep(db, () =>
		db.transaction('rw', db.settings, async () => {
			const row = await db.settings.get('push');
			if (!isSameWish(row?.value as PushWish | undefined, told)) return;
			if (outcome === undefined) await db.settings.delete('push');
			else await db.settings.put({ name: 'push', value: outcome });
		})
	);
}

/** The operator has heard that it is withdrawn. */
export function withdrawalHeard(db: AppDatabase, id: string): Promise<void> {
	return keep(db, () =>
		db.transaction('rw', db.settings, async () => {
			const left = (await owed(db)).filter((one) => idOf(one) !== id);
			if (left.length === 0) await db.settings.delete('pushOwed');
			else await db.settings.put({ name: 'pushOwed', value: left });
		})
	);
}

/** The sign-in that wished, with this operator, is over: nothing more is for this device. Inside a transaction. */
export async function disownWish(db: AppDatabase, operator: string | undefined): Promise<void> {
	const wish = (await db.settings.get('push'))?.value as PushWish | undefined;
	if (wish === undefined) return;
	await db.settings.put({
		name: 'pushOwed',
		value: [...(await owed(db)), operator === undefined ? wish.id : { id: wish.id, operator }]
	});
	await db.settings.delete('push');
}

export const idOf = (owed: OwedWithdrawal): string => (typeof owed === 'string' ? owed : owed.id);

async function owed(db: AppDatabase): Promise<OwedWithdrawal[]> {
	return ((await db.settings.get('pushOwed'))?.value as OwedWithdrawal[] | undefined) ?? [];
}
