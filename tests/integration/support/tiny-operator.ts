/**
 * An operator small enough to be tried thousands of times: one line, its payments, credits and orders, and what it remembers of keys. It
 * can be told what goes wrong with each request to come.
 */
import { HOUR, SECOND, type Instant } from '$lib/domain/instant';
import type { Msisdn } from '$lib/domain/msisdn';

/** `…-before`: nothing was processed; `…-after`: it was, and the answer went wrong. */
export const MISHAPS = [
	'lost-before',
	'lost-after',
	'500-before',
	'500-after',
	'cut-after',
	'page-before',
	'hang-before',
	'hang-after',
	'429-before',
	'401-before',
	'400-before',
	'409-before',
	'death-before',
	'death-after'
] as const;

export type Mishap = (typeof MISHAPS)[number] | 'none';

export interface Booking {
	kind: 'charge' | 'credit' | 'order';
	key: string;
	minor: number;
}

interface Deed {
	id: string;
	key: string;
	answer: object;
}

export interface TinyOperator {
	/** What happens to the next requests, in order. */
	mishaps: Mishap[];
	bookings: Booking[];
	/** Whether the cookie is good. */
	signedIn: boolean;
	network: boolean;
	/** What any order costs. */
	price: number;
	/** The next orders fail when their time comes. */
	failing: boolean;
	/** Time as it really passes, whatever the device's clock says. */
	passed: number;
	handle(request: Request): Promise<Response>;
}

/** As long as payment servers keep a key: later it is a new one to them. */
const KEY_LIFE = 24 * HOUR;

/** How long an order is worked on. */
const WORK = 20 * SECOND;

interface TinyOrder {
	id: string;
	key: string;
	at: Instant;
	minor: number;
	state: 'acknowledged' | 'completed' | 'failed';
	failing: boolean;
}

type Total = [{ price: { taxIncludedAmount: { unit: string; value: number } } }];

const total = (minor: number): Total => [{ price: { taxIncludedAmount: { unit: 'RUB', value: minor / 100 } } }];

const minorOf = (prices: Total | undefined): number | undefined =>
	prices && Math.round(prices[0].price.taxIncludedAmount.value * 100);

const toAnswer = ({ id, key, state }: TinyOrder): object => ({ id, externalId: key, state });

export interface Surroundings {
	line: Msisdn;
	/** Before a money request is processed. */
	onMoney(key: string): Promise<void>;
	/** The client's own timeout comes. */
	timeOut(): void;
	/** The client is no more. */
	die(): void;
}

export function tinyOperator({ line, onMoney, timeOut, die }: Surroundings): TinyOperator {
	const deeds: Record<'payment' | 'topupBalance', Deed[]> = { payment: [], topupBalance: [] };
	const remembered = new Map<string, { at: Instant; answer: object }>();
	const orders: TinyOrder[] = [];
	let ids = 0;

	const operator: TinyOperator = {
		mishaps: [],
		bookings: [],
		signedIn: true,
		network: true,
		price: 100_00,
		failing: false,
		passed: 0,
		async handle(request) {
			if (!operator.network) throw new TypeError('Failed to fetch');
			const mishap = operator.mishaps.shift() ?? 'none';
			const [what, when] = [mishap.replace(/-(before|after)$/, ''), mishap.endsWith('-after') ? 'after' : 'before'];
			const answer = mishap === 'none' || when === 'after' ? await process(request) : undefined;
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
					return new Promise((_, reject) => {
						request.signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
						timeOut();
					});
				case 'death':
					die();
					return new Promise(() => undefined);
				case '429':
					return json({}, 429, { 'Retry-After': '7' });
				default:
					return json({ code: 'MISHAP' }, Number(what));
			}
		}
	};

	async function process(request: Request): Promise<Response> {
		const url = new URL(request.url);
		const name = url.pathname.split('/').at(-1) ?? '';
		if (!operator.signedIn) return json({ code: 'UNAUTHENTICATED' }, 401);
		if (url.pathname.includes('/productOrder')) return onOrders(request, url);
		if (name === 'session') return json({ phoneNumber: line }, 200);
		if (name !== 'payment' && name !== 'topupBalance') return json([], 200);
		if (request.method === 'GET') {
			const key = url.searchParams.get(name === 'payment' ? 'correlatorId' : 'reason');
			return json(
				deeds[name].filter((deed) => deed.key === key).map(({ answer }) => answer),
				200
			);
		}
		const key = request.headers.get('Idempotency-Key') ?? '';
		await onMoney(key);
		const known = remembered.get(`${name} ${key}`);
		if (known !== undefined && operator.passed - known.at < KEY_LIFE) return json(known.answer, 201);
		const body = (await request.json()) as {
			totalAmount?: { value: number };
			amount?: { amount: number };
			paymentMethod: { id: string };
		};
		return name === 'payment' ? pay(key, body.totalAmount?.value ?? 0) : credit(key, body);
	}

	async function onOrders(request: Request, url: URL): Promise<Response> {
		for (const order of orders) decide(order);
		const id = url.pathname.split('/productOrder/')[1];
		if (request.method === 'GET') {
			const key = url.searchParams.get('externalId');
			const found = orders.filter((order) => (id === undefined ? order.key === key : order.id === id)).map(toAnswer);
			if (id === undefined) return json(found, 200);
			return found[0] ? json(found[0], 200) : json({ code: 'NOT_FOUND' }, 404);
		}
		const key = request.headers.get('Idempotency-Key') ?? '';
		await onMoney(key);
		const known = orders.find((order) => order.key === key && operator.passed - order.at < KEY_LIFE);
		if (known !== undefined) return json(toAnswer(known), 201);
		const { productOrderItem } = (await request.json()) as { productOrderItem: [{ itemTotalPrice?: Total }] };
		const minor = minorOf(productOrderItem[0].itemTotalPrice);
		if (minor !== undefined && minor !== operator.price)
			return json({ code: 'PRICE_CHANGED', itemTotalPrice: total(operator.price) }, 409);
		const { passed: at, failing } = operator;
		const order: TinyOrder = { id: `order-${(ids += 1)}`, key, at, minor: minor ?? 0, state: 'acknowledged', failing };
		orders.push(order);
		return json(toAnswer(order), 201);
	}

	function decide(order: TinyOrder): void {
		if (order.state !== 'acknowledged' || operator.passed - order.at < WORK) return;
		order.state = order.failing ? 'failed' : 'completed';
		if (!order.failing) operator.bookings.push({ kind: 'order', key: order.key, minor: order.minor });
	}

	function pay(key: string, roubles: number): Response {
		operator.bookings.push({ kind: 'charge', key, minor: Math.round(roubles * 100) });
		return done('payment', key, { status: 'done', correlatorId: key });
	}

	function credit(key: string, body: { amount?: { amount: number }; paymentMethod: { id: string } }): Response {
		if (!deeds.payment.some(({ id }) => id === body.paymentMethod.id)) return json({ code: 'PAYMENT_UNKNOWN' }, 404);
		const minor = Math.round((body.amount?.amount ?? 0) * 100);
		operator.bookings.push({ kind: 'credit', key, minor });
		return done('topupBalance', key, { status: 'completed', reason: key });
	}

	function done(name: 'payment' | 'topupBalance', key: string, fields: object): Response {
		const id = `${name}-${(ids += 1)}`;
		const answer = { id, ...fields };
		deeds[name].push({ id, key, answer });
		remembered.set(`${name} ${key}`, { at: operator.passed, answer });
		return json(answer, 201);
	}

	return operator;
}

function json(body: object, status: number, headers: Record<string, string> = {}): Response {
	return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });
}
