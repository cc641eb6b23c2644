/**
 * The device could not keep something. Nothing is half-written: the transaction was undone as a
 * whole.
 * - `quota`: no room left;
 * - `closed`: the database is gone and did not come back after the bounded number of reopenings;
 * - `outdated`: another tab runs a newer version of the app and has taken the database over:
 *   reload;
 * - `locked`: it is what the lock keeps, and nobody has opened it;
 * - `other`: anything else the browser reports.
 */
export class StorageError extends Error {
	override readonly name = 'StorageError';
	readonly reason: 'quota' | 'closed' | 'outdated' | 'locked' | 'other';

	constructor(reason: StorageError['reason'], cause: unknown) {
		super(`Storage failed: ${reason}`, { cause });
		this.reason = reason;
	}
}

export const isLocked = (error: unknown): boolean => error instanceof StorageError && error.reason === 'locked';
