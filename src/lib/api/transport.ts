import type { Failure, Result } from '../domain/failure';
import type { Instant } from '../domain/instant';
import { failureOf } from './errors';

/** What an exchange needs from outside. */
export interface Transport {
	/**
	 * Before every base path; empty in a page and in the worker, where paths are relative to their
	 * own origin.
	 */
	origin: string;
	fetch(request: Request): Promise<Response>;
	/**
	 * What the operator's texts are wished for in, as a BCP 47 tag; absent where nobody is to read
	 * them.
	 */
	language?(): Promise<string>;
	now(): Instant;
	/** Runs once after `ms`; the returned function calls it off. */
	after(ms: number, run: () => void): () => void;
	/**
	 * No request outlives it: one that is under way when it is aborted fails as if the network had
	 * gone.
	 */
	readonly signal?: AbortSignal | undefined;
}

/**
 * A GPRS connection may need many seconds for one round trip; a server that says nothing for this
 * long will say nothing.
 */
const TIMEOUT_MS = 30_000;

/** Options that every typed call passes on to `openapi-fetch`. */
export type CallOptions<Form extends 'text' | 'arrayBuffer' = 'text'> = {
	signal: AbortSignal;
	fetch(request: Request): Promise<Response>;
	/** The body is taken as it comes: a broken one must become a failure, not an exception. */
	parseAs: Form;
	/** Answers live in our database; the browser's HTTP cache would only answer in its stead. */
	cache: 'no-store';
};

export interface Reply {
	status: number;
	headers: Headers;
	/** Parsed JSON; `undefined` for 204 and 304. */
	body: unknown;
}

/** An answer whose body is read elsewhere. */
export interface BytesReply {
	headers: Headers;
	/** `undefined` for 304. */
	bytes: ArrayBuffer | undefined;
}

/** What `openapi-fetch` resolves with. */
export interface Answered {
	data?: unknown;
	error?: unknown;
	response: Response;
}

/**
 * One request and its whole answer, never an exception:
 * - no answer → `network`; none in {@link TIMEOUT_MS} → `timeout`;
 * - a 2xx whose body breaks off or is not JSON → `server`;
 * - any other status → the class and code that {@link failureOf} reads from it.
 */
export async function exchange(
	transport: Transport,
	call: (options: CallOptions) => Promise<Answered>
): Promise<Result<Reply>> {
	const answer = await send(transport, 'text', call);
	if (!answer.ok) return answer;
	const { response, data } = answer.value;
	return response.status === 304
		? ok({ status: 304, headers: response.headers, body: undefined })
		: parse(response, data);
}

/**
 * The same with the body as bytes, which a worker parses: they are only looked at where they begin
 * and end.
 */
export async function exchangeBytes(
	transport: Transport,
	call: (options: CallOptions<'arrayBuffer'>) => Promise<Answered>
): Promise<Result<BytesReply>> {
	const answer = await send(transport, 'arrayBuffer', call);
	if (!answer.ok) return answer;
	const { response, data } = answer.value;
	const { status, headers } = response;
	if (status === 304) return ok({ headers, bytes: undefined });
	if (!(data instanceof ArrayBuffer) || !looksLikeList(new Uint8Array(data)))
		return failed({ class: 'server', code: 'NOT_A_LIST', reason: 'The answer is not a whole list', status });
	return ok({ headers, bytes: data });
}

const [OPENING, CLOSING] = ['['.charCodeAt(0), ']'.charCodeAt(0)];

/** U+FEFF in UTF-8: some servers put it before everything they send. */
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** JSON begins and ends with its brackets, white space apart. A page and half a list do not. */
function looksLikeList(bytes: Uint8Array): boolean {
	const white = (byte: number | undefined) => byte === 32 || byte === 9 || byte === 10 || byte === 13;
	let [first, last] = [BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte) ? 3 : 0, bytes.length - 1];
	while (white(bytes[first])) first += 1;
	while (white(bytes[last])) last -= 1;
	return bytes[first] === OPENING && bytes[last] === CLOSING;
}

async function send<Form extends 'text' | 'arrayBuffer'>(
	transport: Transport,
	parseAs: Form,
	call: (options: CallOptions<Form>) => Promise<Answered>
): Promise<Result<{ response: Response; data?: unknown }>> {
	const stop = new AbortController();
	const { signal } = transport;
	const end = (): void => stop.abort();
	let timedOut = false;
	let arrived: Response | undefined;
	if (signal?.aborted) return failed({ class: 'network', code: 'CALLED_OFF', reason: 'Nobody waits for it any more' });
	signal?.addEventListener('abort', end);
	const cancelTimeout = transport.after(TIMEOUT_MS, () => {
		timedOut = true;
		stop.abort();
	});
	try {
		const language = await transport.language?.();
		const { data, error, response } = await call({
			signal: stop.signal,
			fetch: async (request) => {
				if (language !== undefined) request.headers.set('Accept-Language', language);
				return (arrived = await transport.fetch(request));
			},
			parseAs,
			cache: 'no-store'
		});
		if (response.status !== 304 && !response.ok) return failed(failureOf(response, error, transport.now()));
		return ok({ response, data });
	} catch (cause) {
		if (timedOut) return failed({ class: 'timeout', code: 'TIMEOUT', reason: `No answer in ${TIMEOUT_MS} ms` });
		if (arrived === undefined) return failed({ class: 'network', code: 'NO_ANSWER', reason: String(cause) });
		if (!arrived.ok) return failed(failureOf(arrived, undefined, transport.now()));
		return failed({ class: 'server', code: 'BODY_BROKEN', reason: String(cause), status: arrived.status });
	} finally {
		cancelTimeout();
		signal?.removeEventListener('abort', end);
	}
}

function parse(response: Response, text: unknown): Result<Reply> {
	const { status, headers } = response;
	if (typeof text !== 'string' || text === '') return ok({ status, headers, body: undefined });
	try {
		return ok({ status, headers, body: JSON.parse(text) as unknown });
	} catch {
		return failed({ class: 'server', code: 'NOT_JSON', reason: 'The answer is not JSON', status });
	}
}

function ok<T>(value: T): Result<T> {
	return { ok: true, value };
}

function failed(failure: Failure): { ok: false; failure: Failure } {
	return { ok: false, failure };
}
