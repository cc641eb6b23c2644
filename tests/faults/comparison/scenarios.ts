/**
 * S1–S8 for one side: a bare page, its worker, a real browser, and the mock operator's ledger at
 * the end.
 */
import type { Page } from 'playwright';
import type { Fault, Ledger } from '../../support/operator';
import { Chromium } from '../support/chromium';
import { SyncEvents } from './sync-events';
import { LINE } from './pages/bare';

export type SideName = 'ours' | 'workbox';

const TAG: Record<SideName, string> = { ours: 'outbox', workbox: 'workbox-background-sync:outbox' };

const PAYMENT = { method: 'POST', path: '**/payment' } as const;
/** The one before it passes. */
const PASSES: Fault = { ...PAYMENT, kind: 'delay', ms: 0, times: 1 };

const pause = (ms: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * How long the operator waits for what is still to come: longer than any backoff that these
 * scenarios lead to.
 */
const PATIENCE = 14_000;

export class Scene {
	readonly #browser = new Chromium();
	readonly keys: string[] = [];
	#page!: Page;
	#events!: SyncEvents;

	constructor(
		private readonly side: SideName,
		private readonly url: string
	) {}

	async begin(): Promise<void> {
		await this.control('reset', { seed: 1 });
		await this.control('network', { line: LINE });
		await this.open();
		await this.signIn();
	}

	async open(): Promise<void> {
		await this.#browser.start();
		// A page of its own: the app's may be closed while the worker works.
		const control = await this.#browser.context.newPage();
		await control.goto(`${this.url}/__mock`);
		this.#events = await SyncEvents.of(control, this.url);
		await this.reopen();
	}

	async close(): Promise<void> {
		await this.#page.close();
	}

	async reopen(): Promise<void> {
		this.#page = await this.tab();
	}

	async tab(): Promise<Page> {
		const page = await this.#browser.context.newPage();
		await page.goto(`${this.url}/${this.side}.html`);
		await page.waitForFunction(() => 'side' in window);
		return page;
	}

	async control(what: string, body: unknown): Promise<void> {
		const headers = { 'Content-Type': 'application/json' };
		const answer = await fetch(`${this.url}/__mock/${what}`, { method: 'POST', headers, body: JSON.stringify(body) });
		if (!answer.ok) throw new Error(`${what}: ${await answer.text()}`);
	}

	faults = (...faults: Fault[]): Promise<void> => this.control('faults', faults);
	signIn = (): Promise<void> => this.#page.evaluate(() => window.side.signIn());
	stopWorkers = (): Promise<void> => this.#events.stopWorkers();

	async pay(count: number): Promise<void> {
		for (let left = count; left > 0; left -= 1) {
			const minor = 100_00 + this.keys.length * 100;
			this.keys.push(await this.#page.evaluate((sum) => window.side.pay(sum), minor));
			await pause(100);
		}
	}

	/** Nothing gets through; both sides learn of it as they do in life, by requests that fail. */
	async offline(): Promise<void> {
		await this.faults({ path: '**', kind: 'drop-before' });
	}

	async online(): Promise<void> {
		await this.faults();
		await this.wake();
	}

	/** The browser believes in the network again. */
	async wake(): Promise<void> {
		for (const page of this.#browser.context.pages())
			await page.evaluate(() => window.dispatchEvent(new Event('online'))).catch(() => undefined);
		await this.#events.dispatch(TAG[this.side]);
	}

	/** Until the operator has heard of the n-th payment. */
	async heard(count: number): Promise<void> {
		for (const until = Date.now() + PATIENCE; Date.now() < until; await pause(50))
			if ((await this.paid()).length >= count) return;
	}

	async kill(): Promise<void> {
		await this.#browser.kill();
	}

	/** Keys of the payments the operator has seen, in order. */
	async paid(): Promise<string[]> {
		const log = (await (await fetch(`${this.url}/__mock/log`)).json()) as {
			method: string;
			path: string;
			key?: string;
		}[];
		return log.flatMap(({ method, path, key }) => (method === 'POST' && path.endsWith('/payment') && key ? [key] : []));
	}

	async end(): Promise<Outcome> {
		const outcome = { once: 0, lost: 0, doubled: 0, visible: 0, inOrder: true };
		const until = Date.now() + PATIENCE;
		let applied = await this.applied();
		while (applied.some((times) => times === 0) && Date.now() < until) {
			await this.wake();
			await pause(700);
			applied = await this.applied();
		}
		const visible = await this.#page.evaluate(() => window.side.visible());
		for (const [index, times] of applied.entries()) {
			if (times > 1) outcome.doubled += 1;
			else if (times === 1) outcome.once += 1;
			else if (visible.includes(this.keys[index] ?? '')) outcome.visible += 1;
			else outcome.lost += 1;
		}
		const firsts = [...new Set(await this.paid())].filter((key) => this.keys.includes(key));
		outcome.inOrder = firsts.every((key, place) => key === this.keys.filter((one) => firsts.includes(one))[place]);
		await this.#browser.end();
		return outcome;
	}

	private async applied(): Promise<number[]> {
		const { keys } = (await (
			await fetch(`${this.url}/__mock/ledger?line=${encodeURIComponent(LINE)}`)
		).json()) as Ledger;
		return this.keys.map((key) =>
			keys.filter((use) => use.key === key && use.path.endsWith('/payment')).reduce((sum, use) => sum + use.applied, 0)
		);
	}
}

export interface Outcome {
	/** Commands applied exactly once. */
	once: number;
	/** Neither applied nor to be seen on the device. */
	lost: number;
	doubled: number;
	/** Not applied, and to be seen. */
	visible: number;
	inOrder: boolean;
}

export const SCENARIOS: readonly { id: string; what: string; play: (scene: Scene) => Promise<void> }[] = [
	{
		id: 'S1',
		what: 'five queued offline, then online',
		async play(scene) {
			await scene.offline();
			await scene.pay(5);
			await scene.online();
		}
	},
	{
		id: 'S2',
		what: 'online comes and goes every second',
		async play(scene) {
			await scene.offline();
			await scene.pay(3);
			for (let times = 0; times < 3; times += 1) {
				await scene.online();
				await pause(1_000);
				await scene.offline();
				await pause(1_000);
			}
			await scene.online();
		}
	},
	{
		id: 'S3',
		what: '500 twice, then fine',
		async play(scene) {
			await scene.faults({ ...PAYMENT, kind: 'status', status: 500, times: 2 });
			await scene.pay(1);
			await pause(500);
		}
	},
	{
		id: 'S4',
		what: 'processed, the answer lost',
		async play(scene) {
			await scene.faults({ ...PAYMENT, kind: 'drop-after', times: 1 });
			await scene.pay(1);
			await pause(500);
		}
	},
	...(['hang', 'delay'] as const).flatMap((kind) => {
		const when = kind === 'hang' ? 'before it was processed' : 'after it was processed';
		const fault: Fault = { ...PAYMENT, kind, ms: 60_000, times: 1 };
		return [
			{
				id: `S5 browser, ${kind}`,
				what: `the browser killed between sending and the answer, ${when}`,
				async play(scene: Scene) {
					await scene.faults(fault);
					await scene.pay(1);
					await scene.heard(1);
					await scene.kill();
					await scene.faults();
					await scene.open();
					// The cookie of a session goes with the browser.
					await scene.signIn();
				}
			},
			{
				id: `S5 worker, ${kind}`,
				what: `the worker, sending with the app closed, killed before the answer, ${when}`,
				async play(scene: Scene) {
					await scene.offline();
					await scene.pay(1);
					await scene.close();
					const before = (await scene.paid()).length;
					await scene.faults(fault);
					await scene.wake();
					await scene.heard(before + 1);
					await scene.stopWorkers();
					await scene.faults();
					await scene.reopen();
				}
			}
		];
	}),
	{
		id: 'S6',
		what: '400 on the second of three',
		async play(scene) {
			await scene.offline();
			await scene.pay(3);
			await scene.faults(PASSES, { ...PAYMENT, kind: 'status', status: 400, times: 1 });
			await scene.wake();
		}
	},
	{
		id: 'S7',
		what: '401 in the middle, then signed in again',
		async play(scene) {
			await scene.offline();
			await scene.pay(3);
			await scene.faults(PASSES, { ...PAYMENT, kind: 'status', status: 401, times: 1 });
			await scene.wake();
			await pause(2_000);
			await scene.signIn();
		}
	},
	{
		id: 'S8',
		what: 'two tabs and the worker at once',
		async play(scene) {
			await scene.tab();
			await scene.offline();
			await scene.pay(3);
			await scene.online();
		}
	}
];
