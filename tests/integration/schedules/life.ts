/**
 * One schedule, lived through: the real engine and database, a small operator, and notes of what
 * the person has confirmed.
 */
import type { Habit } from '../../../mocks/habits/habit';
import { HABITS } from '../../../mocks/habits/registry';
import { through } from '../../../mocks/habits/through';
import { knownLineId } from '$lib/db/repositories/lines';
import { entriesOf } from '$lib/db/repositories/outbox';
import { currentSession } from '$lib/db/repositories/session';
import { SECOND } from '$lib/domain/instant';
import type { Msisdn } from '$lib/domain/msisdn';
import type { OutboxEntry } from '$lib/domain/outbox';
import { canConfirmAgain } from '$lib/domain/outbox-machine';
import { manualClock, type ManualClock } from '$lib/platform/manual-clock.fixture';
import { SESSION_LOCK } from '$lib/sync/lock-names';
import type { Repeats } from '$lib/operator/pack';
import { serverPackOf } from '$lib/operator/server-packs';
import { LINE, NOON, OTHER } from '../support/device';
import { openBrowser, type Browser } from './browser';
import { cardOf, orderOf } from './commands';
import { watchCookie } from './cookie-watch';
import type { Disk } from './disk';
import { TinyOperator } from './operator';
import type { PersonsAct, Schedule, Step, Tab, What } from './steps';
import { isPaidAndLeft, wrongWith, type Confirmed } from './watch';
import { topUpFrom } from '$lib/domain/top-up';

const PASSES_TO_REST = 60;

export class Life {
	readonly operator: TinyOperator;
	readonly confirmed = new Map<string, Confirmed>();
	readonly violations: string[] = [];
	readonly #disk: Disk;
	readonly #clock: ManualClock = manualClock(NOON);
	readonly #turns: readonly number[];
	readonly #repeats: Repeats;
	#answers = 0;
	#keys = 0;
	#habits: readonly Habit[] = [];
	#browser: Browser;
	/** Lines whose sign-in may still end. */
	readonly #signingIn = new Set<Msisdn>();
	/** What nobody waits for. */
	#beside: Promise<unknown>[] = [];

	constructor(disk: Disk, { turns, server }: Pick<Schedule, 'turns' | 'server'>) {
		this.#disk = disk;
		this.#turns = turns;
		this.#repeats = server.repeats;
		this.operator = new TinyOperator(
			{
				onMoney: (key, line) => this.#onMoney(key, line),
				timeOut: () => this.#pass(30 * SECOND),
				die: () => this.#browser.kill(),
				turns: () => this.#turns[(this.#answers += 1) % this.#turns.length] ?? 0
			},
			server
		);
		this.#browser = this.#open();
	}

	async live({ steps, persists, habits }: Schedule): Promise<void> {
		this.#habits = HABITS.filter(({ name }) => habits.includes(name));
		await this.#signIn(LINE);
		for (const step of steps) {
			await this.#take(step);
			this.#reopenIfDead();
		}
		await this.#peace(persists);
		// Nothing of this life goes on into the next one, which takes over its connection.
		await Promise.all(this.#browser.engines.map((engine) => engine.drain('timer')));
		this.#browser.close();
	}

	async entries(number: Msisdn): Promise<OutboxEntry[]> {
		const db = this.#disk.onlooker;
		const line = await knownLineId(db, number, () => 'line-none');
		return entriesOf(db, line);
	}

	async #onMoney(key: string, line: Msisdn): Promise<void> {
		const now = this.#clock.now();
		const entries = await this.entries(line);
		if (!this.operator.cameLate(key)) this.violations.push(...wrongWith(key, entries, this.confirmed, now));
	}

	#open(): Browser {
		return openBrowser({
			disk: this.#disk,
			packOf: (line) => ({ ...serverPackOf(line), repeats: this.#repeats }),
			clock: this.#clock,
			fetch: watchCookie(
				(request) => through(this.#habits, this.operator.passed, request, (asked) => this.operator.handle(asked)),
				(what) => this.violations.push(what)
			),
			uuid: () => `key-${(this.#keys += 1)}`,
			onError: (event, details) => {
				// Swapped, or a sign-in whose answer was lost: noticed is all it has to be.
				if (event === 'cookie of another line') return;
				this.violations.push(`${event} ${details}`);
			}
		});
	}

	#reopenIfDead(): void {
		if (this.#browser.isAlive()) return;
		this.#beside = [];
		this.#browser = this.#open();
	}

	#pass(ms: number): void {
		this.operator.passed += ms;
		this.#clock.advance(ms);
	}

	/** Until it is through, or the browser has died of it. */
	async #unlessDead<T>(work: Promise<T>): Promise<T | undefined> {
		const { isAlive, death } = this.#browser;
		return Promise.race([
			work.catch((error: unknown) => {
				if (isAlive()) this.violations.push(String(error));
				return undefined;
			}),
			death.then(() => undefined)
		]);
	}

	async #do(work: Promise<unknown>, wait: boolean): Promise<void> {
		const ended = this.#unlessDead(work);
		if (wait) await ended;
		else this.#beside.push(ended);
	}

	async #signIn(line: Msisdn, wait = true): Promise<void> {
		// No two at the same moment: the device tells sign-ins apart by when they were.
		this.#pass(1);
		this.operator.onNetworkOf = line;
		this.#signingIn.add(line);
		const ended = this.#browser.session.networkSignIn().finally(() => this.#signingIn.delete(line));
		await this.#do(ended, wait);
	}

	async #take(step: Step): Promise<void> {
		switch (step.do) {
			case 'confirm':
				if (step.meets.length > 0) this.operator.mishaps = [...step.meets];
				await this.#do(this.#confirm(step.what, step.which, step.minor, step.tab), true);
				if (step.meets.length === 0 || !this.#browser.isAlive()) return;
				return this.#do(this.#browser.engines[step.tab].drain('timer'), true);
			case 'person':
				return this.#do(this.#act(step.act, step.which, step.tab), true);
			case 'drain':
				if (this.#browser.isAway(step.tab)) return;
				return this.#do(this.#browser.engines[step.tab].drain(step.trigger), step.wait);
			case 'mishaps':
				this.operator.mishaps = [...step.next];
				return;
			case 'price':
				this.operator.price = step.minor;
				return;
			case 'operator':
				Object.assign(this.operator, { failing: step.failing, slow: step.slow, closed: step.closed });
				return;
			case 'pass':
				// No request is on its way for longer than a client waits.
				await this.operator.settleLate();
				this.#pass(step.ms);
				return;
			case 'set clock':
				await new Promise(setImmediate);
				this.#clock.set(this.#clock.now() + step.by);
				this.operator.catchUp();
				return;
			case 'network':
				this.operator.network = step.up;
				return;
			case 'cookie':
				return step.becomes === 'swapped'
					? this.#do(this.#swapCookie(), false)
					: void (this.operator.cookie = undefined);
			case 'sign in':
				return this.#signIn(step.other ? OTHER : LINE, step.wait);
			case 'sign out':
				return this.#do(this.#signOut(), true);
			case 'idle':
				return this.#do(this.#browser.session.endForIdleness(), false);
			case 'put away':
				return this.#browser.putAway(step.tab);
			case 'bring back':
				return this.#browser.bringBack(step.tab);
			case 'kill':
				this.#browser.kill();
		}
	}

	/** By whatever means: nothing that knows of the locks does it under somebody's requests. */
	#swapCookie(): Promise<void> {
		return this.#browser.locks.exclusive(SESSION_LOCK, async () => {
			this.operator.cookie = OTHER;
			await new Promise(setImmediate);
		});
	}

	async #confirm(what: What, which: number, minor: number, tab: Tab): Promise<void> {
		this.#browser.bringBack(tab);
		const { actions } = this.#browser.engines[tab];
		const line = (await currentSession(this.#disk.onlooker))?.number ?? LINE;
		if (what === 'top-up') {
			const amount = { minor: minor + this.confirmed.size * 100, currency: 'RUB' };
			return this.#note(line, amount.minor, () => actions.confirm(topUpFrom(cardOf(line), line, line, amount)));
		}
		if (what === 'message')
			return this.#note(line, 0, () =>
				actions.confirm({ kind: 'message', line, text: `message ${this.confirmed.size}` })
			);
		if (what === 'request') {
			const text = `request ${this.confirmed.size}`;
			return this.#note(line, 0, () => actions.confirm({ kind: 'request', line, topic: 'other', text }));
		}
		const command = orderOf(line, what, which, minor);
		return this.#note(line, command.price.now.minor, () => actions.confirm(command));
	}

	/**
	 * From the tap on: should the browser die before it can say so, the command may be on disk or
	 * not.
	 */
	async #note(line: Msisdn, minor: number, confirm: () => Promise<{ key: string }>): Promise<void> {
		const key = `key-${this.#keys + 1}`;
		const agreed = { line, minor, at: this.#clock.now(), retried: false, mayBeGone: true };
		this.confirmed.set(key, agreed);
		const { isAlive } = this.#browser;
		const confirmed = await confirm();
		if (!isAlive()) return;
		if (confirmed.key === key) agreed.mayBeGone = false;
		else this.confirmed.delete(key);
	}

	async #act(act: PersonsAct, which: number, tab: Tab): Promise<void> {
		this.#browser.bringBack(tab);
		const [key, agreed] = [...this.confirmed][which] ?? [];
		if (key === undefined || agreed === undefined) return;
		const { actions } = this.#browser.engines[tab];
		const entry = (await this.entries(agreed.line)).find((one) => one.key === key);
		if (act === 'retry' || act === 'sendAgain') agreed.retried = true;
		// Whoever says so has looked.
		if (act === 'sendAgain' && (entry === undefined || this.operator.hasTakenIn(key, entry))) return;
		if (act !== 'confirmAgain') return void (await actions[act](key));
		// The button stands beside the price it is about.
		if (entry === undefined || !canConfirmAgain(entry)) return;
		const minor = entry.failure?.price?.now.minor ?? agreed.minor;
		await this.#note(agreed.line, minor, () => actions.confirmAgain(key));
	}

	/**
	 * Takes off the device what is of the line that is signed in, and nothing of the other; what
	 * was paid in vain stays.
	 */
	async #signOut(): Promise<void> {
		// This browser's, even if it dies of what it is doing meanwhile.
		const { session } = this.#browser;
		const lines = new Set([(await currentSession(this.#disk.onlooker))?.number, ...this.#signingIn]);
		for (const line of lines) {
			if (line === undefined) continue;
			const paid = (await this.entries(line)).filter(isPaidAndLeft).map(({ key }) => key);
			for (const [key, agreed] of this.confirmed)
				if (agreed.line === line) agreed.mayBeGone = paid.includes(key) ? 'once credited' : true;
		}
		await session.signOut();
	}

	/**
	 * Nothing more goes wrong, but lists that are refused may stay so; both lines sign in in turn,
	 * and time passes as the engine asks for.
	 */
	async #peace(persists: boolean): Promise<void> {
		Object.assign(this.operator, { mishaps: [], network: true, slow: false, failing: false });
		await this.operator.settleLate();
		for (const tab of [0, 1] as const) this.#browser.bringBack(tab);
		for (const line of [OTHER, LINE]) {
			await Promise.all(this.#beside);
			this.#reopenIfDead();
			await this.#signIn(line);
			await this.#rest(line);
			if (!persists) continue;
			const all = [...this.confirmed.values()];
			for (const [which, agreed] of all.entries())
				if (agreed.line === line)
					for (const act of ['confirmAgain', 'sendAgain'] as const) await this.#act(act, which, 0);
			await this.#rest(line);
		}
		this.operator.settle();
	}

	async #again(line: Msisdn): Promise<void> {
		this.#reopenIfDead();
		await this.#signIn(line);
		await this.#rest(line);
	}

	async #rest(line: Msisdn): Promise<void> {
		for (let passes = 0; passes < PASSES_TO_REST; passes += 1) {
			const outcome = await this.#unlessDead(this.#browser.engines[0].drain('timer'));
			// What it died of had begun before the peace.
			if (!this.#browser.isAlive()) return this.#again(line);
			// What nobody knows is asked about for hours to come.
			if (outcome?.nextAttemptAt === undefined || outcome.waiting === 0) return;
			this.#pass(Math.max(1, outcome.nextAttemptAt - this.#clock.now()));
		}
		this.violations.push(`${line} never came to rest`);
	}
}
