import { both } from '../bss/both';
import type { Line } from '../bss/line';
import { lineOf } from '../bss/lines';
import type { Operator } from '../bss/operator';
import { Refusal } from '../bss/refusal';
import type { Call, Route } from './route';

/** `{…}` of a path, decoded. */
export type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

export function callOf(operator: Operator, route: Route, request: Request, params: Params, body: () => unknown): Call {
	const url = new URL(request.url);
	return {
		operator,
		request,
		query: url.searchParams,
		param: (name) => {
			const value = params[name];
			return typeof value === 'string' ? value : '';
		},
		line: (): Line => {
			const line = operator.sessions.sessionOf(request);
			if (line === null) throw new Refusal(401, 'UNAUTHENTICATED', both('Войдите ещё раз', 'Sign in again'));
			return lineOf(operator.lines, line);
		},
		body: <T>() => body() as T,
		cause: () => {
			const key = request.headers.get('idempotency-key') ?? '';
			if (!route.once) throw new Error(`${route.path} does not ask for a key`);
			if (key === '' || key.length > 255)
				throw new Refusal(
					400,
					'IDEMPOTENCY_KEY_MISSING',
					both('Запрос составлен неверно', 'The request is malformed'),
					'Idempotency-Key'
				);
			return { key, method: request.method, path: url.pathname };
		}
	};
}
