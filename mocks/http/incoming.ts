/** Between Node's HTTP server and the Fetch API, which the handlers speak. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip as gzipWith } from 'node:zlib';
import { markClient, type TrustedProxies } from './client-address.ts';

const gzip = promisify(gzipWith);

const NOBODY: TrustedProxies = () => false;

/**
 * The request as it came, with the client's address beside its headers; aborted when the client
 * goes away.
 */
export async function toRequest(
	url: URL,
	incoming: IncomingMessage,
	outgoing: ServerResponse,
	trusted: TrustedProxies = NOBODY
): Promise<Request> {
	const gone = new AbortController();
	outgoing.on('close', () => gone.abort());
	const headers = new Headers();
	for (const [name, value] of Object.entries(incoming.headers))
		for (const one of [value].flat()) if (one !== undefined) headers.append(name, one);
	markClient(headers, incoming.socket.remoteAddress ?? '', trusted);
	const method = incoming.method ?? 'GET';
	const chunks: Buffer[] = [];
	for await (const chunk of incoming) chunks.push(chunk as Buffer);
	const body = method === 'GET' || method === 'HEAD' ? null : Buffer.concat(chunks);
	return new Request(url, { method, headers, body, signal: gone.signal });
}

/** Not HTTP: what a client reads of an answer that broke on the way. */
const GARBAGE = '\0'.repeat(16);

/** Below this an answer fits into one packet as it is. */
const WORTH_PACKING = 1_400;

/**
 * An answer as Fetch knows it, packed where that is worth it; a network error breaks the
 * connection.
 */
export async function sendResponse(response: Response, outgoing: ServerResponse, accepted: string): Promise<void> {
	if (response.type === 'error') {
		// A browser quietly repeats a request when a kept-alive connection closes before a byte has
		// come, and a fault would count twice. Bytes that are no HTTP end the request for good.
		outgoing.socket?.end(GARBAGE);
		return;
	}
	const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'set-cookie'));
	const cookies = response.headers.getSetCookie();
	const whole = Buffer.from(await response.arrayBuffer());
	const packed = whole.length > WORTH_PACKING && /\bgzip\b/.test(accepted);
	// The quickest level: a page of usage shrinks to a tenth in a few milliseconds, better ones
	// take several times as long.
	const body = packed ? await gzip(whole, { level: 1 }) : whole;
	outgoing.writeHead(response.status, {
		...headers,
		...(packed && {
			'content-encoding': 'gzip',
			vary: [headers['vary'], 'Accept-Encoding'].filter(Boolean).join(', ')
		}),
		'content-length': body.length,
		...(cookies.length > 0 && { 'set-cookie': cookies })
	});
	outgoing.end(body);
}
