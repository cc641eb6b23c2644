import { expect, it, vi } from 'vitest';
import { yielder, nextTask } from './yield-to-main';

it('lets others in only after a while, and then begins anew', async () => {
	let now = 0;
	const pause = vi.fn(() => Promise.resolve());
	const { yieldIfDue: breathe } = yielder(() => now, pause);
	expect(breathe()).toBeUndefined();
	now = 12;
	await breathe();
	expect(pause).toHaveBeenCalledTimes(1);
	now = 23;
	expect(breathe()).toBeUndefined();
});

it('by itself starts with a full breath', () => {
	expect(yielder().yieldIfDue()).toBeUndefined();
});

it('goes on in another task', async () => {
	const order: string[] = [];
	const later = nextTask().then(() => order.push('next task'));
	await Promise.resolve().then(() => order.push('same task'));
	await later;
	expect(order).toEqual(['same task', 'next task']);
});

it('goes on first where the browser can', async () => {
	const first = vi.fn(() => Promise.resolve());
	vi.stubGlobal('scheduler', { yield: first });
	await nextTask();
	vi.unstubAllGlobals();
	expect(first).toHaveBeenCalledOnce();
});
