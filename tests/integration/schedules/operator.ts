/**
 * An operator small enough to be tried a hundred thousand times: two lines, their payments, credits and orders, and what it remembers of
 * keys. It can be told what goes wrong with each request to come, and how long each answer takes.
 */
import { HOUR, SECOND, type Instant } from '$lib/domain/instant';
import type { Msisdn } from '$lib/domain/msisdn';
import { json, total, type Total } from './answers';
import type { Mishap } from './mishaps';

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

/** How long an order, or a slow credit, is worked on. */
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
	/** Requests still on their way although nobody waits for them any more. */
	#late: (() => Promise<unknown>)[] = [];
	readonly #cameLate = new Set<string>();
	#ids = 0;

	constructor(around: Surroundings) {
		this.#around = around;
	}

	async handle(request: Request): Promise<Response> {
		if (!this.network) throw new TypeError('Failed to fetch');
		const name = new URL(request.url).pathname.split('/').find((part) => NAMES.some((one) => one === part));
		const isMoney = name !== undefined || request.url.endsWith('/session');
		const mishap = isMoney ? (this.mishaps.shift() ?? 'none') : 'none';
		const line = this.cookie;
		const [what, when] = mishap.split('-');
		if (what === 'late') {
			const key = request.headers.get('Idempotency-Key');
			if (key !== null) this.#cameLate.add(key);
			this.#late.push(() => this.#process(request, line, name as Name | undefined));
			return this.#hang(request);
		}
		const answer = when === 'before' ? undefined : await this.#process(request, line, name as Name | undefined);
		for (let turns = this.#around.turns(); turns > 0; turns -= 1) await new Promise(setImmediate);
		if (request.signal.aborted) throw new DOMException('aborted', 'AbortError');
		switch (what) {
			case 'none':
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

	/** It was not sent again by this: its first request was still on its way. */
	cameLate(key: string): boolean {
		return this.#cameLate.has(key);
	}

	#hang(request: Request): Promise<Response> {
		return new Promise((_, reject) => {
			request.signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
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
		if (known !== undefined) {
			// Some answer so instead of repeating themselves.
			if (this.cameLate(key)) return json({ code: 'DUPLICATE' }, 409);
			if (known.outcome !== 'failed') this.complaints.push(`${key} sent again to ${name}, which has it`);
			return json(toAnswer(name, known), 201);
		}
		if (!this.arrivals.some((arrival) => arrival.key === key)) this.arrivals.push({ key, line });
		return this.#carryOut(name, key, line, (await request.json()) as Body);
	}

	async #find(name: Name, url: URL): Promise<Response> {
		const id = url.pathname.split('/productOrder/')[1];
		const key = url.searchParams.get(KEY_FIELD[name]);
		const found = this.#deeds[name].filter((deed) => (id === undefined ? deed.key === key : deed.id === id));
		const answers = found.map((deed) => toAnswer(name, deed));
		// The worst moment for it: just after it was looked up and not there.
		await this.settleLate();
		if (id === undefined) return json(answers);
		return answers[0] ? json(answers[0]) : json({ code: 'NOT_FOUND' }, 404);
	}

	#carryOut(name: Name, key: string, line: Msisdn, body: Body): Response {
		if (name === 'productOrder') return this.#order(key, line, body.productOrderItem?.[0].itemTotalPrice);
		if (name === 'partyInteraction' || name === 'troubleTicket') {
			const kind = name === 'troubleTicket' ? 'request' : 'message';
			return this.#done(name, key, 'done', { effect: { kind, key, line, minor: 0 }, wait: 0 });
		}
		const minor = Math.round((body.totalAmount?.value ?? body.amount?.amount ?? 0) * 100);
		if (name === 'payment')
			return this.#done('payment', key, 'done', { effect: { kind: 'charge', key, line, minor }, wait: 0 });
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
		return json(toAnswer(name, deed), 201);
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

function toAnswer(name: Name, { id, key, state }: Deed): object {
	return { id, [KEY_FIELD[name]]: key, [name === 'productOrder' ? 'state' : 'status']: state };
}
