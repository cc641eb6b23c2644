/** A Chromium that can be killed as a phone kills it: the whole process group at once, its profile left as it was. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright';

export class Chromium {
	readonly #profile = mkdtempSync(join(tmpdir(), 'torture-profile-'));
	#process: ChildProcess | undefined;
	#context: BrowserContext | undefined;

	get context(): BrowserContext {
		if (this.#context === undefined) throw new Error('Not started');
		return this.#context;
	}

	async start(): Promise<void> {
		const active = join(this.#profile, 'DevToolsActivePort');
		rmSync(active, { force: true });
		this.#process = spawn(
			process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
			[
				'--headless=new',
				'--remote-debugging-port=0',
				`--user-data-dir=${this.#profile}`,
				'--no-first-run',
				'--disable-background-networking',
				...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
				'about:blank'
			],
			{ detached: true, stdio: 'ignore' }
		);
		while (!existsSync(active) || readFileSync(active, 'utf8') === '')
			await new Promise((resolve) => setTimeout(resolve, 50));
		const [port] = readFileSync(active, 'utf8').split('\n');
		const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
		this.#context = browser.contexts()[0];
	}

	/** No chance to tidy up anything. */
	async kill(): Promise<void> {
		const { pid } = this.#process ?? {};
		if (pid === undefined) return;
		const gone = new Promise((resolve) => this.#process?.once('exit', resolve));
		process.kill(-pid, 'SIGKILL');
		await gone;
		this.#process = undefined;
	}

	async end(): Promise<void> {
		await this.kill();
		rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
	}
}

/** Wakes workers with a sync event, as the browser does when it believes in the network. */
export class SyncEvents {
	readonly #session: CDPSession;
	readonly #origin: string;
	readonly #registrations = new Set<string>();

	private constructor(session: CDPSession, origin: string) {
		this.#session = session;
		this.#origin = origin;
	}

	static async of(page: Page, origin: string): Promise<SyncEvents> {
		const session = await page.context().newCDPSession(page);
		const events = new SyncEvents(session, origin);
		session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
			for (const { registrationId, isDeleted } of registrations)
				if (!isDeleted) events.#registrations.add(registrationId);
		});
		await session.send('ServiceWorker.enable');
		return events;
	}

	async dispatch(tag: string): Promise<void> {
		for (const registrationId of this.#registrations)
			await this.#session
				.send('ServiceWorker.dispatchSyncEvent', { origin: this.#origin, registrationId, tag, lastChance: false })
				.catch(() => undefined);
	}

	async stopWorkers(): Promise<void> {
		await this.#session.send('ServiceWorker.stopAllWorkers');
	}
}
