/** One run: what its seed has planned, then peace, then judgement. */
import type { Served } from './server';
import { effectsAt } from './effects';
import { AT_REST, judge, type Confirmed, type Finding, type Row } from './judge';
import type { Line } from './line';
import { decide, LINE, say, signIn } from './person';
import { Phone, SCREEN_BY } from './phone';
import { markOf, planOf, type Step, type Wish } from './plan';
import { longestStandstill, type Sample } from './standstill';
import { markOfRow, waitingOf, type Stored } from './stored';

export interface World {
	served: Served;
	line: Line;
	origin: string;
	/** A profile with the app installed and the line signed in. */
	profile: string;
}

export interface Outcome {
	seed: number;
	findings: Finding[];
	kills: number;
	cuts: number;
	kept: number;
	tapped: number;
	standstill: number;
	/** Of the rows in the end, by state. */
	ended: Record<string, number>;
	seconds: number;
	steps: Step[];
}

const MINUTE = 60_000;
/** Longer than a standstill has to last to count as one. */
const PATIENCE = 150_000;
/** Two minutes and a little: by then a request that nobody waits for any more does not arrive. */
const POCKET = 130_000;
const LOOK_EVERY = 500;

const pause = (ms: number): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, ms));

export async function play(seed: number, world: World): Promise<Outcome> {
	const run = new Run(seed, world);
	try {
		return await run.whole();
	} catch (error) {
		return run.broken(String(error));
	} finally {
		await run.end();
	}
}

class Run {
	readonly #phone: Phone;
	readonly #steps: Step[];
	readonly #confirmed: Confirmed[] = [];
	readonly #samples: Sample[] = [];
	readonly #began = performance.now();
	#cookie = '';
	#releases = 0;
	/** How far the operator is behind, for having been set back, milliseconds. */
	#setBack = 0;
	#watching = true;
	readonly #watch: Promise<void>;
	#decided = new Set<string>();

	constructor(
		private readonly seed: number,
		private readonly world: World
	) {
		this.#steps = planOf(seed);
		this.#phone = new Phone(world.origin, world.profile);
		this.#watch = this.#look();
	}

	async whole(): Promise<Outcome> {
		const { served, line } = this.world;
		served.release(0);
		served.host.reset({ now: Date.now() });
		this.#newCookie();
		line.cuts = 0;
		await this.#phone.start();
		await this.#phone.newTab();
		for (const step of this.#steps) await this.#do(step);
		await this.#peace();
		return this.#judged();
	}

	async end(): Promise<void> {
		this.#watching = false;
		await this.#watch;
		await this.world.line.become('whole');
		await this.#phone.end();
	}

	get #operator() {
		return this.world.served.host.operator;
	}

	#newCookie(): void {
		this.#cookie = this.#operator.sessions.openFor(LINE, 'http');
		this.#phone.keepCookie(this.#cookie);
	}

	async #do(step: Step): Promise<void> {
		const phone = this.#phone;
		switch (step.do) {
			case 'say':
				return this.#say(step.wish, step.tab, step.killAfter);
			case 'kill':
				await pause(step.after);
				return this.#killed(step.keepsCookie, step.clock);
			case 'kill pages':
				await pause(step.after);
				await phone.killPages();
				await phone.tab();
				return;
			case 'line':
				await this.world.line.become(step.becomes, step);
				if (step.becomes === 'whole' && step.tellsPages) await phone.tellOnline();
				return;
			case 'second tab':
				if (phone.tabs < 2) await phone.newTab();
				return;
			case 'release':
				return this.#release(step.takes);
			case 'operator clock':
				this.#setBack -= Math.min(0, step.by) * MINUTE;
				this.#operator.clock.advance(step.by * MINUTE);
				return this.#operator.settle();
			case 'pass':
				await pause(step.ms);
		}
	}

	async #say(wish: Wish, tab: number, killAfter: number | undefined): Promise<void> {
		const phone = this.#phone;
		const page = await phone.tab(tab);
		let killing: Promise<void> | undefined;
		let tapped = false;
		const finger = {
			comesDown: () => {
				tapped = true;
			},
			isUp: () => {
				if (killAfter !== undefined) killing = pause(killAfter).then(() => phone.kill());
			}
		};
		const kept = await say(phone, page, wish, finger).then(
			() => true,
			() => false
		);
		if (tapped) this.#confirmed.push({ mark: markOf(wish), as: kept ? 'kept' : 'tapped' });
		if (killing === undefined) return;
		await killing;
		await this.#opened();
	}

	async #killed(keepsCookie: boolean, clock = 0): Promise<void> {
		await this.#phone.kill();
		this.#phone.clock += clock * MINUTE;
		if (!keepsCookie) this.#phone.loseCookie();
		await this.#opened();
		this.#phone.keepCookie(this.#cookie);
	}

	async #opened(): Promise<void> {
		await this.#phone.start();
		await this.#phone.newTab();
	}

	async #release(takes: boolean): Promise<void> {
		this.#releases += 1;
		this.world.served.release(Math.min(this.#releases, 2));
		const page = await this.#phone.tab();
		await page
			.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()))
			.catch(() => undefined);
		if (!takes) return;
		const offer = page.getByTestId('update-offer').getByRole('button').first();
		const taken = await offer.click({ timeout: 4_000 }).then(
			() => true,
			() => false
		);
		// Both tabs take it.
		if (taken) for (let tab = 0; tab < this.#phone.tabs; tab += 1) this.#phone.reloads();
	}

	/**
	 * The faults end, the network is back, the person signs in where they have to, and looks after
	 * what asks for them.
	 */
	async #peace(): Promise<void> {
		const phone = this.#phone;
		await this.world.line.become('whole', { keepsDeaf: true });
		// Until it is put right, what the operator works on takes so much longer.
		this.#operator.clock.advance(this.#setBack);
		if (!phone.runs) await this.#opened();
		await phone.tab();
		for (const until = performance.now() + PATIENCE; performance.now() < until; await pause(LOOK_EVERY)) {
			const seen = await phone.stored();
			if (seen === undefined) continue;
			if (!seen.signedIn) {
				await signIn(phone, await phone.tab(), () => this.#operator).catch(() => undefined);
				continue;
			}
			const open = seen.outbox.filter(({ state, key }) => !AT_REST.has(state) || this.#toDecide(state, key));
			if (open.length === 0) break;
			if (open.every((entry) => entry.state === 'unknown')) await this.#decide(seen);
			else if (longestIsPromised(seen)) await this.#inThePocket();
		}
		await phone.lookAtTabs();
	}

	/** A person looks once. */
	#toDecide(state: string, key: string): boolean {
		return state === 'unknown' && !this.#decided.has(key);
	}

	async #decide({ outbox }: Stored): Promise<void> {
		const page = await this.#phone.tab();
		await this.#phone.go(page, '/queue');
		for (const entry of outbox) {
			if (!this.#toDecide(entry.state, entry.key)) continue;
			this.#decided.add(entry.key);
			const isThere = effectsAt(this.#operator, LINE).some(({ key, pays }) => key === entry.key && !pays);
			await decide(page, entry.key, isThere).catch(() => undefined);
		}
	}

	/** Nothing can happen for two minutes: they pass for the phone and for the operator. */
	async #inThePocket(): Promise<void> {
		await this.#phone.kill();
		this.#phone.clock += POCKET;
		this.#operator.clock.advance(POCKET);
		await this.#opened();
	}

	async #look(): Promise<void> {
		for (; this.#watching; await pause(LOOK_EVERY)) {
			const seen = await this.#phone.stored();
			const network = this.world.line.state === 'whole' && this.#phone.runs;
			if (seen === undefined && network) continue;
			this.#samples.push({
				at: performance.now(),
				network: network && seen !== undefined && seen.signedIn,
				now: seen?.now ?? 0,
				waiting: seen ? waitingOf(seen) : []
			});
		}
	}

	async #judged(): Promise<Outcome> {
		const phone = this.#phone;
		const page = await phone.tab();
		await phone.go(page, '/queue');
		await page.locator('main h1').first().waitFor({ timeout: SCREEN_BY });
		const seen = await phone.stored();
		if (seen === undefined) throw new Error('The device can not be read in the end');
		const rows = await Promise.all(
			seen.outbox.map(async (entry): Promise<Row> => {
				const { key, state } = entry;
				const item = page.locator(`[data-testid="outbox-item"][data-key="${key}"]`);
				const shown = await item.waitFor({ timeout: AT_REST.has(state) && state !== 'unknown' ? 2_000 : 8_000 }).then(
					() => true,
					() => false
				);
				return { key, mark: markOfRow(entry), state, shown };
			})
		);
		if (phone.unaskedLoads > this.#releases + 2) phone.trouble.push(`${phone.unaskedLoads} loads nobody asked for`);
		const findings = judge({
			confirmed: this.#confirmed,
			rows,
			effects: effectsAt(this.#operator, LINE),
			longestStandstill: longestStandstill(this.#samples),
			trouble: phone.trouble
		});
		const ended: Record<string, number> = {};
		for (const { state } of rows) ended[state] = (ended[state] ?? 0) + 1;
		return this.#outcome(findings, ended);
	}

	broken(why: string): Outcome {
		return this.#outcome([{ fault: 'run', what: why }], {});
	}

	#outcome(findings: Finding[], ended: Record<string, number>): Outcome {
		const kept = this.#confirmed.filter(({ as }) => as === 'kept').length;
		return {
			...{ seed: this.seed, findings, kept, ended },
			kills: this.#phone.kills,
			cuts: this.world.line.cuts,
			standstill: longestStandstill(this.#samples),
			tapped: this.#confirmed.length - kept,
			seconds: (performance.now() - this.#began) / 1000,
			steps: this.#steps
		};
	}
}

/** Whether all that could go is being waited for on purpose. */
function longestIsPromised(seen: Stored): boolean {
	const sample = { at: 0, network: true, now: seen.now, waiting: waitingOf(seen) };
	// Two equal looks a minute apart: nothing stands still that need not.
	return longestStandstill([sample, { ...sample, at: 1 }]) === 0;
}
