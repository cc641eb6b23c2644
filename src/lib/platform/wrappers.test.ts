import { describe, expect, it, vi } from 'vitest';
import { backgroundSync } from './background-sync';
import { systemClock } from './clock';
import { browserConnectivity } from './connectivity';
import { randomIds } from './ids';
import { consoleLog } from './log';
import { manualClock } from './manual-clock.fixture';
import { systemRandom } from './random';
import { requestPersistence } from './storage';
import { memoryStorage } from './storage.fixture';
import { tabStore } from './tab-store';
import { within } from './within';

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
	page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
	page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
	page.document.dispatchEvent(new Event('visibilitychange'));
	page.document.visibilityState = 'visible';
	page.document.dispatchEvent(new Event('visibilitychange'));
	stop();
	page.dispatchEvent(new Event('online'));
	expect(heard).toEqual(['online', 'offline', 'focus', 'focus', 'focus']);
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

it('work is waited for so long and no longer', async () => {
	const clock = manualClock(0);
	await expect(within(10, Promise.resolve(1), clock)).resolves.toBe(1);
	await expect(within(10, Promise.reject(new Error('failed')), clock)).rejects.toThrow('failed');
	expect(clock.nextTimer()).toBeUndefined();
	const silent = within(10, new Promise(() => undefined), clock);
	clock.advance(10);
	await expect(silent).rejects.toMatchObject({ name: 'TimeoutError' });
});

it('a tab keeps small things, and does without where it may keep nothing', () => {
	const kept = new Map<string, string>();
	const store = tabStore(() => memoryStorage(kept));
	store.set('period', { from: 1 });
	kept.set('broken', '{');
	expect([store.get('period'), store.get('broken'), store.get('none')]).toEqual([{ from: 1 }, undefined, undefined]);
	store.remove('broken');
	expect([...kept.keys()]).toEqual(['period']);
	const none = tabStore(() => {
		throw new DOMException('Blocked', 'SecurityError');
	});
	none.set('period', 1);
	expect(none.get('period')).toBeUndefined();
});
