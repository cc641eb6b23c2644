/** The engine as a page runs it. Imported after the first paint: nothing on screen waits for it. */
import { createSessionApi } from '$lib/api/session';
import type { AppDatabase } from '$lib/db/database';
import { observe } from '$lib/db/observe';
import { attention } from '$lib/db/repositories/attention';
import { currentSession } from '$lib/db/repositories/session';
import { DEFAULT_PACK, packOf } from '$lib/operator/packs';
import { appBadge } from '$lib/platform/app-badge';
import { backgroundSync, type SyncCapableRegistration } from '$lib/platform/background-sync';
import { systemClock } from '$lib/platform/clock';
import { randomIds } from '$lib/platform/ids';
import { availableLocks } from '$lib/platform/locks';
import { consoleLog } from '$lib/platform/log';
import type { Connectivity } from '$lib/platform/network-signs';
import { periodicSync, type PeriodicSyncCapableRegistration } from '$lib/platform/periodic-sync';
import { systemRandom } from '$lib/platform/random';
import type { Actions } from '$lib/sync/actions';
import { createEngine } from '$lib/sync/engine';
import { transportOf, type EngineDeps } from '$lib/sync/engine-deps';
import { createSessionActions } from '$lib/sync/session/session-actions';
import { REFRESH_TAG } from '$lib/sync/worker-sync';
import { remoteUsage } from '$lib/sync/usage/remote-usage';

/** Starts delivering and refreshing by itself; lives as long as the page. */
export function startPageEngine(db: AppDatabase, connectivity: Connectivity): Actions {
	const registration = async () =>
		(await navigator.serviceWorker?.getRegistration()) as
			(SyncCapableRegistration & PeriodicSyncCapableRegistration) | undefined;
	const refreshing = periodicSync(registration);
	const badge = appBadge(navigator);
	const deps: EngineDeps = {
		db,
		packOf,
		fetch: (request) => fetch(request),
		clock: systemClock,
		ids: randomIds,
		random: systemRandom,
		locks: availableLocks(navigator.locks),
		log: consoleLog({ verbose: import.meta.env.DEV }),
		backgroundSync: backgroundSync(registration),
		usage: remoteUsage(() => new Worker(new URL('./usage.worker.ts', import.meta.url), { type: 'module' }))
	};
	const engine = createEngine(deps);
	const session = createSessionActions({
		...deps,
		api: createSessionApi(transportOf(deps), DEFAULT_PACK.api.session),
		solveCaptcha: async (challenge, options) =>
			(await import('$lib/platform/captcha')).solveCaptcha(challenge, options),
		onSignedIn() {
			engine.signedIn();
			void refreshing.register(REFRESH_TAG);
		},
		onSignedOut: () => void refreshing.unregister(REFRESH_TAG)
	});
	engine.start(connectivity);
	// Whoever signed in before the browser permitted it.
	void currentSession(db).then(
		(signedIn) => signedIn && refreshing.register(REFRESH_TAG),
		() => undefined
	);
	observe(db, () => attention(db)).subscribe({ next: (count) => void badge.show(count), error: () => undefined });
	return { ...engine.actions, session };
}
