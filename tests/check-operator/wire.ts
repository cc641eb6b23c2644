/**
 * Requests as the tool sends them, and what came back, kept for a look at the habits of the server.
 */
import type { Transport } from '$lib/api/transport';

export interface Exchange {
	method: string;
	url: string;
	status: number;
	headers: Headers;
	body: string;
	/** Milliseconds until the body was there. */
	took: number;
}

export interface Wire {
	origin: string;
	/** `name=value`; sent with every request but those that are to come from nobody. */
	cookie: string;
	fetch(request: Request): Promise<Response>;
}

/** Sends one request as it is told, and waits for its whole answer. Throws when there is none. */
export async function send(wire: Wire, request: Request, as: 'person' | 'nobody' = 'person'): Promise<Exchange> {
	const headers = new Headers(request.headers);
	if (as === 'person') headers.set('Cookie', wire.cookie);
	// As a page of the app would: a gateway refuses what comes from another site.
	headers.set('Origin', wire.origin);
	const begun = performance.now();
	const response = await wire.fetch(new Request(request, { headers }));
	const body = await response.text();
	const took = Math.round(performance.now() - begun);
	return { method: request.method, url: request.url, status: response.status, headers: response.headers, body, took };
}

/** For the app's own readers; every exchange is told to `seen`. */
export function transportOver(wire: Wire, seen: (exchange: Exchange) => void = () => undefined): Transport {
	return {
		origin: wire.origin,
		now: () => Date.now(),
		after(ms, run) {
			const timer = setTimeout(run, ms);
			return () => clearTimeout(timer);
		},
		async fetch(request) {
			const exchange = await send(wire, request);
			seen(exchange);
			const { status, headers, body } = exchange;
			return new Response(status === 204 || status === 304 ? null : body, { status, headers });
		}
	};
}

/** Answers every list with these records: how the reader takes one of them by itself. */
export function transportOf(records: readonly unknown[]): Transport {
	return {
		origin: 'http://record.invalid',
		now: () => Date.now(),
		after: () => () => undefined,
		fetch: () => Promise.resolve(new Response(JSON.stringify(records)))
	};
}

export function parsed(body: string): unknown {
	try {
		return JSON.parse(body) as unknown;
	} catch {
		return undefined;
	}
}
