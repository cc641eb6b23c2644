/**
 * A browser that has the app already, as nearly everybody's has who opens it, and what it keeps of
 * a person who is signed in.
 */
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { DATABASE_NAME } from '$lib/db/database';
import { keepDatabase, layDatabase } from './kept-database';
import { workerReady } from './worker';

/** Of the person: the app itself, its worker and the worker's files stay. */
const PERSONAL = 'cookies,indexeddb,local_storage';

/** Of the app's origin and none of its screens. */
const BESIDE_THE_APP = '/icon.svg';

/** The app is installed and nobody is signed in. */
export async function installApp(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
	const device = await browser.newContext(options);
	// Open to the end: without it every test would open a window twice and close it twice.
	const kept = await device.newPage();
	await kept.goto(BESIDE_THE_APP);
	const page = await device.newPage();
	await page.goto('/');
	await workerReady(page);
	await putBack(device, options.baseURL ?? '');
	return device;
}

/** The page that stays open: it remembers what a person had here. */
function keptPage(device: BrowserContext): Page {
	const [kept] = device.pages();
	if (!kept) throw new Error('The page that keeps the window has been closed');
	return kept;
}

/** As if nobody had used it; what an init script of the whole context or a clock changed stays. */
export async function putBack(device: BrowserContext, origin: string): Promise<void> {
	const kept = keptPage(device);
	await Promise.all(device.pages().map((page) => page !== kept && page.close()));
	await device.unrouteAll({ behavior: 'ignoreErrors' });
	await device.clearPermissions();
	await device.setOffline(false);
	const devtools = await device.newCDPSession(kept);
	// It may be in the middle of something, and remembers things while it runs.
	await devtools.send('ServiceWorker.enable');
	await devtools.send('ServiceWorker.stopAllWorkers');
	await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: PERSONAL });
	await devtools.detach();
}

/** Remembers what the app has put on the device by now. */
export const keepProfile = (device: BrowserContext): Promise<void> =>
	keptPage(device).evaluate(keepDatabase, DATABASE_NAME);

/** Lays it there again. Throws where the app has been opened since {@link putBack}. */
export const layProfile = (device: BrowserContext): Promise<void> =>
	keptPage(device).evaluate(layDatabase, DATABASE_NAME);
