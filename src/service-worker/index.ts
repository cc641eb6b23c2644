/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
/**
 * The one worker of the scope. It wires events to what does the work and decides nothing itself:
 *   fetch of the home page  → first-paint.ts (puts the stored balance into it)
 *   POST of a shared text    → share.ts (kept in memory for the page that opens)
 *   install, activate, fetch → shell.ts (precached pages; operator answers are never cached here:
 *   they live in IndexedDB)
 *   sync, periodicsync       → background.ts (the same sync engine as the page's)
 *   push, notificationclick  → push.ts (what a notice says, where it leads, what it brings)
 *   message SKIP_WAITING     → take over, when the person has agreed to the update
 *   message GIVE_WAY         → the same, told to the worker that is to be replaced; it answers
 */
import { backgroundOf, syncInBackground } from './background';
import { paintStoredBalance } from './first-paint';
import { receivePushes } from './push';
import { receiveShared } from './share';
import { claimClients, servePrecachedShell } from './shell';

const worker = self as unknown as ServiceWorkerGlobalScope;
const giveWay = new AbortController();

receiveShared(worker);
paintStoredBalance(worker);
servePrecachedShell();
claimClients(worker);
syncInBackground(worker, giveWay.signal);
receivePushes(worker, () => backgroundOf(worker));

worker.addEventListener('message', (event) => {
	const type = (event.data as { type?: unknown } | null)?.type;
	if (type === 'SKIP_WAITING') event.waitUntil(worker.skipWaiting());
	if (type !== 'GIVE_WAY') return;
	giveWay.abort();
	event.ports[0]?.postMessage(undefined);
});
