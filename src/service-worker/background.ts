/** The worker's composition root: the same engine as the page's, on the same database and locks, alive for one event. */
import { AppDatabase } from '$lib/db/database';
import { packOf } from '$lib/operator/packs';
import { systemClock } from '$lib/platform/clock';
import { randomIds } from '$lib/platform/ids';
import { availableLocks } from '$lib/platform/locks';
import { consoleLog } from '$lib/platform/log';
import { systemRandom } from '$lib/platform/random';
import { createEngine, type Engine } from '$lib/sync/engine';
import { drainOnSync, type SyncEventLike } from '$lib/sync/worker-sync';

export type ExtendableSyncEvent = SyncEventLike & ExtendableEvent;

let engine: Engine | undefined;

/** Made at the first need: most lives of a worker only serve the shell. */
function theEngine(): Engine {
	engine ??= createEngine({
		db: new AppDatabase(),
		packOf,
		fetch: (request) => fetch(request),
		clock: systemClock,
		ids: randomIds,
		random: systemRandom,
		locks: availableLocks(navigator.locks),
		log: consoleLog({ verbose: false })
	});
	return engine;
}

export function drainInBackground(event: ExtendableSyncEvent): void {
	drainOnSync(event, theEngine(), systemClock);
}

/** Periodic Background Sync, where the browser grants it: the balance is fresh before anybody looks. */
export function refreshInBackground(event: ExtendableSyncEvent): void {
	event.waitUntil(theEngine().pull('entry'));
}
