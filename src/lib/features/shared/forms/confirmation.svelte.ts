import { storageText } from './storage-text';

/**
 * The last step of a form.
 * ```
 * ready ──run──► busy ──► confirmed
 *   ▲              │
 *   └── problem ◄──┘  not stored on the device: nothing is queued, what was typed is still there
 * ```
 */
export class Confirmation {
	busy = $state(false);
	/** Why it could not be kept, to be said beside the button. */
	problem = $state<string>();

	/** `undefined` when nothing was kept; never rejects. */
	async run<T extends object>(confirm: () => Promise<T>): Promise<T | undefined> {
		this.busy = true;
		this.problem = undefined;
		try {
			return await confirm();
		} catch (cause) {
			this.problem = storageText(cause);
			return undefined;
		} finally {
			this.busy = false;
		}
	}
}
