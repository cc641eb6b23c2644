import type { Clock } from './clock';

/** What `work` gives, unless it takes longer than `ms`: then it rejects with a `TimeoutError`, and whatever comes later is nobody's. */
export function within<T>(ms: number, work: Promise<T>, clock: Pick<Clock, 'after'>): Promise<T> {
	return new Promise((resolve, reject) => {
		const cancel = clock.after(ms, () => reject(new DOMException(`Not done in ${ms} ms`, 'TimeoutError')));
		work.then(resolve, reject).finally(cancel);
	});
}
