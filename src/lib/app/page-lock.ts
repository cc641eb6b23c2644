import type { AppDatabase } from '$lib/db/database';
import { createLockDoor, type LockDoor } from '$lib/db/lock/door';
import { lockChannel } from '$lib/db/lock/lock-channel';
import { systemClock } from '$lib/platform/clock';

let door: LockDoor | undefined;

/** The one of this page: it also hands the key over to others, for as long as the page lives. */
export function pageLock(db: AppDatabase): LockDoor {
	door ??= createLockDoor(db, {
		channel: lockChannel(db.name),
		clock: systemClock,
		// Nothing of before stays in memory, whoever holds on to it.
		onLocked: () => location.reload(),
		isSeen: () => document.visibilityState === 'visible'
	});
	return door;
}
