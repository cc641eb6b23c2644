/**
 * An operator small enough to be tried a hundred thousand times: two lines, their payments, credits
 * and orders, and what it remembers of keys. It can be told what goes wrong with each request to
 * come, and how long each answer takes.
 */
import { HOUR, SECOND, type Instant } from '$lib/domain/instant';
import type { Msisdn } from '$lib/domain/msisdn';
import type { OutboxEntry } from '$lib/domain/outbox';
import { json, total, type Total } from './answers';
import type { Habits, Server } from './habits';
import type { Mishap } from './mishaps';
import { Questions } from './questions';

/** Something that has taken effect. */
export interface Booking {
	kind: 'charge' | 'credit' | 'order' | 'message' | 'request';
	key: string;
	/** Whose cookie came with it. */
	line: Msisdn;
	minor: number;
}

/** The first time that a money request under a key was processed. */
export interface Arrival {
	key: string;
	line: Msisdn;
}

interface Deed {
	id: string;
	key: string;
	at: Instant;
	state: string;
	/** When it is decided. */
	due: Instant;
	outcome: string;
	effect?: Booking;
}

export interface Surroundings {
	/** Before a money request is processed. */
	onMoney(key: string, line: Msisdn): Promise<void>;
	/** The client's own timeout comes. */
	timeOut(): void;
	/** The client is no more. */
	die(): void;
	/** How many turns of the event loop the next answer takes. */
	turns(): number;
}

/** As long as payment servers keep a key: later it is a new one to them. */
const KEY_LIFE = 24 * HOUR;

/** How far lists are behind, of a server whose lists lag. */
const LAG = 60 * SECOND;

/** Words that are not the standard's, and as good. */
const VENDOR: Readonly<Record<string, string>> = { done: 'success', completed: 'successful', created: 'submitted' };

/** How long an order, a slow payment or a slow credit, is worked on. */
const WORK = 20 * SECOND;

const NAMES = ['payment', 'topupBalance', 'productOrder', 'partyInteraction', 'troubleTicket'] as const;
type Name = (typeof NAMES)[number];
const KEY_FIELD: Record<Name, string> = {
	payment: 'correlatorId',
	topupBalance: 'reason',
	productOrder: 'externalId',
	partyInteraction: 'reason',
	troubleTicket: 'externalId'
};

interface Body {
	totalAmount?: { value: number };
	amount?: { amount: number };
	paymentMethod?: { id: string };
	productOrderItem?: [{ itemTotalPrice?: Total }];
}

export class TinyOperator {
	readonly bookings: Booking[] = [];
	readonly arrivals: Arrival[] = [];
	/** What is wrong with how it was asked. */
	readonly complaints: string[] = [];
	mishaps: Mishap[] = [];
	cookie: Msisdn | undefined;
	network = true;
	/** Orders and credits to come fail. */
	failing = false;
	/** Credits to come take a while. */
	slow = false;
	/** Lists are refused for the time being. */
	closed = false;
	/** What any order costs, disconnecting apart. */
	price = 100_00;
	/** Whose network the phone is on: who a sign-in is for. */
	onNetworkOf: Msisdn | undefined;
	/** Time as it really passes, whatever the device's clock says. */
	passed = 0;
	readonly #deeds: Record<Name, Deed[]> = {
		payment: [],
		topupBalance: [],
		productOrder: [],
		partyInteraction: [],
		troubleTicket: []
	};
	readonly #around: Surroundings;
	readonly #habits: Habits;
	/** Whether its pack says that a repeat changes nothing. */
	readonly #takesRepeats: boolean;
	readonly #questions = new Questions<Name>();
	/** Requests still on their way although nobody waits for them any more. */
	#late: (() => Promise<unknown>)[] = [];
	readonly #cameLate = new Set<string>();
	#ids = 0;
	#caughtUpAt = 0;

	constructor(around: Surroundings, { habits, repeats }: Server) {
		this.#around = around;
		this.#habits = habits;
		this.#takesRepeats = repeats === 'header';
	}

	async handle(request: Request): Promise<Response> {
		if (!this.network) throw new TypeError('Failed to fetch');
		const parts = new URL(request.url).pathname.split('/');
		const name = NAMES.find((one) => parts.includes(one));
		const isMoney = name !== undefined || request.url.endsWith('/session');
		const mishap = isMoney ? (this.mishaps.shift() ?? 'none') : 'none';
		const line = this.cookie;
		const heard = this.#heed(request, name);
		const [what, when] = mishap.split('-');
		if (what === 'late') {
			const key = request.headers.get('Idempotency-Key');
			if (key !== null) this.#cameLate.add(key);
			this.#late.push(() => this.#process(request, line, name));
			return this.#hang(request);
		}
		const answer = when === 'before' ? undefined : await this.#process(request, line, name);
		for (let turns = this.#around.turns(); turns > 0; turns -= 1) await new Promise(setImmediate);
		if (request.signal.aborted) throw new DOMException('aborted', 'AbortError');
		switch (what) {
			case 'none':
				if (answer !== undefined) await heard(answer);
				return answer ?? json({}, 500);
			case 'lost':
				throw new TypeError('Failed to fetch');
			case 'cut':
				return new Response('[{"id":"', { status: answer?.status ?? 200 });
			case 'page':
				return new Response('<!doctype html>', { status: 200, headers: { 'Content-Type': 'text/html' } });
			case 'hang':
				return this.#hang(request);
			case 'death':
				this.#around.die();
				return new Promise(() => undefined);
			case '429':
				return json({}, 429, { 'Retry-After': '7' });
			default:
				return json({ code: 'MISHAP' }, Number(what));
		}
	}

	/** What has been on its way for too long arrives after all. */
	async settleLate(): Promise<void> {
		const late = this.#late;
		this.#late = [];
		for (const arrive of late) await arrive();
	}

	/** Whatever is still worked on is decided. */
	settle(): void {
		for (const name of NAMES)
			for (const deed of this.#deeds[name]) {
				deed.due = Math.min(deed.due, this.passed);
				this.#decide(deed);
			}
	}

	/**
	 * What a person sees who looks at the account: whether the step that this command is at has
	 * been taken in.
	 */
	hasTakenIn(key: string, { command, progress }: OutboxEntry): boolean {
		const step: Name = {
			'top-up': progress.paymentId === undefined ? ('payment' as const) : ('topupBalance' as const),
			order: 'productOrder' as const,
			message: 'partyInteraction' as const,
			request: 'troubleTicket' as const,
			transfer: 'topupBalance' as const,
			autopay: 'topupBalance' as const,
			bonus: 'topupBalance' as const,
			revoke: 'topupBalance' as const,
			copy: 'topupBalance' as const,
			link: 'topupBalance' as const,
			unreadable: 'topupBalance' as const
		}[command.kind];
		return this.#deeds[step].some((deed) => deed.key === key && deed.outcome !== 'failed');
	}

	/** It was not sent again by this: its first request was still on its way. */
	cameLate(key: string): boolean {
		return this.#cameLate.has(key);
	}

	/**
	 * A list that is asked for a key, or for all it holds. Gives what its answer is handed to on
	 * its way.
	 */
	#heed({ method, url }: Request, name: Name | undefined): (answer: Response) => Promise<void> {
		const { pathname, searchParams } = new URL(url);
		if (name === undefined || method !== 'GET' || !pathname.endsWith(name)) return () => Promise.resolve();
		const wanted = searchParams.get(KEY_FIELD[name]);
		const first = Number(searchParams.get('offset') ?? 0) === 0;
		if (first) this.#questions.asked(name, wanted === null ? this.#deeds[name].map(({ key }) => key) : [wanted]);
		return (answer) => (wanted === null ? Promise.resolve() : this.#questions.answered(name, wanted, answer));
	}

	#hang({ signal }: Request): Promise<Response> {
		return new Promise((_, reject) => {
			const end = () => reject(new DOMException('aborted', 'AbortError'));
			// Its own time ran out while another request was waited for.
			if (signal.aborted) return end();
			signal.addEventListener('abort', end);
			this.#around.timeOut();
		});
	}

	async #process(request: Request, line: Msisdn | undefined, name: Name | undefined): Promise<Response> {
		const url = new URL(request.url);
		const path = url.pathname.split('/').at(-1);
		if (path === 'network-sign-in') return request.method === 'GET' ? json({ available: true }) : this.#signIn();
		if (path === 'sign-out') return this.#signOut();
		if (line === undefined) return json({ code: 'UNAUTHENTICATED' }, 401);
		if (path === 'session') return json({ phoneNumber: line });
		if (name === undefined) return json([]);
		for (const deed of this.#deeds[name]) this.#decide(deed);
		if (request.method === 'GET') return this.#find(name, url);
		const key = request.headers.get('Idempotency-Key') ?? '';
		await this.#around.onMoney(key, line);
		const known = this.#deeds[name].find((deed) => deed.key === key && this.passed - deed.at < KEY_LIFE);
		if (known !== undefined && this.#habits.honoursKey) {
			const late = this.cameLate(key);
			const allowed = this.#takesRepeats && this.#questions.isOpen(name, key);
			if (!late && known.outcome !== 'failed' && !allowed)
				this.complaints.push(`${key} sent again to ${name}, which has it`);
			this.#questions.sent(name, key);
			return late || this.#habits.repeated === 'refused'
				? json({ code: 'DUPLICATE' }, 409)
				: this.#acknowledge(name, known);
		}
		this.#questions.sent(name, key);
		if (!this.arrivals.some((arrival) => arrival.key === key)) this.arrivals.push({ key, line });
		return this.#carryOut(name, key, line, (await request.json()) as Body);
	}

	async #find(name: Name, url: URL): Promise<Response> {
		const id = url.pathname.split('/').at(-1) ?? '';
		const answer = id === name ? this.#list(name, url) : this.#one(name, id);
		// The worst moment for it: just after it was looked up and not there.
		await this.settleLate();
		return answer;
	}

	#one(name: Name, id: string): Response {
		const deed = this.#deeds[name].find((one) => one.id === id);
		const { byId } = this.#habits;
		const hidden = byId === 'none' || (byId === 'late' && deed && this.passed - deed.at < WORK);
		return deed === undefined || hidden ? json({ code: 'NOT_FOUND' }, 404) : json(this.#record(name, deed));
	}

	#list(name: Name, url: URL): Response {
		const { lookUp, older } = this.#habits;
		const wanted = url.searchParams.get(KEY_FIELD[name]);
		if (lookUp === 'refused' || this.closed) return json({ code: 'UNKNOWN_FILTER' }, 400);
		const seen = this.#deeds[name].filter(
			(deed) => lookUp !== 'empty' && (lookUp !== 'lags' || deed.at + LAG <= this.passed || deed.at < this.#caughtUpAt)
		);
		const records = [
			...Array.from({ length: older }, (_, number) => ({ id: `old-${number}`, [KEY_FIELD[name]]: `old-${number}` })),
			...seen.map((deed) => this.#record(name, deed))
		];
		const found =
			wanted === null || lookUp === 'ignores the filter'
				? records
				: records.filter((record) => (record as Record<string, unknown>)[KEY_FIELD[name]] === wanted);
		const newest = seen.at(-1)?.id;
		const shown = lookUp === 'short' ? found.filter((record) => record.id !== newest) : found;
		const offset = Number(url.searchParams.get('offset') ?? 0);
		const page = older === 0 ? shown : shown.slice(offset, offset + 10);
		return json(page, 200, lookUp === 'short' ? { 'X-Total-Count': String(found.length) } : {});
	}

	/**
	 * A clock that is put forward does not make a list newer, but nobody could tell the two apart.
	 */
	catchUp(): void {
		this.#caughtUpAt = this.passed + 1;
	}

	#carryOut(name: Name, key: string, line: Msisdn, body: Body): Response {
		if (name === 'productOrder') return this.#order(key, line, body.productOrderItem?.[0].itemTotalPrice);
		if (name === 'partyInteraction' || name === 'troubleTicket') {
			const kind = name === 'troubleTicket' ? 'request' : 'message';
			return this.#done(name, key, 'done', { effect: { kind, key, line, minor: 0 }, wait: 0 });
		}
		const minor = Math.round((body.totalAmount?.value ?? body.amount?.amount ?? 0) * 100);
		if (name === 'payment') {
			const wait = this.#habits.slowPayments ? WORK : 0;
			return this.#done('payment', key, 'done', { effect: { kind: 'charge', key, line, minor }, wait });
		}
		if (!this.#deeds.payment.some(({ id }) => id === body.paymentMethod?.id))
			return json({ code: 'PAYMENT_UNKNOWN' }, 404);
		const wait = this.slow ? WORK : 0;
		if (this.failing) return this.#done('topupBalance', key, 'failed', { wait });
		return this.#done('topupBalance', key, 'completed', { effect: { kind: 'credit', key, line, minor }, wait });
	}

	#order(key: string, line: Msisdn, prices: Total | undefined): Response {
		const minor = prices && Math.round(prices[0].price.taxIncludedAmount.value * 100);
		if (minor !== undefined && minor !== this.price)
			return json({ code: 'PRICE_CHANGED', itemTotalPrice: total(this.price) }, 409);
		if (this.failing) return this.#done('productOrder', key, 'failed', { wait: WORK });
		const effect = { kind: 'order', key, line, minor: minor ?? 0 } as const;
		return this.#done('productOrder', key, 'completed', { effect, wait: WORK });
	}

	#done(name: Name, key: string, outcome: string, { effect, wait }: { effect?: Booking; wait: number }): Response {
		const id = `${name}-${(this.#ids += 1)}`;
		const at = this.passed;
		const deed = { id, key, at, state: 'created', due: at + wait, outcome, ...(effect && { effect }) };
		this.#deeds[name].push(deed);
		this.#decide(deed);
		return this.#acknowledge(name, deed);
	}

	#acknowledge(name: Name, deed: Deed): Response {
		const { id } = deed;
		switch (this.#habits.answer) {
			case 'record':
				return json(this.#record(name, deed), 201);
			case 'no state':
				return json({ id, href: `/${name}/${id}` }, 201);
			case 'location':
				return new Response(null, { status: 201, headers: { Location: `http://elsewhere.test/${name}/${id}` } });
			case 'bare':
				return new Response(null, { status: 202 });
		}
	}

	/** As its servers write it. */
	#record(name: Name, { id, key, state }: Deed): { id: string } {
		const { keepsKey, words } = this.#habits;
		const field = KEY_FIELD[name];
		const kept = {
			whole: { [field]: key },
			'upper case': { [field]: key.toUpperCase() },
			cut: { [field]: key.slice(0, -1) },
			not: {}
		}[keepsKey];
		const word = { usual: state, capitals: state.toUpperCase(), vendor: VENDOR[state] ?? state, unknown: `x-${state}` }[
			words
		];
		return { id, ...kept, [name === 'productOrder' ? 'state' : 'status']: word };
	}

	#decide(deed: Deed): void {
		if (deed.state !== 'created' || this.passed < deed.due) return;
		deed.state = deed.outcome;
		if (deed.effect) this.bookings.push(deed.effect);
	}

	#signIn(): Response {
		this.cookie = this.onNetworkOf;
		return json({
			phoneNumber: this.onNetworkOf,
			method: 'network',
			signedInAt: '2026-11-22T09:00:00Z',
			hasPermanentPassword: true,
			networkSignIn: true
		});
	}

	#signOut(): Response {
		this.cookie = undefined;
		return new Response(null, { status: 204 });
	}
}
