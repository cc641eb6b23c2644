/** What the worker does on an event of Background Sync or Periodic Background Sync, by its tag. */
import { MINUTE, type Instant } from '$lib/domain/instant';
import type { Clock } from '$lib/platform/clock';
import { SYNC_TAG, type Engine } from './engine';
import { USAGE_TAG } from './usage/intake-schedule';

/** The part of a SyncEvent that is used; no standard library describes it. */
export interface SyncEventLike {
	readonly tag: string;
	waitUntil(work: Promise<unknown>): void;
}

/**
 * The browser gives an event some minutes; a wait this short is better sat out here than left to
 * its next try in five.
 */
const PATIENCE = MINUTE;

/**
 * Drains on the queue's own tag. The event fails while commands still wait, so that the browser
 * fires it again (after 5 and 20 minutes, then never: after that the app's own triggers remain).
 * Waiting for sign-in is not a failure: no network will help. With `giveWay` aborted nothing is sat
 * out: a newer worker can't take over while an event of this one lives.
 */
export function drainOnSync(
	event: SyncEventLike,
	engine: Pick<Engine, 'drain'>,
	clock: Clock,
	giveWay: AbortSignal
): void {
	if (event.tag === SYNC_TAG) event.waitUntil(drainPatiently(engine, clock, giveWay));
}

async function drainPatiently(engine: Pick<Engine, 'drain'>, clock: Clock, giveWay: AbortSignal): Promise<void> {
	const until = clock.now() + PATIENCE;
	let outcome = await engine.drain('sync');
	while (outcome.nextAttemptAt !== undefined && outcome.nextAttemptAt < until && !giveWay.aborted) {
		await at(outcome.nextAttemptAt, clock, giveWay);
		if (giveWay.aborted) break;
		outcome = await engine.drain('timer');
	}
	if (outcome.waiting > 0) throw new Error('Commands still wait');
}

function at(instant: Instant, clock: Clock, giveWay: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const end = (): void => {
			cancel();
			giveWay.removeEventListener('abort', end);
			resolve();
		};
		const cancel = clock.after(instant - clock.now(), end);
		giveWay.addEventListener('abort', end);
	});
}

/**
 * Goes on with the usage for a while. What is left, and what fails, is for the app when it is
 * opened again.
 */
export function bringUsageOnSync(event: SyncEventLike, engine: Pick<Engine, 'bringUsage'>, giveWay: AbortSignal): void {
	if (event.tag === USAGE_TAG) event.waitUntil(engine.bringUsage('background', giveWay));
}

/** Tag of the Periodic Background Sync registration. */
export const REFRESH_TAG = 'refresh';

/**
 * Now and then, with the app closed: the figures people open it for, and nothing else. `then` runs
 * after them, whatever came of them.
 */
export function refreshOnPeriodicSync(
	event: SyncEventLike,
	engine: Pick<Engine, 'pullOnly'>,
	then: () => Promise<void>
): void {
	if (event.tag === REFRESH_TAG) event.waitUntil(engine.pullOnly(['balances', 'allowances']).then(then));
}
