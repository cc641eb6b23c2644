import type { LoggedRequest } from '../bss/request-log';
import type { Fault } from '../bss/faults';
import { NETWORK_HEADER } from '../bss/network';
import { Refusal } from '../bss/refusal';
import { errorBody } from './error-body';
import type { Host } from './host';
import { mutate } from './mutate';
import type { Params } from './call';
import { processRequest } from './process-request';
import type { Route } from './route';

/**
 * What a client sees when the connection breaks: servers destroy the socket on it, `fetch` rejects.
 */
const broken = (): Response => Response.error();

/** One request from the outside: written down, spoilt by a fault if one waits for it, processed. */
export async function serve(host: Host, route: Route, request: Request, params: Params): Promise<Response> {
	const { operator } = host;
	const { pathname } = new URL(request.url);
	const key = request.headers.get('idempotency-key');
	const line = operator.sessions.sessionOf(request);
	const logged = operator.log.add({
		at: operator.clock.now(),
		method: request.method,
		path: pathname,
		status: 0,
		...(key !== null && { key }),
		...(line !== null && { line })
	});
	const fault = operator.faults.take(request.method, pathname);
	const inside = throughGateway(host, request);
	const processed = (): Promise<Response> =>
		operator.habits.around(inside, (asked, id) =>
			processRequest(host, route, asked, id === undefined ? params : { ...params, id })
		);
	const response = fault ? await spoil(host, route, fault, request.signal, logged, processed) : await processed();
	logged.status = response.status;
	return response;
}

/** The operator's gateway: the number of the line on its network, and nobody else's word for it. */
function throughGateway(host: Host, request: Request): Request {
	const headers = new Headers(request.headers);
	headers.delete(NETWORK_HEADER);
	const carried = host.operator.network.carried();
	if (carried !== null) headers.set(NETWORK_HEADER, carried);
	return new Request(request, { headers });
}

async function spoil(
	host: Host,
	route: Route,
	fault: Fault,
	signal: AbortSignal,
	logged: LoggedRequest,
	processed: () => Promise<Response>
): Promise<Response> {
	switch (fault.kind) {
		case 'drop-before':
			return broken();
		case 'hang':
			await oneOf(signal, host.operator.faults.replaced());
			return broken();
		case 'status':
			return failure(route, fault);
		case 'html':
			return new Response(CAPTIVE_PAGE, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
		case 'drop-after':
			await processed();
			return broken();
		case 'delay': {
			const response = await processed();
			logged.status = response.status;
			await later(fault.ms ?? 0, signal);
			return response;
		}
		case 'truncate':
			return withText(await processed(), (text) => text.slice(0, Math.floor(text.length / 2)));
		case 'mutate':
			return withText(await processed(), (text) =>
				text === '' ? text : (JSON.stringify(mutate(JSON.parse(text), fault.seed ?? 0)) ?? '')
			);
	}
}

const CAPTIVE_PAGE = '<!doctype html><title>Wi-Fi</title><h1>Добро пожаловать в гостевую сеть</h1>';

function failure({ api }: Route, { status = 500, retryAfter }: Fault): Response {
	const refusal = new Refusal(status, `HTTP_${status}`, 'Сервис временно недоступен');
	const headers = new Headers({ 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
	if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter));
	return new Response(JSON.stringify(errorBody(api, refusal)), { status, headers });
}

/** The same answer with its body changed; its ETag goes, for it is no longer of this body. */
async function withText(response: Response, change: (text: string) => string): Promise<Response> {
	const headers = new Headers(response.headers);
	headers.delete('ETag');
	const text = change(await response.text());
	return new Response(response.status === 204 || response.status === 304 ? null : text, {
		status: response.status,
		headers
	});
}

const oneOf = (...signals: AbortSignal[]): Promise<void> =>
	new Promise((resolve) => {
		const any = AbortSignal.any(signals);
		if (any.aborted) resolve();
		else any.addEventListener('abort', () => resolve(), { once: true });
	});

const later = (ms: number, signal: AbortSignal): Promise<void> =>
	new Promise((resolve) => {
		const timer = setTimeout(resolve, ms);
		signal.addEventListener(
			'abort',
			() => {
				clearTimeout(timer);
				resolve();
			},
			{ once: true }
		);
	});
