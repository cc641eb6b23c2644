import { isLocked } from '$lib/domain/storage-error';
import type { AppDatabase } from '../database';
import type { OpenKey } from '../seal/keyring';
import type { UsageWriter } from '../usage/writer';

/**
 * What pages and workers tell each other.
 * - `want`: does anybody have the key? A page that has answers with it;
 * - `locked`: whoever has it forgets it;
 * - `off`: there is no lock any more, and another key;
 * - `seen?`: is anybody looking? A page that is seen says `seen`.
 */
export type LockMessage = { say: 'want' | 'locked' | 'off' | 'seen?' | 'seen' } | { say: 'key'; key: OpenKey };

/** The parts of a `BroadcastChannel` that are used. */
export interface LockChannel {
	postMessage(message: LockMessage): void;
	onmessage: ((event: MessageEvent<LockMessage>) => void) | null;
}

/** Of all that have this database open. */
export const lockChannel = (name: string): LockChannel => new BroadcastChannel(`${name}.lock`);

/** How long a page may take to hand the key over. Milliseconds. */
const PATIENCE = 500;

/**
 * For workers, which ask nobody for a code: has the key of a page that has it, if there is one, and
 * drops it with all others. Resolves when what the lock keeps can be read, or won't be.
 */
export function keyOfPages(db: AppDatabase, channel: LockChannel): () => Promise<void> {
	let heard = (): void => undefined;
	channel.onmessage = ({ data }) => {
		if (data.say === 'locked') db.unlock(undefined);
		if (data.say !== 'key') return;
		db.unlock(data.key);
		heard();
	};
	return async () => {
		// A page that has been closed since has taken it along.
		db.unlock(undefined);
		db.hold(await db.keys.toArray());
		if (!db.locked) return;
		await new Promise<void>((resolve) => {
			const timer = setTimeout(resolve, PATIENCE);
			heard = () => {
				clearTimeout(timer);
				resolve();
			};
			channel.postMessage({ say: 'want' });
		});
	};
}

/** A writer that asks for the key when it meets the lock, once for each batch. */
export function askingFor(ask: () => Promise<void>, writer: UsageWriter): UsageWriter {
	return {
		async ingest(batch) {
			try {
				return await writer.ingest(batch);
			} catch (error) {
				if (!isLocked(error)) throw error;
			}
			await ask();
			return writer.ingest(batch);
		}
	};
}
