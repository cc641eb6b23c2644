import type { NotificationKind, PushPreferences } from '$lib/domain/push/preferences';
import type { OperatorPack } from '$lib/operator/pack';
import { randomIds } from '$lib/platform/ids';
import type { AppContext } from '../shared/app-context';
import { lowBelow } from '../shared/money/low-below';
import { changed, type PreferencesChange } from './preferences-change';

/** What is wished for first. */
export function firstWish(
	pack: OperatorPack,
	before: PushPreferences | undefined,
	kinds: readonly NotificationKind[]
): PreferencesChange {
	return { id: before?.id ?? randomIds.uuid(), below: lowBelow(pack), kinds };
}

/**
 * Changes what is wished for now; without a wish only a first one is taken. Throws `StorageError`.
 */
export async function saveWish(
	app: AppContext,
	change: (before: PushPreferences | undefined) => PreferencesChange
): Promise<void> {
	// The worker speaks to the person with no page at hand.
	await app.actions.saveSetting('language', app.format.locale);
	await app.actions.changeSetting('push', (before) => changed(before, change(before)));
}
