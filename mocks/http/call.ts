import type { Msisdn } from '../../src/lib/domain/msisdn';
import { both } from '../bss/both';
import type { Line } from '../bss/line';
import { FOR_LINE, rightFor } from './for-line';
import { lineOf } from '../bss/lines';
import type { Operator } from '../bss/operator';
import { Refusal } from '../bss/refusal';
import type { Call, Route } from './route';

/** `{…}` of a path, decoded. */
export type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

export function callOf(operator: Operator, route: Route, request: Request, params: Params, body: () => unknown): Call {
	const url = new URL(request.url);
	const payer = (): Line => {
		const line = operator.sessions.sessionOf(request);
		if (line === null) throw new Refusal(401, 'UNAUTHENTICATED', both('Войдите ещё раз', 'Sign in again'));
		return lineOf(operator.lines, line);
	};
	let subject: Line | undefined;
	const line = (): Line => {
		const meant = request.headers.get(FOR_LINE);
		if (meant === null) return payer();
		if (subject === undefined) {
			operator.links.use(payer().msisdn, meant, rightFor(route));
			subject = lineOf(operator.lines, meant as Msisdn);
		}
		return subject;
	};
	return {
		operator,
		request,
		query: url.searchParams,
		param: (name) => {
			const value = params[name];
			return typeof value === 'string' ? value : '';
		},
		line,
		payer,
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
