import { expect, it } from 'vitest';
import { appBadge } from './app-badge';
import { periodicSync } from './periodic-sync';

it('the badge shows a number, nothing for none, and fails quietly', async () => {
	const done: unknown[] = [];
	const badge = appBadge({
		setAppBadge: (count) => {
			done.push(count);
			return count === 13 ? Promise.reject(new Error('refused')) : Promise.resolve();
		},
		clearAppBadge: () => Promise.resolve(void done.push('cleared'))
	});
	for (const count of [2, 0, 13]) await badge.show(count);
	await appBadge({}).show(1);
	expect(done).toEqual([2, 'cleared', 13]);
});

it('periodic sync is asked for and called off where there is one, and never fails', async () => {
	const done: unknown[] = [];
	const note = (what: string) => (tag: string) => {
		done.push(`${what} ${tag}`);
		return tag === 'bad' ? Promise.reject(new DOMException('', 'NotAllowedError')) : Promise.resolve();
	};
	const capable = periodicSync(() => Promise.resolve({ periodicSync: { register: note('+'), unregister: note('-') } }));
	expect([await capable.register('refresh'), await capable.register('bad')]).toEqual([true, false]);
	await capable.unregister('refresh');
	await capable.unregister('bad');
	for (const registration of [{}, undefined]) {
		const none = periodicSync(() => Promise.resolve(registration));
		expect(await none.register('refresh')).toBe(false);
		await none.unregister('refresh');
	}
	expect(done).toEqual(['+ refresh', '+ bad', '- refresh', '- bad']);
});
