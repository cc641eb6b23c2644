import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { sendResponse, toRequest } from '../../../mocks/http/incoming';
import { createAnswerer } from '../../../mocks/server';
import { API_NAMES, basesOf } from './bases';
import type { Exchange, ForeignServer, Question } from './foreign-server';
import { serveSite } from './static-site';

const BUILD = join(import.meta.dirname, '../../../build');

export interface Gateway {
	origin: string;
	/** Everything that was asked of the foreign server, oldest first. */
	exchanges: Exchange[];
	/** Milliseconds since a request began or ended; 0 while one is on its way. */
	quietFor(): number;
	close(): Promise<void>;
}

/**
 * One origin, as the app wants it: the built site; sign-in, notices and the network's location from
 * the project's mock operator, because no standard says how these work; every TM Forum API from the
 * foreign server.
 */
export async function openGateway(foreign: ForeignServer, port: number): Promise<Gateway> {
	const ours = createAnswerer();
	const exchanges: Exchange[] = [];
	const parsed = remembering(JSON.parse);
	let onTheWay = 0;
	let last = performance.now();

	async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
		const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host ?? 'localhost'}`);
		const api = API_NAMES.find((name) => basesOf(name).some((base) => url.pathname.startsWith(`${base}/`)));
		if (api === undefined && !ours.owns(url.pathname)) return serveSite(BUILD, url.pathname, outgoing);
		const request = await toRequest(url, incoming, outgoing);
		const response = api === undefined ? await ours.answer(request) : await passOn(request, url, api);
		await sendResponse(response ?? new Response(null, { status: 404 }), outgoing, '');
	}

	async function passOn(request: Request, url: URL, api: Question['api']): Promise<Response> {
		const base = basesOf(api).find((one) => url.pathname.startsWith(`${one}/`)) ?? '';
		const body = await request.text();
		const path = url.pathname.slice(base.length);
		const question = { api, method: request.method, path, query: url.searchParams, headers: request.headers, body };
		const answer = await foreign.answer(question);
		const key = request.headers.get('Idempotency-Key');
		const violations = answer.status >= 400 ? answer.headers?.['sl-violations'] : undefined;
		exchanges.push({
			api,
			method: request.method,
			path,
			query: url.search,
			...(key !== null && { key }),
			...(body !== '' && { sent: parsed(body) }),
			status: answer.status,
			body: parsed(answer.body),
			...(violations !== undefined && { violations })
		});
		const empty = answer.status === 204 || answer.status === 304;
		return new Response(empty ? null : answer.body, {
			status: answer.status,
			headers: { 'Content-Type': 'application/json', ...answer.headers }
		});
	}

	const server = createServer((incoming, outgoing) => {
		onTheWay += 1;
		outgoing.on('close', () => {
			onTheWay -= 1;
			last = performance.now();
		});
		handle(incoming, outgoing).catch((error: unknown) => outgoing.writeHead(502).end(String(error)));
	});
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	return {
		origin: `http://127.0.0.1:${port}`,
		exchanges,
		quietFor: () => (onTheWay > 0 ? 0 : performance.now() - last),
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}

/**
 * The same text, the same object: what is told at every start would fill the memory. Text that is
 * no JSON stays text.
 */
function remembering(parse: (text: string) => unknown): (text: string) => unknown {
	const known = new Map<string, unknown>();
	return (text) => {
		if (!known.has(text)) known.set(text, attempt(parse, text));
		return known.get(text);
	};
}

function attempt(parse: (text: string) => unknown, text: string): unknown {
	try {
		return parse(text);
	} catch {
		return text;
	}
}
