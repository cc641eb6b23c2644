import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import { trustedProxies } from '../../mocks/http/client-address';
import { sendResponse, toRequest } from '../../mocks/http/incoming';
import { createAnswerer } from '../../mocks/server';
import { gatewayCertificate, listening } from './nginx';

export interface Gateway {
	port: number;
	/** What has reached it last. */
	arrived: { url: string; headers: IncomingHttpHeaders };
	/** How often somebody has connected to it. */
	connections: number;
	/** Added to every answer. */
	added: Record<string, string>;
	/** A call of the mock's control API, past every network: see mocks/README.md. */
	control(path: string, body: object): Promise<unknown>;
	stop(): Promise<void>;
}

/**
 * The mock operator as an operator's gateway: TLS, a host of its own. Whatever ends in `/broken` it
 * never answers, and `/bare` without headers.
 */
export async function startMockGateway(folder: string): Promise<Gateway> {
	const operator = createAnswerer();
	const nginx = trustedProxies('127.0.0.1');
	const { certificate, key } = gatewayCertificate(folder);
	const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (incoming, outgoing) => {
		const url = new URL(incoming.url ?? '/', `https://${incoming.headers.host}`);
		gateway.arrived = { url: incoming.url ?? '', headers: incoming.headers };
		if (url.pathname.endsWith('/broken')) return outgoing.destroy();
		if (url.pathname.endsWith('/bare')) return outgoing.end('{}');
		for (const [name, value] of Object.entries(gateway.added)) outgoing.setHeader(name, value);
		void toRequest(url, incoming, outgoing, nginx)
			.then((request) => operator.answer(request))
			.then((answer) => sendResponse(answer ?? new Response(null, { status: 404 }), outgoing, 'identity'));
	});
	server.on('secureConnection', () => (gateway.connections += 1));
	const gateway: Gateway = {
		port: await listening(server),
		arrived: { url: '', headers: {} },
		connections: 0,
		added: {},
		control: async (path, body) => {
			const request = new Request(`http://mock/__mock/${path}`, { method: 'POST', body: JSON.stringify(body) });
			return (await operator.answer(request))?.json();
		},
		stop: async () => {
			server.closeAllConnections();
			await new Promise((closed) => server.close(closed));
		}
	};
	return gateway;
}
