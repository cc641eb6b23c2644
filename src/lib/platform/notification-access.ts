import { isIos } from './install';

/**
 * What stands between this browser and notices.
 * - `install-first`: an iPhone, which has them for apps on the home screen alone;
 * - `denied`: turned down before; only the browser's settings can change that.
 */
export type NotificationAccess = 'unsupported' | 'install-first' | 'denied' | 'not-asked' | 'allowed';

export function notificationAccess(page: Window & typeof globalThis): NotificationAccess {
	if (!('PushManager' in page && 'Notification' in page && 'serviceWorker' in page.navigator))
		return isIos(page.navigator) ? 'install-first' : 'unsupported';
	const { permission } = page.Notification;
	return permission === 'default' ? 'not-asked' : permission === 'denied' ? 'denied' : 'allowed';
}

/** Only on a tap. */
export async function requestNotificationAccess(page: Window & typeof globalThis): Promise<NotificationAccess> {
	await page.Notification.requestPermission();
	return notificationAccess(page);
}
