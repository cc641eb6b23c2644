import { both } from '../bss/both';
import type { Answer } from '../bss/operator';
import { Refusal } from '../bss/refusal';
import { noted } from '../handlers/operations';
import { isCrossSite } from '../bss/cross-site';
import { callOf, type Params } from './call';
import { emit, type HeaderList } from './emit';
import { errorBody, isCamara } from './error-body';
import { canonical, hash } from './hash';
import type { Host } from './host';
import { applyListRules, projection } from './list-rules';
import { parse } from './parse';
import type { Call, Reply, Route } from './route';

/**
 * One request through the operator, with nothing in the way: an answer for whatever comes, thrown
 * errors too.
 */
export async function processRequest(host: Host, route: Route, request: Request, params: Params): Promise<Response> {
	try {
		return await answer(host, route, request, params);
	} catch (error) {
		const refusal =
			error instanceof Refusal ? error : new Refusal(500, 'INTERNAL', 'Внутренняя ошибка', { advice: String(error) });
		if (refusal !== error) host.problems.push(`${route.method} ${route.path}: ${stack(error)}`);
		const headers: HeaderList = refusal.retryAfter === undefined ? [] : [['Retry-After', String(refusal.retryAfter)]];
		return emit(host, route, { status: refusal.status, body: errorBody(route.api, refusal), headers, request });
	}
}

async function answer(host: Host, route: Route, request: Request, params: Params): Promise<Response> {
	const { operator } = host;
	if (isCrossSite(request)) throw new Refusal(403, 'CROSS_SITE', 'Запрос пришёл с другого сайта');
	operator.settle();
	const text = await request.text();
	const call = callOf(operator, route, request, params, () => parse(text));
	if (!route.open) {
		call.line();
		operator.sessions.use(request);
	}
	const problem = host.contract.request(route.api, route.method, route.path, text === '' ? undefined : parse(text));
	if (problem)
		throw new Refusal(400, invalid(route), both('Запрос составлен неверно', 'The request is malformed'), problem);
	if (route.once) return answerOnce(host, route, call, text);
	return reply(host, route, call, await noted(route, call));
}

/** A route with `once`: decided the first time, told again every other time. */
async function answerOnce(host: Host, route: Route, call: Call, text: string): Promise<Response> {
	const { key, method, path } = call.cause();
	const line = call.payer().msisdn;
	const { answer, replayed } = await call.operator.idempotency.once(
		{ key, method, path, line, bodyHash: hash(canonical(parse(text))) },
		async (): Promise<Answer> => {
			try {
				const reply = await noted(route, call);
				if ('list' in reply) throw new Error('A list is not answered once');
				return { status: reply.status, body: reply.body };
			} catch (error) {
				if (!(error instanceof Refusal)) throw error;
				return { status: error.status, body: errorBody(route.api, error) };
			}
		}
	);
	const headers: HeaderList = replayed ? [['Idempotency-Replayed', 'true']] : [];
	return emit(host, route, { ...answer, headers, request: call.request });
}

function reply(host: Host, route: Route, call: Call, reply: Reply): Response {
	const fields = route.method === 'GET' ? call.query.get('fields') : null;
	const cut = fields === null ? (record: object): object => record : projection(fields);
	const sent = { partial: fields !== null, conditional: true, request: call.request };
	if (!('list' in reply)) {
		const body = fields !== null && typeof reply.body === 'object' && reply.body ? cut(reply.body) : reply.body;
		return emit(host, route, { status: reply.status, body, headers: reply.headers ?? [], ...sent });
	}
	const { query } = call;
	const { records, total } = typeof reply.list === 'function' ? reply.list(query) : applyListRules(reply.list, query);
	const body = records.map(cut);
	const counts: HeaderList = [
		['X-Total-Count', String(total)],
		['X-Result-Count', String(body.length)]
	];
	return emit(host, route, { status: 200, body, headers: counts, ...sent });
}

const invalid = (route: Route): string => (isCamara(route.api) ? 'INVALID_ARGUMENT' : 'INVALID_BODY');

const stack = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));
