import type { StorageError } from '$lib/domain/storage-error';

/**
 * Why the app's data can't be opened, as far as it makes a difference to what the person can do:
 * - `denied`: the browser keeps nothing for this site, whatever the database says of it;
 * - `newer`: a newer version of the app has written them;
 * - `full`: there is no room to open them;
 * - `broken`: the browser does not give them back.
 */
export type UnreadKind = 'denied' | 'newer' | 'full' | 'broken';

export function unreadKind(reason: StorageError['reason'], mayKeep: boolean): UnreadKind {
	if (!mayKeep) return 'denied';
	if (reason === 'outdated') return 'newer';
	return reason === 'quota' ? 'full' : 'broken';
}
