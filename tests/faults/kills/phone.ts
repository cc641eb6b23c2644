/**
 * A phone with the app on it: a browser that can be killed, its tabs, its clock, its cookie, and
 * what its pages do that no page should.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { WITHOUT } from '../../support/unused-features';
import { Chromium } from '../support/chromium';
import { stored, type Stored } from './stored';

const FLAGS = ['--accept-lang=ru-RU', '--window-size=400,800', `--disable-features=${WITHOUT.join()}`];
/** A page that shows nothing by then is blank, milliseconds: a busy machine takes its time. */
export const SCREEN_BY = 45_000;
/** What is done while the line may be ill is not waited for any longer. */
const ACT_BY = 15_000;

const pause = (ms: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, ms));

type Cookie = Parameters<BrowserContext['addCookies']>[0][number];

export class Phone {
	readonly #browser: Chromium;
	#tabs: Page[] = [];
	#cookies: Cookie[] = [];
	/** Loads of pages that were not asked for, by address. */
	#loads: string[] = [];
	#asked = 0;
	/** Ahead of true time, milliseconds. */
	clock = 0;
	kills = 0;
	readonly trouble: string[] = [];

	/** `like`: a profile to begin with. */
	constructor(
		private readonly origin: string,
		like?: string
	) {
		this.#browser = new Chromium({ flags: FLAGS, ...(like !== undefined && { like }) });
	}

	get profile(): string {
		return this.#browser.profile;
	}

	get runs(): boolean {
		return this.#browser.runs;
	}

	get unaskedLoads(): number {
		return this.#loads.length - this.#asked;
	}

	/** The `Cookie` header that the browser is to have, as if it had been written in time. */
	keepCookie(header: string): void {
		const [name = '', value = ''] = header.split('=');
		const { hostname: domain } = new URL(this.origin);
		this.#cookies = [{ name, value, domain, path: '/', secure: true, httpOnly: true, sameSite: 'Strict' }];
	}

	loseCookie(): void {
		this.#cookies = [];
	}

	async start(): Promise<void> {
		// What lay on the disk before the browser had a look at it.
		const there = existsSync(join(this.profile, 'Default/IndexedDB'));
		if (this.kills > 0 && !there) this.trouble.push('the profile has lost its databases');
		await this.#browser.start();
		const { context } = this.#browser;
		if (this.clock !== 0) {
			await context.addInitScript(putClock, this.clock);
			context.on('serviceworker', (worker) => void worker.evaluate(putClock, this.clock).catch(() => undefined));
		}
		await context.clearCookies();
		await context.addCookies(this.#cookies);
		this.#tabs = [];
	}

	async kill(): Promise<void> {
		if (!this.runs) return;
		this.kills += 1;
		await this.#browser.kill();
	}

	async killPages(): Promise<void> {
		this.kills += 1;
		const dead = this.#tabs;
		const crashes = dead.map((page) => new Promise((resolve) => page.once('crash', resolve)));
		await this.#browser.killRenderers();
		await Promise.race([Promise.all(crashes), pause(5_000)]);
		for (const page of dead) await page.close().catch(() => undefined);
		this.#tabs = [];
	}

	async close(): Promise<void> {
		await this.#browser.close();
	}

	async end(): Promise<void> {
		await this.#browser.end();
	}

	/** The n-th tab, opened now if it is not there. */
	async tab(place = 0): Promise<Page> {
		const page = this.#tabs[place] ?? this.#tabs[0];
		if (page !== undefined && !page.isClosed()) return page;
		return this.newTab();
	}

	get tabs(): number {
		return this.#tabs.length;
	}

	async newTab(): Promise<Page> {
		// A process on its way out may still be given a page.
		const open = () => this.#browser.context.newPage();
		const page = await open().catch(() => pause(1_000).then(open));
		page.setDefaultTimeout(ACT_BY);
		page.on('pageerror', (error) => this.trouble.push(`uncaught: ${error.message}`));
		page.on('load', () => this.#loads.push(page.url()));
		this.#tabs.push(page);
		await this.go(page, '/');
		return page;
	}

	/** By address, as from a shortcut or a link outside. */
	async go(page: Page, path: string): Promise<void> {
		this.#asked += 1;
		await page.goto(`${this.origin}${path}`, { waitUntil: 'commit', timeout: SCREEN_BY });
	}

	/** A reload that the person has brought about in another way. */
	reloads(): void {
		this.#asked += 1;
	}

	/** As the browser tells its pages of a network. */
	async tellOnline(): Promise<void> {
		for (const page of this.#tabs)
			await page.evaluate(() => window.dispatchEvent(new Event('online'))).catch(() => undefined);
	}

	async stored(): Promise<Stored | undefined> {
		const [page] = this.#tabs;
		return this.runs && page ? stored(page) : undefined;
	}

	/** Every tab shows a screen of the app, and not the one for errors. */
	async lookAtTabs(): Promise<void> {
		for (const page of this.#tabs) {
			const heading = page.locator('main h1, [data-testid="none"] h1').first();
			const seen = await heading.waitFor({ timeout: SCREEN_BY }).then(
				() => true,
				() => false
			);
			if (!seen) this.trouble.push(`blank: ${page.url()}`);
			else if ((await page.getByTestId('none').count()) > 0) this.trouble.push(`error page: ${page.url()}`);
		}
	}
}

/** Runs in pages and workers, before anything else does. */
function putClock(by: number): void {
	const True = Date;
	globalThis.Date = class extends True {
		constructor(...parts: unknown[]) {
			super(...((parts.length === 0 ? [True.now() + by] : parts) as [number]));
		}
		static override now(): number {
			return True.now() + by;
		}
	} as DateConstructor;
}
