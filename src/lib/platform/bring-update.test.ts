import { expect, it } from 'vitest';
import { bringUpdate } from './bring-update';

/** A container whose registration finds, on being asked, what the test says. */
function browser(found: 'nothing' | 'waiting' | 'installs' | 'breaks' | 'no network' | 'no worker') {
	const done: string[] = [];
	const worker = (name: string, state: ServiceWorkerState) =>
		Object.assign(new EventTarget(), {
			state,
			postMessage({ type }: { type: string }, [port]: MessagePort[] = []) {
				done.push(`${name} ${type}`);
				port?.postMessage(undefined);
			}
		});
	const fresh = worker('fresh', found === 'waiting' ? 'installed' : 'installing');
	const registration = {
		waiting: found === 'waiting' ? fresh : null,
		installing: null as typeof fresh | null,
		update() {
			if (found === 'no network') return Promise.reject(new TypeError('no network'));
			if (found === 'installs' || found === 'breaks') registration.installing = fresh;
			return Promise.resolve();
		}
	};
	const container = Object.assign(new EventTarget(), {
		controller: worker('old', 'activated'),
		getRegistration: () => Promise.resolve(found === 'no worker' ? undefined : registration)
	});
	const become = (state: ServiceWorkerState) => {
		fresh.state = state;
		fresh.dispatchEvent(new Event('statechange'));
	};
	const run = () => bringUpdate(container as unknown as ServiceWorkerContainer, () => void done.push('reload'));
	return { done, run, become, controlled: () => container.dispatchEvent(new Event('controllerchange')) };
}

it('lets a newer build that has been fetched take over, and reloads once when it has', async () => {
	const { done, run, controlled } = browser('waiting');
	expect(await run()).toBe(true);
	expect(done).toEqual(['old GIVE_WAY', 'fresh SKIP_WAITING']);
	controlled();
	controlled();
	expect(done.slice(2)).toEqual(['reload']);
});

it('waits for one that is only now being fetched, and gives up on one that does not arrive whole', async () => {
	const good = browser('installs');
	const [brought] = await Promise.all([good.run(), Promise.resolve().then(() => good.become('installed'))]);
	expect([brought, good.done]).toEqual([true, ['old GIVE_WAY', 'fresh SKIP_WAITING']]);
	const bad = browser('breaks');
	expect(await Promise.all([bad.run(), Promise.resolve().then(() => bad.become('redundant'))])).toEqual([
		false,
		undefined
	]);
	expect(bad.done).toEqual([]);
});

it.each(['nothing', 'no network', 'no worker'] as const)('%s: says that there is none', async (found) => {
	const { done, run } = browser(found);
	expect([await run(), done]).toEqual([false, []]);
	expect(await bringUpdate(undefined)).toBe(false);
});
