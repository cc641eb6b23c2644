import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip as gzipWith } from 'node:zlib';
import { type Connect, type Plugin, runnerImport } from 'vite';
import { releases } from './releases.ts';
import type * as Server from './server';

const gzip = promisify(gzipWith);

/** A mock operator of its own for every dev and preview server. Nothing of it is in the build. */
export function mockOperator(): Plugin {
	return {
		name: 'mock-operator',
		configureServer: (server) => {
			server.middlewares.use(middleware());
			server.watcher.on('change', (file) => {
				if (file.startsWith(import.meta.dirname)) void server.restart();
			});
		},
		configurePreviewServer: (server) => {
			server.middlewares.use(releases(join(server.config.root, '.svelte-kit/output/client')));
			server.middlewares.use(middleware());
		}
	};
}

/** In Vite's own module runner, apart from the config: that stays quick to load and free of all the mocks import. */
async function createAnswerer(): Promise<Server.Answerer> {
	const { module } = await runnerImport<typeof Server>(join(import.meta.dirname, 'server.ts'));
	return module.createAnswerer();
}

function middleware(): Connect.NextHandleFunction {
	// Made at the first request: vitest configures a server too, and asks it nothing.
	let made: Promise<Server.Answerer> | undefined;
	const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean> => {
		made ??= createAnswerer();
		const answerer = await made;
		const url = new URL(`http://${incoming.headers.host ?? 'localhost'}${incoming.url ?? '/'}`);
		if (!answerer.owns(url.pathname)) return false;
		const response = await answerer.answer(await toRequest(url, incoming, outgoing));
		if (response) await send(response, outgoing, incoming.headers['accept-encoding'] ?? '');
		return response !== undefined;
	};
	return (incoming, outgoing, next) => {
		handle(incoming, outgoing).then((handled) => handled || next(), next);
	};
}

/** The request as it came, headers and all; aborted when the client goes away. */
async function toRequest(url: URL, incoming: IncomingMessage, outgoing: ServerResponse): Promise<Request> {
	const gone = new AbortController();
	outgoing.on('close', () => gone.abort());
	const headers = new Headers();
	for (const [name, value] of Object.entries(incoming.headers))
		for (const one of [value].flat()) if (one !== undefined) headers.append(name, one);
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

async function send(response: Response, outgoing: ServerResponse, accepted: string): Promise<void> {
	if (response.type === 'error') {
		// A browser quietly repeats a request when a kept-alive connection closes before a byte has come, and a fault would count
		// twice. Bytes that are no HTTP end the request for good.
		outgoing.socket?.end(GARBAGE);
		return;
	}
	const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'set-cookie'));
	const cookies = response.headers.getSetCookie();
	const whole = Buffer.from(await response.arrayBuffer());
	const packed = whole.length > WORTH_PACKING && /\bgzip\b/.test(accepted);
	// The quickest level: a page of usage shrinks to a tenth in a few milliseconds, better ones take several times as long.
	const body = packed ? await gzip(whole, { level: 1 }) : whole;
	outgoing.writeHead(response.status, {
		...headers,
		...(packed && { 'content-encoding': 'gzip', vary: 'Accept-Encoding' }),
		'content-length': body.length,
		...(cookies.length > 0 && { 'set-cookie': cookies })
	});
	outgoing.end(body);
}
