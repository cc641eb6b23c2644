import { inLanguage, isBoth, languageOf } from '../bss/both';
import type { Host } from './host';
import { hash } from './hash';
import { FOR_LINE } from './for-line';
import type { Route } from './route';

export type HeaderList = readonly (readonly [string, string])[];

export interface Emitted {
	status: number;
	body?: unknown;
	headers: HeaderList;
	/** Cut by `fields`, so first-level attributes may be missing. */
	partial?: boolean;
	/** Whose language it is said in. */
	request: Request;
	/** A GET: its answer gets an ETag, and is a 304 when the client has it already. */
	conditional?: boolean;
}

/** Checks the answer against the documents and sends it; one that breaks them never leaves. */
export function emit(
	host: Host,
	route: Route,
	{ status, body: worded, headers, partial = false, conditional = false, request }: Emitted
): Response {
	const language = languageOf(request);
	const written = worded === undefined ? '' : JSON.stringify(worded);
	const told = inLanguage(written, language);
	const body: unknown = isBoth(written) ? JSON.parse(told) : worded;
	const problem = host.contract.answer(route.api, route.method, route.path, status, body, partial);
	if (problem) {
		host.problems.push(`${route.method} ${route.path} ${status}: ${problem}`);
		return new Response(JSON.stringify({ '@type': 'Error', code: 'CONTRACT', reason: problem }), { status: 500 });
	}
	// Somebody's money: no cache on the way keeps it. Clients that do send If-None-Match
	// themselves.
	const date = new Date(host.operator.clock.now()).toUTCString();
	const sent = new Headers([
		['Cache-Control', 'no-store'],
		['Vary', 'Accept-Language, For-Line'],
		['Content-Language', language],
		['Date', date],
		...headers.map(([...pair]) => pair)
	]);
	const meant = request.headers.get(FOR_LINE);
	if (meant !== null) sent.set(FOR_LINE, meant);
	const text = worded === undefined ? null : told;
	if (conditional && isKnown(request, sent, status, text)) return new Response(null, { status: 304, headers: sent });
	if (text !== null) sent.set('Content-Type', 'application/json; charset=utf-8');
	return new Response(text, { status, headers: sent });
}

/** Puts the ETag on what a GET answers, and tells whether the client has it already. */
function isKnown(request: Request, headers: Headers, status: number, text: string | null): boolean {
	if (request.method !== 'GET' || status !== 200) return false;
	const etag = `"${hash((headers.get('X-Total-Count') ?? '') + (text ?? '')).slice(0, 27)}"`;
	headers.set('ETag', etag);
	const known = request.headers.get('if-none-match') ?? '';
	return known.trim() === '*' || known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
