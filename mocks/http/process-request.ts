import { createHash } from 'node:crypto';
import type { Line } from '../bss/line';
import { lineOf } from '../bss/lines';
import type { Answer, Operator } from '../bss/operator';
import { Refusal } from '../bss/refusal';
import { isCrossSite } from '../bss/cross-site';
import { errorBody } from './error-body';
import type { Host } from './host';
import { applyListRules, project } from './list-rules';
import type { Call, Reply, Route } from './route';

type HeaderList = [string, string][];

/** One request through the operator, with nothing in the way: an answer for whatever comes, thrown errors too. */
export async function processRequest(host: Host, route: Route, request: Request, params: Params): Promise<Response> {
	try {
		return await answer(host, route, request, params);
	} catch (error) {
		const refusal =
			error instanceof Refusal ? error : new Refusal(500, 'INTERNAL', 'Внутренняя ошибка', { advice: String(error) });
		if (refusal !== error) host.problems.push(`${route.method} ${route.path}: ${stack(error)}`);
		const headers: HeaderList = refusal.retryAfter === undefined ? [] : [['Retry-After', String(refusal.retryAfter)]];
		return emit(host, route, refusal.status, errorBody(route.api, refusal), headers, false);
	}
}

export type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

async function answer(host: Host, route: Route, request: Request, params: Params): Promise<Response> {
	const { operator } = host;
	if (isCrossSite(request)) throw new Refusal(403, 'CROSS_SITE', 'Запрос пришёл с другого сайта');
	operator.settle();
	const text = await request.text();
	const call = callOf(operator, route, request, params, () => parse(text));
	if (!route.open) call.line();
	const problem = host.contract.request(route.api, route.method, route.path, text === '' ? undefined : parse(text));
	if (problem) throw new Refusal(400, invalid(route), 'Запрос составлен неверно', problem);
	if (route.once) return answerOnce(host, route, call, text);
	return reply(host, route, call, await route.handle(call));
}

/** A route with `once`: decided the first time, told again every other time. */
async function answerOnce(host: Host, route: Route, call: Call, text: string): Promise<Response> {
	const { key, method, path } = call.cause();
	const line = call.line().msisdn;
	const { answer, replayed } = await call.operator.idempotency.once(
		{ key, method, path, line, bodyHash: hash(canonical(parse(text))) },
		async (): Promise<Answer> => {
			try {
				const reply = await route.handle(call);
				if ('list' in reply) throw new Error('A list is not answered once');
				return { status: reply.status, body: reply.body };
			} catch (error) {
				if (!(error instanceof Refusal)) throw error;
				return { status: error.status, body: errorBody(route.api, error) };
			}
		}
	);
	const headers: HeaderList = replayed ? [['Idempotency-Replayed', 'true']] : [];
	return emit(host, route, answer.status, answer.body, headers, false);
}

function reply(host: Host, route: Route, call: Call, reply: Reply): Response {
	const fields = route.method === 'GET' ? call.query.get('fields') : null;
	const cut = (record: object): object => (fields === null ? record : project(record, fields));
	if (!('list' in reply)) {
		const body = fields !== null && typeof reply.body === 'object' && reply.body ? cut(reply.body) : reply.body;
		return conditional(call, emit(host, route, reply.status, body, [...(reply.headers ?? [])], fields !== null), body);
	}
	const { records, total } = applyListRules(reply.list, call.query);
	const body = records.map(cut);
	const counts: HeaderList = [
		['X-Total-Count', String(total)],
		['X-Result-Count', String(body.length)]
	];
	return conditional(call, emit(host, route, 200, body, counts, fields !== null), body);
}

/** ETag on what a GET answers; 304 when the client has it already. */
function conditional(call: Call, response: Response, body: unknown): Response {
	if (call.request.method !== 'GET' || response.status !== 200) return response;
	const total = response.headers.get('X-Total-Count') ?? '';
	const etag = `"${hash(total + JSON.stringify(body)).slice(0, 27)}"`;
	response.headers.set('ETag', etag);
	const known = call.request.headers.get('if-none-match') ?? '';
	const same = known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
	return same || known.trim() === '*' ? new Response(null, { status: 304, headers: response.headers }) : response;
}

/** Checks the answer against the documents and sends it; one that breaks them never leaves. */
function emit(
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

function callOf(operator: Operator, route: Route, request: Request, params: Params, body: () => unknown): Call {
	const url = new URL(request.url);
	return {
		operator,
		request,
		query: url.searchParams,
		param: (name) => {
			const value = params[name];
			return typeof value === 'string' ? decodeURIComponent(value) : '';
		},
		line: (): Line => {
			const line = operator.sessions.sessionOf(request);
			if (line === null) throw new Refusal(401, 'UNAUTHENTICATED', 'Войдите ещё раз');
			return lineOf(operator.lines, line);
		},
		body: <T>() => body() as T,
		cause: () => {
			const key = request.headers.get('idempotency-key') ?? '';
			if (!route.once) throw new Error(`${route.path} does not ask for a key`);
			if (key === '' || key.length > 255)
				throw new Refusal(400, 'IDEMPOTENCY_KEY_MISSING', 'Запрос составлен неверно', 'Idempotency-Key');
			return { key, method: request.method, path: url.pathname };
		}
	};
}

const invalid = (route: Route): string => (route.api === 'session' ? 'INVALID_ARGUMENT' : 'INVALID_BODY');

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// Not JSON: undefined satisfies no schema, so the document refuses it.
		return undefined;
	}
}

/** JSON with the fields of every object in one order. */
function canonical(value: unknown): string {
	return JSON.stringify(value, (_, inner: unknown) =>
		typeof inner === 'object' && inner !== null && !Array.isArray(inner)
			? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
			: inner
	);
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url');
const stack = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
