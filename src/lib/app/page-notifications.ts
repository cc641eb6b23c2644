/**
 * What a page does for the time when it is closed: tells the operator of wished notices, permits
 * refreshing, counts on the icon.
 */
import { goto } from '$app/navigation';
import { observe } from '$lib/db/observe';
import { attention } from '$lib/db/repositories/attention';
import { currentSession } from '$lib/db/repositories/session';
import { isLocked } from '$lib/domain/storage-error';
import { appBadge } from '$lib/platform/app-badge';
import type { SyncCapableRegistration } from '$lib/platform/background-sync';
import type { Connectivity } from '$lib/platform/connectivity-port';
import { onNotificationClick } from '$lib/platform/notification-click';
import { periodicSync, type PeriodicSyncCapableRegistration } from '$lib/platform/periodic-sync';
import { pushManagerPort } from '$lib/platform/push';
import { transportOf, type EngineDeps } from '$lib/sync/engine-deps';
import { PUSH_TAG, syncPushSubscription } from '$lib/sync/push-subscription';
import { REFRESH_TAG } from '$lib/sync/worker-sync';

export type CapableRegistration = ServiceWorkerRegistration & SyncCapableRegistration & PeriodicSyncCapableRegistration;

export interface PageNotifications {
	/** The wish has changed. */
	settle(): void;
	signedIn(): void;
	signedOut(): void;
}

export function startPageNotifications(
	deps: EngineDeps,
	connectivity: Connectivity,
	registration: () => Promise<CapableRegistration | undefined>
): PageNotifications {
	const { db, log } = deps;
	const badge = appBadge(navigator);
	const refreshing = periodicSync(registration);
	const push = { ...deps, transport: transportOf(deps), door: pushManagerPort(registration) };

	/** What has not been heard goes with the next network, even with the app closed by then. */
	async function tell(): Promise<void> {
		if ((await syncPushSubscription(push)) === 'waits') await deps.backgroundSync?.register(PUSH_TAG);
	}
	function settle(): void {
		tell().catch((error: unknown) => isLocked(error) || log.error('notices not settled', { error: String(error) }));
	}

	settle();
	connectivity.subscribe((event) => event !== 'offline' && settle());
	onNotificationClick(navigator.serviceWorker, (path) => void goto(path));
	// Who signed in before the browser permitted it.
	void currentSession(db).then(
		(signedIn) => signedIn && refreshing.register(REFRESH_TAG),
		() => undefined
	);
	observe(db, () => attention(db)).subscribe({ next: (count) => void badge.show(count), error: () => undefined });

	return {
		settle,
		signedIn() {
			settle();
			void refreshing.register(REFRESH_TAG);
		},
		signedOut() {
			settle();
			void refreshing.unregister(REFRESH_TAG);
		}
	};
}
