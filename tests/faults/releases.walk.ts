/**
 * Releases one after another behind a real nginx, on a line that is torn again and again after a
 * few kilobytes: with the app installed, and in a page that has no worker. RELEASES and SEED say
 * how many and which.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { createRandom } from '../../mocks/bss/random';
import { BUILD, test } from '../support/deployed';
import { rebuilt } from '../support/rebuilt';
import { expect, LINE, signIn, workerReady } from '../support/test';

const RELEASES = Number(process.env['RELEASES'] ?? 20);
const SEED = Number(process.env['SEED'] ?? 1);
const SECTIONS = ['/expenses', '/services', '/tariff', '/more'] as const;

const heading = (page: Page) => page.locator('main h1').first();
/** The number of the build that a page is of. */
const buildOf = (page: Page) =>
	page.evaluate(() => Number(/_(\d+)\.js/.exec(document.documentElement.innerHTML)?.[1] ?? 0));

/** A page, and what a person has to do in it. */
class Visitor {
	/** Answers for files of the app that were not good. */
	readonly missed: string[] = [];
	loads = 0;
	/** Loads that the person has asked for, by address, by reload or by taking an update. */
	asked = 0;
	/** Of these, reloads because nothing else helped. */
	helped = 0;

	private constructor(readonly page: Page) {
		page.on('load', () => (this.loads += 1));
		page.context().on('response', (response) => {
			const { pathname } = new URL(response.url());
			if (pathname.startsWith('/_app/') && response.status() >= 400) this.missed.push(pathname);
		});
	}

	static async in(context: BrowserContext): Promise<Visitor> {
		return new Visitor(await context.newPage());
	}

	async home(): Promise<void> {
		this.asked += 1;
		await this.page.goto('/');
		await expect(heading(this.page)).toBeVisible();
	}

	/** The way to a section while the line may be torn: whatever comes of it now. */
	async tap(section: string): Promise<void> {
		await this.page.locator(`nav a[href="${section}"]`).click({ noWaitAfter: true });
	}

	/**
	 * With the line whole again it is there by itself, after another tap, or at the worst after a
	 * reload.
	 */
	async arrived(section: string): Promise<void> {
		const there = () =>
			expect(async () => {
				await expect(this.page).toHaveURL(section, { timeout: 500 });
				await expect(heading(this.page)).toBeVisible({ timeout: 500 });
			}).toPass({ timeout: 6_000 });
		await there().catch(async () => {
			this.asked += 1;
			this.helped += 1;
			await this.page.goto(section);
			await there();
		});
		await expect(this.page.getByText('Internal Error')).toHaveCount(0);
	}
}

/** Asks for a newer build; on a torn line that fails, and is tried again some other time. */
const lookForUpdate = (page: Page) =>
	page.evaluate(async () =>
		(await navigator.serviceWorker.ready).update().then(
			() => undefined,
			() => undefined
		)
	);

test(`${RELEASES} releases`, async ({ deployed, newDevice, operator }) => {
	const random = createRandom(SEED, 'releases');
	const { cable, folder } = deployed;
	const installed = await Visitor.in(await newDevice());
	const bare = await Visitor.in(await newDevice({ serviceWorkers: 'block' }));
	await signIn(installed.page, operator);
	await workerReady(installed.page);
	await signIn(bare.page, operator, LINE.zero);
	for (const visitor of [installed, bare]) visitor.asked = 1;

	for (let number = 1; number <= RELEASES; number += 1) {
		const build = rebuilt(BUILD, join(folder, `build-${number}`), number);
		const coming = `/_app/immutable/entry/${readdirSync(join(build, '_app/immutable/entry'))[0]}`;
		const statusOfComing = () => bare.page.evaluate(async (path) => (await fetch(path)).status, coming);
		expect(await statusOfComing()).toBe(404);

		if (random.chance(0.75)) cable.tear(random.int(0, 40_000));
		deployed.release(build);
		const section = random.pick(SECTIONS);
		for (const visitor of [installed, bare]) await visitor.tap(section);
		await lookForUpdate(installed.page);
		cable.mend();
		for (const visitor of [installed, bare]) await visitor.arrived(section);

		// Not kept as missing.
		expect(await statusOfComing()).toBe(200);
		await lookForUpdate(installed.page);
		if (random.chance(0.3) || number === RELEASES) {
			const offer = installed.page.getByTestId('update-offer').getByRole('button').first();
			const { loads } = installed;
			// What is being fetched yet is not what would be taken.
			const fetching = async () => (await navigator.serviceWorker.ready).installing !== null;
			await expect.poll(() => installed.page.evaluate(fetching), { timeout: 60_000 }).toBe(false);
			await offer.click();
			installed.asked += 1;
			await expect.poll(() => installed.loads).toBe(loads + 1);
			await installed.arrived(section);
			expect(await buildOf(installed.page)).toBe(number);
		}
		for (const visitor of [installed, bare]) await visitor.home();
		expect(await buildOf(bare.page)).toBe(number);
		console.log(
			`${number}: ${[installed, bare].map(({ loads, asked, helped }) => `${loads} loads, ${asked} asked for, ${helped} to help`).join('; ')}`
		);
	}

	// The worker has everything: its page is loaded when the person says so, and never has to be
	// helped.
	expect([installed.loads - installed.asked, installed.helped, installed.missed]).toEqual([0, 0, []]);
	// A page without one may be loaded anew for a section, once a release, and misses nothing but
	// what was not there yet.
	expect(bare.loads - bare.asked).toBeLessThanOrEqual(RELEASES);
	expect(bare.missed).toHaveLength(RELEASES);
});
