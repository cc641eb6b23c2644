/**
 * A Chromium that can be killed as a phone kills it: the whole process group at once, its profile
 * left as it was.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright';

/** Milliseconds. */
const HELPERS_GONE_BY = 5_000;

const pause = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 50));

/** A process, or with a minus a group of them. */
function isAlive(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}

export class Chromium {
	readonly profile = mkdtempSync(join(tmpdir(), 'torture-profile-'));
	readonly #flags: readonly string[];
	#process: ChildProcess | undefined;
	#browser: Browser | undefined;

	/** `like`: a profile to begin with a copy of. */
	constructor({ flags = [], like }: { flags?: readonly string[]; like?: string } = {}) {
		this.#flags = flags;
		if (like !== undefined) cpSync(like, this.profile, { recursive: true });
	}

	get context(): BrowserContext {
		const context = this.#browser?.contexts()[0];
		if (context === undefined) throw new Error('Not started');
		return context;
	}

	get runs(): boolean {
		return this.#process !== undefined;
	}

	async start(): Promise<void> {
		const active = join(this.profile, 'DevToolsActivePort');
		rmSync(active, { force: true });
		this.#process = spawn(
			process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
			[
				'--headless=new',
				'--remote-debugging-port=0',
				`--user-data-dir=${this.profile}`,
				'--no-first-run',
				'--disable-background-networking',
				...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
				...this.#flags,
				'about:blank'
			],
			{ detached: true, stdio: 'ignore' }
		);
		while (!existsSync(active) || readFileSync(active, 'utf8') === '') await pause();
		const [port] = readFileSync(active, 'utf8').split('\n');
		this.#browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
	}

	/** No chance to tidy up anything. */
	async kill(): Promise<void> {
		const { pid } = this.#process ?? {};
		if (pid === undefined) return;
		const gone = this.#gone();
		process.kill(-pid, 'SIGKILL');
		await gone;
		// Its helpers die a little later, and two browsers on one profile are no phone.
		for (const until = Date.now() + HELPERS_GONE_BY; Date.now() < until && isAlive(-pid);) await pause();
	}

	/** As a person closes it: what it has not written yet is written. */
	async close(): Promise<void> {
		const gone = this.#gone();
		const session = await this.#browser?.newBrowserCDPSession();
		await session?.send('Browser.close').catch(() => undefined);
		await gone;
	}

	/** The process that draws pages dies, and the rest lives. */
	async killRenderers(): Promise<void> {
		const session = await this.#browser?.newBrowserCDPSession();
		const { processInfo = [] } = (await session?.send('SystemInfo.getProcessInfo')) ?? {};
		for (const { type, id } of processInfo) if (type === 'renderer') process.kill(id, 'SIGKILL');
	}

	async end(): Promise<void> {
		await this.kill();
		rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
	}

	async #gone(): Promise<void> {
		const child = this.#process;
		await new Promise((resolve) => child?.once('exit', resolve));
		if (this.#process === child) this.#process = undefined;
	}
}
