import type { Host } from './host';
import { hash } from './hash';
import type { Call, Route } from './route';

export type HeaderList = [string, string][];

/** ETag on what a GET answers; 304 when the client has it already. */
export function conditional(call: Call, response: Response, body: unknown): Response {
	if (call.request.method !== 'GET' || response.status !== 200) return response;
	const total = response.headers.get('X-Total-Count') ?? '';
	const etag = `"${hash(total + JSON.stringify(body)).slice(0, 27)}"`;
	response.headers.set('ETag', etag);
	const known = call.request.headers.get('if-none-match') ?? '';
	const same = known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
	return same || known.trim() === '*' ? new Response(null, { status: 304, headers: response.headers }) : response;
}

/** Checks the answer against the documents and sends it; one that breaks them never leaves. */
export function emit(
	host: Host,
	route: Route,
	status: number,
	body: unknown,
	headers: HeaderList,
	partial: boolean
): Response {
	const problem = host.contract.answer(route.api, route.method, route.path, status, body, partial);
	if (problem) {
		host.problems.push(`${route.method} ${route.path} ${status}: ${problem}`);
		return new Response(JSON.stringify({ '@type': 'Error', code: 'CONTRACT', reason: problem }), { status: 500 });
	}
	// Somebody's money: no cache on the way keeps it. Clients that do send If-None-Match themselves.
	const date = new Date(host.operator.clock.now()).toUTCString();
	const sent = new Headers([['Cache-Control', 'no-store'], ['Date', date], ...headers]);
	if (body === undefined) return new Response(null, { status, headers: sent });
	sent.set('Content-Type', 'application/json; charset=utf-8');
	return new Response(JSON.stringify(body), { status, headers: sent });
}
