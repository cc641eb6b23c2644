import { ownUpgrades } from '$lib/db/own-upgrades';
import { AppDatabase, DATABASE_NAME } from '$lib/db/database';
import { askingFor, keyOfPages, lockChannel } from '$lib/db/lock/lock-channel';
import { attention } from '$lib/db/repositories/attention';
import { pushSettings } from '$lib/db/repositories/push';
import { createUsageWriter } from '$lib/db/usage/writer';
import { isLocked } from '$lib/domain/storage-error';
import { pushLocale } from '$lib/i18n/push-text';
import { serverPackOf } from '$lib/operator/server-packs';
import { appBadge } from '$lib/platform/app-badge';
import { backgroundSync, type SyncCapableRegistration } from '$lib/platform/background-sync';
import { systemClock } from '$lib/platform/clock';
import { randomIds } from '$lib/platform/ids';
import { availableLocks } from '$lib/platform/locks';
import { consoleLog } from '$lib/platform/log';
import { pushManagerPort } from '$lib/platform/push';
import { systemRandom } from '$lib/platform/random';
import { createEngine, type Engine } from '$lib/sync/engine';
import { transportOf, type EngineDeps } from '$lib/sync/engine-deps';
import { syncPushSubscription } from '$lib/sync/push-subscription';
import { ingestPages } from '$lib/sync/usage/ingest-pages';
import { usageDecoders } from '$lib/sync/usage/usage-decoders';
import type { UsageIngestor } from '$lib/sync/usage/usage-ingestor';
import { bringUsageOnSync, drainOnSync, refreshOnPeriodicSync, type SyncEventLike } from '$lib/sync/worker-sync';

/** What events of the worker work with. */
export interface Background {
	readonly db: AppDatabase;
	readonly engine: Engine;
	/**
	 * What the lock keeps can be read from here on, if a page has it open; else it is put off till
	 * one has. Never throws.
	 */
	askForKey(): Promise<void>;
	settlePush: () => Promise<'settled' | 'waits'>;
	/** The number on the icon follows what an event has brought. Never throws. */
	repaintBadge(): Promise<void>;
}

let background: Background | undefined;

/**
 * The same engine as the page's; made on the first event, because most starts of a worker are for a
 * fetch.
 */
export function backgroundOf(worker: ServiceWorkerGlobalScope): Background {
	background ??= createBackground(worker);
	return background;
}

function createBackground(worker: ServiceWorkerGlobalScope): Background {
	const db = new AppDatabase(ownUpgrades);
	const askForKey = keyOfPages(db, lockChannel(db.name));
	const badge = appBadge(worker.navigator);
	const log = consoleLog({ verbose: false });
	const deps: EngineDeps = {
		db,
		packOf: serverPackOf,
		fetch: (request) => fetch(request),
		language: () =>
			pushSettings(db).then(
				({ language }) => pushLocale(language, worker.navigator.languages),
				() => pushLocale(undefined, worker.navigator.languages)
			),
		clock: systemClock,
		ids: randomIds,
		random: systemRandom,
		locks: availableLocks(worker.navigator.locks),
		log,
		backgroundSync: backgroundSync(() => Promise.resolve(worker.registration as SyncCapableRegistration)),
		usage: usageHands()
	};
	const engine = createEngine(deps);
	const manager = pushManagerPort(() => Promise.resolve(worker.registration));
	const repaintBadge = () =>
		attention(db).then(
			(count) => badge.show(count),
			(error: unknown) => {
				// Behind the lock nobody counts: it stays as it was.
				if (!isLocked(error)) log.error('badge not painted', { error: String(error) });
			}
		);
	return {
		db,
		engine,
		askForKey: () => askForKey().catch(() => undefined),
		repaintBadge,
		settlePush: () => syncPushSubscription({ ...deps, transport: transportOf(deps), door: manager })
	};
}

/** Here nobody is held up by reading and packing. What a power cut takes can be fetched again. */
function usageHands(): UsageIngestor {
	const db = new AppDatabase(ownUpgrades, DATABASE_NAME, 'relaxed');
	const writer = askingFor(keyOfPages(db, lockChannel(db.name)), createUsageWriter(db));
	const decoderOf = usageDecoders(serverPackOf);
	return { ingest: (pages) => ingestPages(writer, decoderOf, pages), end: () => undefined };
}

/** A sync event must not keep a newer worker from taking over once `giveWay` is aborted. */
export function syncInBackground(worker: ServiceWorkerGlobalScope, giveWay: AbortSignal): void {
	// No standard library knows the events: https://wicg.github.io/background-sync/spec/,
	// https://wicg.github.io/periodic-background-sync/
	const on = (type: string, run: (event: SyncEventLike) => void) =>
		worker.addEventListener(type as 'message', (event) => run(event as unknown as SyncEventLike));

	on('sync', (event) => {
		const { engine, askForKey, repaintBadge } = backgroundOf(worker);
		const { tag } = event;
		const draining = { tag, waitUntil: (work: Promise<unknown>) => event.waitUntil(work.finally(repaintBadge)) };
		drainOnSync(draining, engine, systemClock, giveWay);
		const bringUsage: Engine['bringUsage'] = (...how) => askForKey().then(() => engine.bringUsage(...how));
		bringUsageOnSync(event, { bringUsage }, giveWay);
	});
	on('periodicsync', (event) => {
		const { engine, askForKey, repaintBadge } = backgroundOf(worker);
		const pullOnly: Engine['pullOnly'] = (resources) => askForKey().then(() => engine.pullOnly(resources));
		refreshOnPeriodicSync(event, { pullOnly }, repaintBadge);
	});
}
