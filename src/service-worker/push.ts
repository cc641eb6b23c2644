import { pushSettings, storeDelivery, type PushSettings } from '$lib/db/repositories/push';
import { isShown, readNotification, subjectOf, type PushNotification } from '$lib/domain/push/notification';
import { omit } from '$lib/domain/util/omit';
import { pushLocale, pushText } from '$lib/i18n/push-text';
import { OPEN_MESSAGE } from '$lib/platform/notification-click';
import { PUSH_TAG } from '$lib/sync/push-subscription';
import type { Background } from './background';

const ICON = '/icons/icon-192.png';

/**
 * Notices pushed by the operator. A push carries what it is about and no words; what is shown is
 * said here, in the person's language.
 * - something is always shown unless the person is looking at the app: browsers take the permission
 *   away otherwise, and a push that can't be read is still one that has come;
 * - it is shown before anything is asked of the network, which may not be there;
 * - then what it is about is read anew, so that the app is fresh when it is opened.
 */
export function receivePushes(worker: ServiceWorkerGlobalScope, background: () => Background): void {
	worker.addEventListener('push', (event) => event.waitUntil(receive(worker, background(), event.data)));
	worker.addEventListener('notificationclick', (event) => {
		event.notification.close();
		event.waitUntil(open(worker, (event.notification.data as { path?: string } | null)?.path ?? '/'));
	});
	worker.addEventListener('pushsubscriptionchange' as 'message', (event) => {
		event.waitUntil(tellAgain(background()));
	});
	worker.addEventListener('sync' as 'message', (event) => {
		if ((event as unknown as { tag: string }).tag === PUSH_TAG) event.waitUntil(settle(background()));
	});
}

async function receive(
	worker: ServiceWorkerGlobalScope,
	{ db, engine, askForKey, repaintBadge }: Background,
	data: PushMessageData | null
): Promise<void> {
	// A device that can't be read still owes the browser a notice.
	const known = await pushSettings(db).catch((): PushSettings => ({}));
	const notice = readNotification(payloadOf(data), known.push);
	const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
	const lookingAt = windows.filter((one) => one.visibilityState === 'visible').map(({ url }) => new URL(url).pathname);
	if (isShown(notice, lookingAt)) await show(worker, notice, known.language);
	const { brings, drains } = subjectOf(notice);
	await askForKey();
	if (drains) await engine.drain('sync').catch(() => undefined);
	if (brings.length > 0) await engine.pullOnly(brings);
	await repaintBadge();
}

function payloadOf(data: PushMessageData | null): unknown {
	try {
		return data?.json();
	} catch {
		// Not ours, or broken on its way: shown as something unknown.
		return undefined;
	}
}

/** A second one of a kind takes the place of the first. */
async function show(
	worker: ServiceWorkerGlobalScope,
	notice: PushNotification,
	language: string | undefined
): Promise<void> {
	const locale = pushLocale(language, worker.navigator.languages);
	const { title, body } = pushText(notice, locale);
	const { path } = subjectOf(notice);
	await worker.registration.showNotification(title, {
		body,
		lang: locale,
		tag: notice.kind,
		icon: ICON,
		data: { path }
	});
}

/**
 * In a window that is open already, and there without loading it anew, so that nothing half-typed
 * is lost.
 */
async function open(worker: ServiceWorkerGlobalScope, path: string): Promise<void> {
	const [page] = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
	if (page === undefined) {
		await worker.clients.openWindow(path);
		return;
	}
	page.postMessage({ type: OPEN_MESSAGE, path });
	await page.focus();
}

/** The push service has put another address in the place of the one that the operator knows. */
async function tellAgain(background: Background): Promise<void> {
	const { push } = await pushSettings(background.db);
	if (push === undefined) return;
	await storeDelivery(background.db, push, omit(push, 'heardAt'));
	await settle(background);
}

/** Fails while it waits for a network, so that the browser comes again. */
async function settle({ settlePush }: Background): Promise<void> {
	if ((await settlePush()) === 'waits') throw new Error('The operator has not heard yet');
}
