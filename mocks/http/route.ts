import { both } from '../bss/both';
import type { ApiName } from '../../src/lib/operator/api-paths';
import type { Line } from '../bss/line';
import type { Cause } from '../bss/ledger';
import type { Operator } from '../bss/operator';
import { Refusal } from '../bss/refusal';
import type { Listed } from './list-rules';

/** What a handler answers. A list is filtered, sorted, cut and counted for it (list-rules). */
export type Reply =
	| { status: number; body?: unknown; headers?: readonly [string, string][] }
	| { list: readonly object[] | ((query: URLSearchParams) => Listed) };

/** One request, checked: signed in unless the route is open, the body as the document says. */
export interface Call {
	operator: Operator;
	/**
	 * Headers as the device sent them, with the raw `Cookie` and, on the operator's network, its
	 * number.
	 */
	request: Request;
	query: URLSearchParams;
	/** `{id}` of the path. */
	param(name: string): string;
	/**
	 * The line that the request is about: the one that is signed in, or the linked one of the
	 * header `For-Line`. Refused with 401 when nobody is signed in, with 403 where the link does
	 * not allow it.
	 */
	line(): Line;
	/** The line that is signed in, which pays. */
	payer(): Line;
	/** The parsed body. Whoever names its type relies on the document having been checked. */
	body<T>(): T;
	/** What to book money under. Only for routes with `once`. */
	cause(): Cause;
}

export interface Route {
	api: ApiName;
	method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	/** Below the API's base path, as the document writes it: `/topupBalance/{id}`. */
	path: string;
	/** Works without a session. */
	open?: boolean;
	/** Needs an `Idempotency-Key`, and takes effect once per key. */
	once?: boolean;
	handle(call: Call): Reply | Promise<Reply>;
}

export const ok = (body: unknown): Reply => ({ status: 200, body });
export const created = (body: unknown): Reply => ({ status: 201, body });

/** One of the records by its `{id}`. */
export function one<T extends { id: string }>(call: Call, records: readonly T[]): Reply {
	const found = records.find(({ id }) => id === call.param('id'));
	if (!found) throw new Refusal(404, 'NOT_FOUND', both('Ничего не найдено', 'Nothing found'));
	return ok(found);
}
