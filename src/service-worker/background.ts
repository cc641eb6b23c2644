import { AppDatabase } from '$lib/db/database';
import { packOf } from '$lib/operator/packs';
import { backgroundSync, type SyncCapableRegistration } from '$lib/platform/background-sync';
import { systemClock } from '$lib/platform/clock';
import { randomIds } from '$lib/platform/ids';
import { availableLocks } from '$lib/platform/locks';
import { consoleLog } from '$lib/platform/log';
import { systemRandom } from '$lib/platform/random';
import { createEngine, type Engine } from '$lib/sync/engine';
import { drainOnSync, type SyncEventLike } from '$lib/sync/worker-sync';

let engine: Engine | undefined;

/** The same engine as the page's; made on the first event, because most starts of a worker are for a fetch. */
function engineOf(worker: ServiceWorkerGlobalScope): Engine {
	engine ??= createEngine({
		db: new AppDatabase(),
		packOf,
		fetch: (request) => fetch(request),
		clock: systemClock,
		ids: randomIds,
		random: systemRandom,
		locks: availableLocks(worker.navigator.locks),
		log: consoleLog({ verbose: false }),
		backgroundSync: backgroundSync(() => Promise.resolve(worker.registration as SyncCapableRegistration))
	});
	return engine;
}

/** A sync event must not keep a newer worker from taking over once `giveWay` is aborted. */
export function drainInBackground(worker: ServiceWorkerGlobalScope, giveWay: AbortSignal): void {
	// No standard library knows the event: https://wicg.github.io/background-sync/spec/
	worker.addEventListener('sync' as 'message', (event) => {
		drainOnSync(event as unknown as SyncEventLike, engineOf(worker), systemClock, giveWay);
	});
}
