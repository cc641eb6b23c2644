/** After how many minutes in the background the app locks. */
export const LOCK_AFTER = [1, 5, 20] as const;

export interface LockSettings {
	after: (typeof LOCK_AFTER)[number];
	/** A locked start shows the balance, and nothing else. */
	balance?: true;
}
