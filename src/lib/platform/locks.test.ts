import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserLocks, processLocks, type LockSource } from './lock-source';
import { availableLocks, createLocks, type Hold } from './locks';
import { pretendPage } from './presence.fixture';

/** The browser's lock manager as far as it is used. */
function fakeManager(): LockManager {
	const source = processLocks();
	const request = (name: string, options: { mode: LockMode; signal: AbortSignal }, run: () => Promise<void>) =>
		source.request(name, options, run);
	return { request } as unknown as LockManager;
}

const turns = async () => {
	for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
};

afterEach(() => void vi.useRealTimers());

describe.each<[string, () => LockSource]>([
	['within one process', processLocks],
	['of the browser', () => browserLocks(fakeManager(), BroadcastChannel)]
])('locks %s', (_, sourceOf) => {
	it('let one alone, sharers together, each in turn, failures or not', async () => {
		const locks = createLocks(sourceOf());
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

	it('a page that is put away leaves the line, and comes back to its end', async () => {
		const source = sourceOf();
		const [here, away] = [createLocks(source), pretendPage()];
		const there = createLocks(source, away.presence);
		const log: string[] = [];
		let end = (): void => undefined;
		const first = here.exclusive('x', () => new Promise<void>((resolve) => (end = resolve)));
		const second = there.exclusive('x', () => Promise.resolve(log.push('away')));
		const third = here.exclusive('x', () => Promise.resolve(log.push('here')));
		await turns();
		away.tell('pagehide');
		end();
		await Promise.all([first, third]);
		await turns();
		expect(log).toEqual(['here']);
		away.tell('pageshow');
		await second;
		expect(log).toEqual(['here', 'away']);
	});

	it('a page that is put away lets go of what it holds, and is told', async () => {
		const source = sourceOf();
		const [here, away] = [createLocks(source), pretendPage()];
		let held: Hold | undefined;
		let end = (): void => undefined;
		const there = createLocks(source, away.presence).exclusive('x', (hold) => {
			held = hold;
			return new Promise<string>((resolve) => (end = () => resolve('late')));
		});
		await expect.poll(() => held).toBeDefined();
		expect(held?.lost.aborted).toBe(false);
		away.tell('freeze', 'document');
		await here.exclusive('x', () => Promise.resolve());
		expect([held?.lost.aborted, held?.wanted.aborted]).toEqual([true, true]);
		end();
		expect(await there).toBe('late');
	});

	it('a page that is put away when its turn has just come begins nothing, and waits anew when it is back', async () => {
		const source = sourceOf();
		const away = pretendPage();
		let turn = 0;
		const request: LockSource['request'] = (name, options, run) =>
			source.request(name, options, () => {
				if ((turn += 1) === 1) away.tell('pagehide');
				return run();
			});
		const log: string[] = [];
		const there = createLocks({ ...source, request }, away.presence).exclusive('x', () =>
			Promise.resolve(log.push('away'))
		);
		await createLocks(source).exclusive('x', () => Promise.resolve(log.push('here')));
		expect(log).toEqual(['here']);
		away.tell('pageshow');
		await there;
		expect(log).toEqual(['here', 'away']);
	});

	it('whoever holds it is asked to give way to what is urgent, again until they have heard', async () => {
		const source = sourceOf();
		const locks = createLocks(source);
		let wanted: AbortSignal | undefined;
		const reading = locks.shared('x', (hold) => {
			wanted = hold.wanted;
			return new Promise<void>((resolve) => hold.wanted.addEventListener('abort', () => resolve()));
		});
		await expect.poll(() => wanted).toBeDefined();
		await locks.urgent('other', () => Promise.resolve());
		expect(wanted?.aborted).toBe(false);
		expect(await locks.urgent('x', () => Promise.resolve('urgent'))).toBe('urgent');
		await reading;
		expect(wanted?.aborted).toBe(true);
	});

	it('who was granted it while it rang hears the next ring', async () => {
		vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
		const source = sourceOf();
		let deaf = true;
		const onRing: LockSource['onRing'] = (name, listener) => source.onRing(name, () => deaf || listener());
		const locks = createLocks({ ...source, onRing });
		const reading = locks.shared(
			'x',
			({ wanted }) => new Promise<void>((resolve) => wanted.addEventListener('abort', () => resolve()))
		);
		const urgent = locks.urgent('x', () => Promise.resolve());
		await turns();
		deaf = false;
		vi.advanceTimersByTime(500);
		await Promise.all([reading, urgent]);
		expect(vi.getTimerCount()).toBe(0);
	});
});

it('without broadcasts who is in a hurry waits for the turn', async () => {
	const locks = createLocks(browserLocks(fakeManager(), undefined));
	let end = (): void => undefined;
	const reading = locks.shared('x', () => new Promise<void>((resolve) => (end = resolve)));
	const urgent = locks.urgent('x', () => Promise.resolve('in turn'));
	await turns();
	end();
	await reading;
	expect(await urgent).toBe('in turn');
});

it('a manager that refuses is no reason to wait', async () => {
	const refuse = { request: () => Promise.reject(new DOMException('insecure', 'SecurityError')) };
	const locks = availableLocks(refuse as unknown as LockManager);
	await expect(locks.urgent('x', () => Promise.resolve())).rejects.toThrow('insecure');
	expect(await availableLocks(undefined).shared('x', () => Promise.resolve(1))).toBe(1);
});

it('who has been put away comes to no line, and any sign of life counts', async () => {
	const { visibility, tell, presence } = pretendPage();
	const came: string[] = [];
	tell('pagehide');
	tell('freeze', 'document');
	visibility('hidden');
	void presence.here().then(() => came.push('back'));
	tell('visibilitychange', 'document');
	tell('focus');
	await turns();
	expect([came, presence.stay.aborted]).toEqual([[], true]);
	visibility('visible');
	tell('visibilitychange', 'document');
	await turns();
	expect([came, presence.stay.aborted]).toEqual([['back'], false]);
});
