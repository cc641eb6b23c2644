/**
 * An operator small enough to be tried thousands of times: one line, its payments and credits, and what it remembers of keys. It can be
 * told what goes wrong with each request to come.
 */
import { HOUR, type Instant } from '$lib/domain/instant';
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
	kind: 'charge' | 'credit';
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
	/** Time as it really passes, whatever the device's clock says. */
	passed: number;
	handle(request: Request): Promise<Response>;
}

/** As long as payment servers keep a key: later it is a new one to them. */
const KEY_LIFE = 24 * HOUR;

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
	let ids = 0;

	const operator: TinyOperator = {
		mishaps: [],
		bookings: [],
		signedIn: true,
		network: true,
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
