import type { APIRequestContext } from '@playwright/test';

/**
 * One entry of the mock operator's ledger for a line; sums are whole minor units, credits positive.
 */
export interface LedgerEntry {
	id: string;
	at: string;
	minor: number;
	kind: string;
	text: string;
	key?: string;
}

export interface Ledger {
	opening: number;
	entries: LedgerEntry[];
	balance: number;
	keys: { key: string; method: string; path: string; times: number; applied: number }[];
}

export interface Bonuses {
	member: boolean;
	points: number;
	lots: { points: number; until: string }[];
	actions: { kind: string; points: number; text: string; key?: string }[];
	redemptions: { key: string; reward: string; cost: number; applied: number }[];
}

export interface Fault {
	method?: string;
	path: string;
	times?: number;
	kind: 'delay' | 'drop-before' | 'drop-after' | 'status' | 'truncate' | 'html' | 'hang' | 'mutate';
	ms?: number;
	status?: number;
	retryAfter?: number;
	seed?: number;
}

export interface LoggedRequest {
	at: string;
	method: string;
	path: string;
	status: number;
	key?: string;
}

/** The mock operator, driven over its control API (mocks/README.md). */
export class Operator {
	constructor(
		private readonly request: APIRequestContext,
		private readonly origin: string
	) {}

	async reset(options: { seed?: number; now?: string | undefined } = {}): Promise<void> {
		await this.post('reset', options);
	}

	async clock(change: { now: string } | { advance: number }): Promise<void> {
		await this.post('clock', change);
	}

	/** See mocks/bss/quirks.ts. */
	async quirks(wanted: { easyCaptcha?: boolean }): Promise<void> {
		await this.post('quirks', wanted);
	}

	/** Every habit a server may have (mocks/habits). */
	async habits(): Promise<{ name: string; does: string }[]> {
		return this.get('habits');
	}

	/** Gives the servers these habits and no others. */
	async takeHabits(names: readonly string[]): Promise<void> {
		await this.send('put', 'habits', names);
	}

	/** Replaces every fault; an empty list clears them. */
	async faults(list: Fault[]): Promise<void> {
		await this.post('faults', list);
	}

	/** The app has a newer build, as far as a browser can tell. */
	async release(): Promise<void> {
		await this.post('release', {});
	}

	/** What the line has said to support, and the answers given by now. */
	async chat(line: string): Promise<{ from: 'subscriber' | 'agent'; text: string; reason: string }[]> {
		return (await this.get(`chat?line=${encodeURIComponent(line)}`)) as never;
	}

	/** What the line has asked of support, as far as it has come by now. */
	async tickets(line: string): Promise<{ type: string; text: string; externalId: string; status: string }[]> {
		return (await this.get(`tickets?line=${encodeURIComponent(line)}`)) as never;
	}

	/** Payments of the line on pages of the bank's, as they stand now. */
	async payments(line: string): Promise<{ id: string; status: string; method: string; minor: number }[]> {
		return (await this.get(`payments?line=${encodeURIComponent(line)}`)) as never;
	}

	/** What the person, or their bank, does there. */
	async pay(id: string, outcome: 'paid' | 'refused'): Promise<void> {
		await this.post('payments', { id, outcome });
	}

	/** Points of the line, what has moved them, and how often each exchange has. */
	async bonuses(line: string): Promise<Bonuses> {
		return (await this.get(`bonuses?line=${encodeURIComponent(line)}`)) as never;
	}

	/** Of its points those that end first do so in so many seconds. */
	async endPoints(line: string, endsIn: number): Promise<void> {
		await this.post('bonuses', { line, endsIn });
	}

	/** A reward has another price from now on. */
	async reprice(reward: string, cost: number): Promise<void> {
		await this.post('bonuses', { reward, cost });
	}

	/** The operator writes to the line's inbox. */
	async letter(line: string, letter: { subject: string; text: string; sender?: string }): Promise<void> {
		await this.post('letter', { line, ...letter });
	}

	/** Where notices would go, and what would have been sent. */
	async push(): Promise<{
		subscriptions: { id: string; line: string; types: string[]; below: number }[];
		sent: { at: string; notice: { type: string; subscription: string } }[];
	}> {
		return this.get('push');
	}

	/** The line uses something now. */
	async use(line: string, what: object): Promise<void> {
		await this.post('usage', { line, ...what });
	}

	/** The line dials a code of its operator. */
	async dial(from: string, code: string): Promise<void> {
		await this.post('dial', { from, code });
	}

	async network(line: string | null): Promise<void> {
		await this.post('network', { line });
	}

	async ledger(line: string): Promise<Ledger> {
		return this.get<Ledger>(`ledger?line=${encodeURIComponent(line)}`);
	}

	async log(): Promise<LoggedRequest[]> {
		return this.get<LoggedRequest[]>('log');
	}

	async sms(to: string): Promise<{ at: string; to: string; text: string }[]> {
		return this.get(`sms?to=${encodeURIComponent(to)}`);
	}

	/** The code in the newest SMS to a number, as a person would read it there. */
	async smsCode(to: string): Promise<string> {
		const texts = (await this.sms(to)).map(({ text }) => text);
		const code = texts.map((text) => /\b(\d{4,8})\b/.exec(text)?.[1]).filter((found) => found !== undefined);
		const newest = code.at(-1);
		if (!newest) throw new Error(`No code in the inbox of ${to}: ${texts.join(' | ') || 'no SMS'}`);
		return newest;
	}

	private async get<T>(path: string): Promise<T> {
		const answer = await this.request.get(`${this.origin}/__mock/${path}`);
		if (!answer.ok()) throw new Error(`GET /__mock/${path}: ${answer.status()} ${await answer.text()}`);
		return (await answer.json()) as T;
	}

	private post(path: string, data: unknown): Promise<void> {
		return this.send('post', path, data);
	}

	private async send(method: 'post' | 'put', path: string, data: unknown): Promise<void> {
		const answer = await this.request[method](`${this.origin}/__mock/${path}`, { data });
		if (!answer.ok()) throw new Error(`${method} /__mock/${path}: ${answer.status()} ${await answer.text()}`);
	}
}
