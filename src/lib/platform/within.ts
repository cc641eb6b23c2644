import type { Clock } from './clock';

/**
 * Resolves as `work` does, or rejects with a `TimeoutError` after `ms`; a later result is ignored.
 */
export function within<T>(ms: number, work: Promise<T>, clock: Pick<Clock, 'after'>): Promise<T> {
	return new Promise((resolve, reject) => {
		const cancel = clock.after(ms, () => reject(new DOMException(`Not done in ${ms} ms`, 'TimeoutError')));
		work.then(resolve, reject).finally(cancel);
	});
}
