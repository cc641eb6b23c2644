import { getEventListeners } from 'node:events';
import { expect, it } from 'vitest';
import { MINUTE, SECOND } from '$lib/domain/instant';
import { manualClock } from '$lib/platform/manual-clock.fixture';
import type { DrainOutcome } from './drain';
import { bringUsageOnSync, drainOnSync, refreshOnPeriodicSync } from './worker-sync';

function sync(tag: string, ...outcomes: Partial<DrainOutcome>[]) {
	const clock = manualClock(0);
	const drains: string[] = [];
	const work: Promise<unknown>[] = [];
	const giveWay = new AbortController();
	drainOnSync(
		{ tag, waitUntil: (promise) => work.push(promise) },
		{
			drain: (trigger) => {
				drains.push(trigger);
				return Promise.resolve({ delivered: [], outdated: false, waiting: 0, ...outcomes[drains.length - 1] });
			}
		},
		clock,
		giveWay.signal
	);
	return { clock, drains, work, giveWay };
}

it('drains on its own tag and lets the event live until it is through', async () => {
	const { drains, work } = sync('outbox', {});
	await Promise.all(work);
	expect([drains, work.length]).toEqual([['sync'], 1]);
});

it('leaves other tags alone', () => {
	expect(sync('photos').work).toEqual([]);
});

it('sits a short wait out', async () => {
	const { clock, drains, work, giveWay } = sync('outbox', { waiting: 1, nextAttemptAt: 2 * SECOND }, {});
	await expect.poll(() => clock.nextTimer()).toBe(2 * SECOND);
	clock.advance(2 * SECOND);
	await Promise.all(work);
	expect(drains).toEqual(['sync', 'timer']);
	expect(getEventListeners(giveWay.signal, 'abort')).toEqual([]);
});

it('fails with commands that wait longer, so that the browser comes again', async () => {
	const { drains, work } = sync('outbox', { waiting: 1, nextAttemptAt: 2 * MINUTE });
	await expect(work[0]).rejects.toThrow('still wait');
	expect(drains).toEqual(['sync']);
});

it('sits nothing out any more once a newer worker is to take over', async () => {
	const waits = { waiting: 1, nextAttemptAt: 2 * SECOND };
	const { clock, drains, work, giveWay } = sync('outbox', waits, {});
	await expect.poll(() => clock.nextTimer()).toBe(2 * SECOND);
	giveWay.abort();
	await expect(work[0]).rejects.toThrow('still wait');
	expect([drains, clock.nextTimer()]).toEqual([['sync'], undefined]);
});

it('nor in an event that comes after that', async () => {
	const { clock, drains, work, giveWay } = sync('outbox', { waiting: 1, nextAttemptAt: 2 * SECOND }, {});
	giveWay.abort();
	await expect(work[0]).rejects.toThrow('still wait');
	expect([drains, clock.nextTimer()]).toEqual([['sync'], undefined]);
});

it('goes on with the usage on its tag, until a newer worker wants to take over', () => {
	const work: unknown[] = [];
	const { signal } = new AbortController();
	const bring = (...asked: unknown[]) => Promise.resolve(void work.push(asked));
	for (const tag of ['outbox', 'usage'])
		bringUsageOnSync({ tag, waitUntil: (promise) => work.push(promise) }, { bringUsage: bring }, signal);
	expect(work).toEqual([['background', signal], expect.any(Promise)]);
});

it('refreshes the figures on the periodic tag alone, then does what follows', async () => {
	const done: string[] = [];
	const engine = { pullOnly: (resources: readonly string[]) => Promise.resolve(void done.push(resources.join())) };
	for (const tag of ['outbox', 'refresh']) {
		const work: Promise<unknown>[] = [];
		refreshOnPeriodicSync({ tag, waitUntil: (promise) => work.push(promise) }, engine, () =>
			Promise.resolve(void done.push('repainted'))
		);
		await Promise.all(work);
	}
	expect(done).toEqual(['balances,allowances', 'repainted']);
});
