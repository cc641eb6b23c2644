/**
 * Waits for something other than the store in the middle of a transaction, which the browser would
 * end when nothing is asked of it: until then the store is asked for a key that it does not have.
 * One loop for all that a transaction waits for. (Dexie's own `waitFor` loses one of two waits that
 * end in the other order than they have begun.)
 */
import Dexie from 'dexie';

interface Loop {
	pending: number;
	/** What goes on in the next turn, while the transaction is active. */
	ended: (() => void)[];
	failed: ((error: unknown) => void)[];
}

const loops = new WeakMap<object, Loop>();

/** Call while the transaction is active; it is active again for whoever awaits the result. */
export function keepAlive<T>(transaction: IDBTransaction, store: string, work: Promise<T>): Promise<T> {
	return new Dexie.Promise<T>((resolve, reject) => {
		const before = loops.get(transaction);
		const loop = before ?? { pending: 0, ended: [], failed: [] };
		const end = (goOn: () => void) => {
			loop.pending -= 1;
			loop.ended.push(goOn);
		};
		loop.pending += 1;
		loop.failed.push(reject);
		work.then(
			(value) => end(() => resolve(value)),
			(error: unknown) => end(() => reject(error))
		);
		if (before !== undefined) return;
		loops.set(transaction, loop);
		turn(transaction, store, loop);
	});
}

function turn(transaction: IDBTransaction, store: string, loop: Loop): void {
	for (const goOn of loop.ended.splice(0)) goOn();
	if (loop.pending === 0) {
		loops.delete(transaction);
		return;
	}
	const fail = (error: unknown) => {
		loops.delete(transaction);
		for (const reject of loop.failed) reject(error);
	};
	try {
		const request = transaction.objectStore(store).get(-Infinity);
		request.onsuccess = () => turn(transaction, store, loop);
		request.onerror = () => fail(request.error);
	} catch (error) {
		// It has been aborted meanwhile.
		fail(error);
	}
}
