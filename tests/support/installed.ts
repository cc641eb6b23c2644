/** A browser that has the app already, as nearly everybody's has who opens it. */
import type { Browser, BrowserContext, BrowserContextOptions } from '@playwright/test';
import { workerReady } from './worker';

/** Of the person: the app itself, its worker and the worker's files stay. */
const PERSONAL = 'cookies,indexeddb,local_storage';

/** The app is installed and nobody is signed in. */
export async function installApp(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
	const device = await browser.newContext(options);
	const page = await device.newPage();
	await page.goto('/');
	await workerReady(page);
	await putBack(device, options.baseURL ?? '');
	return device;
}

/** As if nobody had used it; what an init script of the whole context or a clock changed stays. */
export async function putBack(device: BrowserContext, origin: string): Promise<void> {
	const used = device.pages();
	const blank = await device.newPage();
	await Promise.all(used.map((page) => page.close()));
	await device.unrouteAll({ behavior: 'ignoreErrors' });
	await device.clearPermissions();
	await device.setOffline(false);
	const devtools = await device.newCDPSession(blank);
	// It may be in the middle of something, and remembers things while it runs.
	await devtools.send('ServiceWorker.enable');
	await devtools.send('ServiceWorker.stopAllWorkers');
	await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: PERSONAL });
	await blank.close();
}
