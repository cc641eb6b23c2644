import { AppDatabase, DATABASE_NAME } from '$lib/db/database';
import { createUsageWriter } from '$lib/db/usage/writer';
import { packOf } from '$lib/operator/packs';
import { backgroundSync, type SyncCapableRegistration } from '$lib/platform/background-sync';
import { systemClock } from '$lib/platform/clock';
import { randomIds } from '$lib/platform/ids';
import { availableLocks } from '$lib/platform/locks';
import { consoleLog } from '$lib/platform/log';
import { systemRandom } from '$lib/platform/random';
import { createEngine, type Engine } from '$lib/sync/engine';
import { takeInPages } from '$lib/sync/usage/take-in-pages';
import { usageDecoders } from '$lib/sync/usage/usage-decoders';
import type { UsageHands } from '$lib/sync/usage/usage-pager';
import { bringUsageOnSync, drainOnSync, type SyncEventLike } from '$lib/sync/worker-sync';

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
		backgroundSync: backgroundSync(() => Promise.resolve(worker.registration as SyncCapableRegistration)),
		usage: usageHands()
	});
	return engine;
}

/** Here nobody is held up by reading and packing. What a power cut takes can be fetched again. */
function usageHands(): UsageHands {
	const writer = createUsageWriter(new AppDatabase(DATABASE_NAME, 'relaxed'));
	const decoderOf = usageDecoders(packOf);
	return { takeIn: (pages) => takeInPages(writer, decoderOf, pages), end: () => undefined };
}

/** A sync event must not keep a newer worker from taking over once `giveWay` is aborted. */
export function syncInBackground(worker: ServiceWorkerGlobalScope, giveWay: AbortSignal): void {
	// No standard library knows the event: https://wicg.github.io/background-sync/spec/
	worker.addEventListener('sync' as 'message', (event) => {
		const sync = event as unknown as SyncEventLike;
		drainOnSync(sync, engineOf(worker), systemClock, giveWay);
		bringUsageOnSync(sync, engineOf(worker), giveWay);
	});
}
