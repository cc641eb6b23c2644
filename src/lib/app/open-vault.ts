import type { AppDatabase } from '$lib/db/database';
import { tabSealer } from '$lib/db/seal/tab-sealer';
import type { LineId } from '$lib/domain/line';
import { inStorage } from '$lib/platform/site-storage';
import { tabStore, type TabStore } from '$lib/platform/tab-store';
import { tabVault, type TabVault } from '$lib/platform/tab-vault';

let watching: (() => void) | undefined;

/** @param line the one signed in, `null` when nobody is */
export async function openVault(db: AppDatabase, line: LineId | null): Promise<void> {
	watching ??= db.whenUnlocked(() => tabVault.sealAnew());
	const storage = () => sessionStorage;
	takeClear(tabStore(storage), inStorage(storage, Object.keys) ?? [], line, tabVault);
	await tabVault.open(tabSealer(db), line);
}

/**
 * An app of before has kept what was typed as text, with whose it was: a tab that has it may take
 * an update.
 */
export function takeClear(
	from: TabStore,
	names: readonly string[],
	line: LineId | null,
	to: Pick<TabVault, 'set'>
): void {
	for (const name of names) {
		const kept = from.get(name);
		if (!isClear(kept)) continue;
		from.remove(name);
		const { line: whose = null, ...values } = kept;
		if (whose === line) to.set(name, values);
	}
}

const isClear = (kept: unknown): kept is { line?: string } =>
	typeof kept === 'object' && kept !== null && ('line' in kept || 'phone' in kept);
