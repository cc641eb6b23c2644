import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { type Connect, type Plugin, runnerImport } from 'vite';
import { trustedProxies } from './http/client-address.ts';
import { sendResponse, toRequest } from './http/incoming.ts';
import { ownOriginAlone } from './own-origin.ts';
import { releases } from './releases.ts';
import type * as Server from './server';

/** Milliseconds: longer than any pause of a test. */
const KEPT_OPEN = 60_000;

/** A mock operator of its own for every dev and preview server. Nothing of it is in the build. */
export function mockOperator(): Plugin {
	return {
		name: 'mock-operator',
		// SvelteKit opens both servers to every origin; the app has one.
		config: { order: 'post', handler: () => ({ server: { cors: false }, preview: { cors: false } }) },
		configureServer: (server) => {
			server.middlewares.use(ownOriginAlone);
			server.middlewares.use(middleware());
			server.watcher.on('change', (file) => {
				if (file.startsWith(import.meta.dirname)) void server.restart();
			});
		},
		configurePreviewServer: (server) => {
			// Node closes a connection after five quiet seconds, and a call sent at that very
			// moment would fail for no fault.
			if ('keepAliveTimeout' in server.httpServer) server.httpServer.keepAliveTimeout = KEPT_OPEN;
			server.middlewares.use(ownOriginAlone);
			server.middlewares.use(releases(join(server.config.root, '.svelte-kit/output/client')));
			server.middlewares.use(middleware());
		}
	};
}

/**
 * In Vite's own module runner, apart from the config: that stays quick to load and free of all the
 * mocks import.
 */
async function createAnswerer(): Promise<Server.Answerer> {
	const { module } = await runnerImport<typeof Server>(join(import.meta.dirname, 'server.ts'));
	return module.createAnswerer();
}

function middleware(): Connect.NextHandleFunction {
	// Made at the first request: vitest configures a server too, and asks it nothing.
	let made: Promise<Server.Answerer> | undefined;
	const trusted = trustedProxies(process.env['TRUSTED_PROXIES'] ?? '');
	const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean> => {
		made ??= createAnswerer();
		const answerer = await made;
		const url = new URL(`http://${incoming.headers.host ?? 'localhost'}${incoming.url ?? '/'}`);
		if (!answerer.owns(url.pathname)) return false;
		const response = await answerer.answer(await toRequest(url, incoming, outgoing, trusted));
		if (response) await sendResponse(response, outgoing, incoming.headers['accept-encoding'] ?? '');
		return response !== undefined;
	};
	return (incoming, outgoing, next) => {
		handle(incoming, outgoing).then((handled) => handled || next(), next);
	};
}
