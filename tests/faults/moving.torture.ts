/**
 * A device of before sealing with 100,000 records takes the app of today, and its browser is killed
 * at `RUNS` moments while the rows are moved, drawn from `SEED` on. Opened again, it has every row.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRandom } from '../../mocks/bss/random';
import { CLEAR_DATABASE_NAME, DATABASE_NAME } from '$lib/db/database';
import { TABLES, type TableName } from '$lib/db/tables';
import { dayIds, packDay, unpackDay } from '$lib/domain/usage/packed-day';
import { asText, restore, storedDevice, type StoredDevice } from '../fixtures/stored-device';
import { storedRows } from '../support/stored-rows';
import { serve, type Served } from './kills/server';
import { Chromium } from './support/chromium';
import { keepResults } from './support/results';

const RUNS = Number(process.env['RUNS'] ?? 50);
const SEED = Number(process.env['SEED'] ?? 1);
const RECORDS = 100_000;
const DAYS = 400;

/** What a start alone may change, whatever is moved. */
const CHANGED: readonly TableName[] = ['keys', 'session', 'settings', 'freshness', 'usageSync'];
const MOVED = (Object.keys(TABLES) as TableName[]).filter((name) => !CHANGED.includes(name));

const folder = mkdtempSync(join(tmpdir(), 'moving-'));
let served: Served;
let origin: string;

beforeAll(async () => {
	served = await serve([join(import.meta.dirname, '../../build')]);
	origin = `http://127.0.0.1:${served.port}`;
});

afterAll(async () => {
	await served.stop();
	rmSync(folder, { recursive: true, force: true });
});

/** Its own days, one of them as often and with as many records as it takes. */
function crowded(): StoredDevice {
	const device = storedDevice('f044fe6');
	const { usageDays } = device.stores;
	const [first] = usageDays?.rows ?? [];
	if (usageDays === undefined || first === undefined) throw new Error('No usage');
	const [one] = unpackDay(first['packed'] as Uint8Array);
	if (one === undefined) throw new Error('No record');
	const newest = Number(first['day']);
	usageDays.rows = Array.from({ length: DAYS }, (_, day) => ({
		...first,
		day: newest - day,
		packed: packDay(
			Array.from({ length: RECORDS / DAYS }, (__, at) => ({
				...one,
				id: `${day}-${at}`,
				at: one.at - day * 86_400_000 + at * 1000
			}))
		)
	}));
	return device;
}

async function inBrowser<T>(like: string, use: (browser: Chromium) => Promise<T>): Promise<T> {
	const browser = new Chromium({ like });
	try {
		return await use(browser);
	} finally {
		await browser.end();
	}
}

/** The app itself arrives there; nothing of the operator does. */
async function started(browser: Chromium): Promise<Page> {
	await browser.start();
	await browser.context.route('**/*', (route) =>
		route.request().resourceType() === 'fetch' ? route.abort() : route.continue()
	);
	return browser.context.newPage();
}

/** Reads the device as it then is, whatever the app has still to do. */
async function startedAnew(page: Page): Promise<Record<string, string>> {
	await page.goto(origin);
	await page.getByTestId('balance-amount').waitFor({ timeout: 60_000 });
	const tables = await storedRows(page, MOVED);
	return Object.fromEntries(MOVED.map((name) => [name, digest(tables[name])]));
}

/**
 * Lines get random ids on the way, so they are left out; and of a command, which the app goes on
 * with, all but what it is.
 */
function digest(rows: readonly Record<string, unknown>[]): string {
	const texts = rows.map((row) => {
		const kept = 'command' in row ? { key: row['key'], command: row['command'] } : { ...row, line: '', id: '' };
		return asText(kept);
	});
	return `${rows.length} ${createHash('sha256').update(texts.sort().join('\n')).digest('hex')}`;
}

it(`${RUNS} kills from seed ${SEED}`, async () => {
	const profile = join(folder, 'profile');
	const device = crowded();
	await inBrowser(folder, async (browser) => {
		const page = await started(browser);
		await page.goto(`${origin}/manifest.webmanifest`);
		await page.evaluate(restore, [CLEAR_DATABASE_NAME, asText(device)] as const);
		await browser.close();
		cpSync(browser.profile, profile, { recursive: true });
	});

	const { expected, took } = await inBrowser(profile, async (browser) => {
		const page = await started(browser);
		const from = performance.now();
		await page.goto(origin);
		await page.getByTestId('balance-amount').waitFor({ timeout: 60_000 });
		const until = performance.now();
		const { usageDays } = await storedRows(page, ['usageDays']);
		expect(usageDays.flatMap(({ packed }) => dayIds(packed as Uint8Array)).length).toBe(RECORDS);
		return { expected: await startedAnew(page), took: until - from };
	});

	const random = createRandom(SEED, 'moving');
	const found: Record<string, number> = {};
	const lost: string[] = [];
	for (let run = 0; run < RUNS; run += 1) {
		const after = random.int(0, Math.round(took));
		await inBrowser(profile, async (browser) => {
			await (await started(browser)).goto(origin, { waitUntil: 'commit' });
			await new Promise((resolve) => setTimeout(resolve, after));
			await browser.kill();
			const page = await started(browser);
			await page.goto(`${origin}/manifest.webmanifest`);
			const there = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
			const state = there.includes(DATABASE_NAME) ? (there.includes(CLEAR_DATABASE_NAME) ? 'both' : 'sealed') : 'clear';
			found[state] = (found[state] ?? 0) + 1;
			const rows = await startedAnew(page).catch((error: unknown): Record<string, string> => ({
				failed: String(error)
			}));
			const wrong = MOVED.filter((name) => rows[name] !== expected[name]);
			const what = `run ${run}: killed after ${after} ms, ${state}`;
			console.log(`${what}, ${wrong.length === 0 ? 'whole' : `not whole: ${wrong.join()}`}`);
			if (wrong.length > 0) lost.push(`${what}: ${JSON.stringify(wrong.map((name) => rows[name]))}`);
		});
	}
	const result = {
		id: 'moving',
		what: 'killed while 100,000 records are moved into the sealed database: devices that lost a row',
		ours: lost.length,
		unit: `of ${RUNS} runs`,
		bar: '0',
		met: lost.length === 0,
		runs: RUNS,
		detail: { ...found, uninterrupted: `${Math.round(took)} ms` }
	};
	keepResults([result]);
	console.log(JSON.stringify(result));
	expect(lost).toEqual([]);
});
