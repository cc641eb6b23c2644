import { describe, expect, it, vi } from 'vitest';
import { backgroundSync } from './background-sync';
import { systemClock } from './clock';
import { browserConnectivity } from './connectivity';
import { randomIds } from './ids';
import { availableLocks, inProcessLocks, type Locks } from './locks';
import { consoleLog } from './log';
import { manualClock } from './manual-clock.fixture';
import { systemRandom } from './random';
import { requestPersistence } from './storage';

describe('clock', () => {
	it('calls back once, unless called off, however far or past the time', () => {
		vi.useFakeTimers();
		const ran: string[] = [];
		systemClock.after(-5, () => ran.push('past'));
		systemClock.after(2 ** 40, () => ran.push('far'));
		systemClock.after(5, () => ran.push('off'))();
		vi.advanceTimersByTime(10);
		expect(ran).toEqual(['past']);
		expect(systemClock.now()).toBe(Date.now());
		vi.useRealTimers();
	});

	it('by hand: timers keep their distance when the clock is put', () => {
		const clock = manualClock(1_000);
		const ran: number[] = [];
		clock.after(10, () => ran.push(clock.now()));
		clock.set(0);
		clock.advance(9);
		expect([ran, clock.nextTimer()]).toEqual([[], 1]);
		clock.advance(1);
		expect([ran, clock.nextTimer()]).toEqual([[10], undefined]);
	});
});

it('ids differ, chances lie in [0, 1)', () => {
	expect(randomIds.uuid()).not.toBe(randomIds.uuid());
	expect(randomIds.uuid()).toMatch(/^[0-9a-f-]{36}$/);
	expect(systemRandom()).toBeLessThan(1);
});

it('log: errors and warnings always, the rest when asked for', () => {
	const written: string[] = [];
	const note = (level: string) => (event: string) => written.push(`${level} ${event}`);
	const sink = { error: note('error'), warn: note('warn'), info: note('info') };
	for (const verbose of [false, true]) {
		const log = consoleLog({ verbose }, sink);
		log.error('a');
		log.warn('b', { code: 'X' });
		log.info('c');
	}
	expect(written).toEqual(['error a', 'warn b', 'error a', 'warn b', 'info c']);
});

it('connectivity: tells of online, offline, focus and coming to the front, until it is stopped', () => {
	const page = Object.assign(new EventTarget(), {
		navigator: { onLine: false },
		document: Object.assign(new EventTarget(), { visibilityState: 'hidden' })
	});
	const connectivity = browserConnectivity(page as unknown as Window);
	const heard: string[] = [];
	const stop = connectivity.subscribe((event) => heard.push(event));
	expect(connectivity.maybeOnline()).toBe(false);
	for (const type of ['online', 'offline', 'focus']) page.dispatchEvent(new Event(type));
	page.document.dispatchEvent(new Event('visibilitychange'));
	page.document.visibilityState = 'visible';
	page.document.dispatchEvent(new Event('visibilitychange'));
	stop();
	page.dispatchEvent(new Event('online'));
	expect(heard).toEqual(['online', 'offline', 'focus', 'focus']);
});

/** What the browser's lock manager does, as far as it is used. */
function fakeManager(): LockManager {
	const locks = inProcessLocks();
	const request = (name: string, options: unknown, run?: () => Promise<unknown>): Promise<unknown> =>
		run === undefined ? locks.exclusive(name, options as () => Promise<unknown>) : locks.shared(name, run);
	return { request } as unknown as LockManager;
}

describe.each<[string, Locks]>([
	['within one process', availableLocks(undefined)],
	['of the browser', availableLocks(fakeManager())]
])('locks %s', (_, locks) => {
	it('let one alone, sharers together, each in turn, failures or not', async () => {
		const log: string[] = [];
		const ends = new Map<string, () => void>();
		const held = (name: string) => (): Promise<void> => {
			log.push(`+${name}`);
			return new Promise((resolve) => ends.set(name, resolve));
		};
		const began = (...names: string[]) => expect.poll(() => names.every((name) => log.includes(`+${name}`))).toBe(true);

		const first = locks.exclusive('x', () => Promise.reject(new Error('failed')));
		const a = locks.shared('x', held('a'));
		const b = locks.shared('x', held('b'));
		const c = locks.exclusive('x', held('c'));
		const d = locks.shared('x', held('d'));
		const other = locks.exclusive('y', held('other'));
		await expect(first).rejects.toThrow('failed');
		await began('a', 'b', 'other');
		ends.get('a')?.();
		await a;
		expect(log).not.toContain('+c');
		ends.get('b')?.();
		await began('c');
		expect(log).not.toContain('+d');
		ends.get('c')?.();
		await began('d');
		ends.get('d')?.();
		ends.get('other')?.();
		await Promise.all([b, c, d, other]);
	});
});

describe('background sync', () => {
	it('is asked for where there is one, and never fails', async () => {
		const tags: string[] = [];
		const register = (tag: string): Promise<void> => {
			tags.push(tag);
			return tag === 'bad' ? Promise.reject(new Error('denied')) : Promise.resolve();
		};
		const capable = backgroundSync(() => Promise.resolve({ sync: { register } }));
		expect([await capable.register('outbox'), await capable.register('bad')]).toEqual([true, false]);
		expect(await backgroundSync(() => Promise.resolve({})).register('outbox')).toBe(false);
		expect(await backgroundSync(() => Promise.resolve(undefined)).register('outbox')).toBe(false);
		expect(tags).toEqual(['outbox', 'bad']);
	});
});

it('persistence is asked for once, where it can be', async () => {
	let asked = 0;
	const manager = (persisted: boolean): StorageManager =>
		({
			persisted: () => Promise.resolve(persisted),
			persist: () => Promise.resolve(Boolean((asked += 1)))
		}) as unknown as StorageManager;
	expect(await requestPersistence(undefined)).toBe(false);
	expect([await requestPersistence(manager(true)), asked]).toEqual([true, 0]);
	expect([await requestPersistence(manager(false)), asked]).toEqual([true, 1]);
});
