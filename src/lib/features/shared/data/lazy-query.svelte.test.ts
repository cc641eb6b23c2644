import { flushSync } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import { lazyQueries, type Lazy } from './lazy-query.svelte';

afterEach(() => void vi.useRealTimers());

/** Within a component's life. */
function alive(load: () => Promise<string>): { lazy: Lazy<string>; end: () => void } {
	let lazy: Lazy<string> | undefined;
	const end = $effect.root(() => {
		lazy = lazyQueries(load);
	});
	flushSync();
	if (lazy === undefined) throw new Error('not set up');
	return { lazy, end };
}

it('what did not arrive is said, and fetched again until it has', async () => {
	vi.useFakeTimers();
	const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue('queries');
	const { lazy, end } = alive(load);
	expect([lazy.current, lazy.missing]).toEqual([undefined, false]);
	await vi.advanceTimersByTimeAsync(0);
	expect([lazy.current, lazy.missing]).toEqual([undefined, true]);
	await vi.advanceTimersByTimeAsync(10_000);
	expect([lazy.current, lazy.missing]).toEqual(['queries', false]);
	await vi.advanceTimersByTimeAsync(60_000);
	expect(load).toHaveBeenCalledTimes(2);
	end();
});

it('the network that comes back is not waited out', async () => {
	vi.useFakeTimers();
	const page = new EventTarget();
	vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
	vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
	const load = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue('queries');
	const { lazy, end } = alive(load);
	await vi.advanceTimersByTimeAsync(0);
	page.dispatchEvent(new Event('online'));
	await vi.advanceTimersByTimeAsync(0);
	expect([lazy.current, lazy.missing]).toEqual(['queries', false]);
	end();
});

it('a screen that has been left asks no more', async () => {
	vi.useFakeTimers();
	const load = vi.fn<() => Promise<string>>().mockRejectedValue(new Error('offline'));
	const { end } = alive(load);
	await vi.advanceTimersByTimeAsync(0);
	end();
	await vi.advanceTimersByTimeAsync(60_000);
	expect(load).toHaveBeenCalledTimes(1);
});
