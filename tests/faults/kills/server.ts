/**
 * The built app beside a mock operator in this very process, with releases: one build after another
 * under the same address.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { sendResponse, toRequest } from '../../../mocks/http/incoming';
import { createHost, type Host } from '../../../mocks/http/host';
import { createAnswerer } from '../../../mocks/server';
import { listening } from '../../support/nginx';

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.webmanifest': 'application/manifest+json'
};

export interface Served {
	port: number;
	host: Host;
	/** The build that pages get from now on, by its place; chunks of the earlier ones stay. */
	release(number: number): void;
	stop(): Promise<void>;
}

export async function serve(builds: readonly string[]): Promise<Served> {
	const host = createHost({ elapsed: () => performance.now() });
	const answerer = createAnswerer(host);
	let current = 0;

	async function file(path: string): Promise<{ body: Buffer; type: string } | undefined> {
		const names = path === '/' ? ['/index.html'] : extname(path) === '' ? [`${path}.html`] : [path];
		const folders = path.startsWith('/_app/immutable/') ? builds : [builds[current] ?? ''];
		for (const name of names)
			for (const folder of folders) {
				const body = await readFile(join(folder, name)).catch(() => undefined);
				if (body !== undefined) return { body, type: TYPES[extname(name)] ?? 'application/octet-stream' };
			}
		return undefined;
	}

	const server = createServer((incoming, outgoing) => {
		const url = new URL(`http://${incoming.headers.host ?? 'localhost'}${incoming.url ?? '/'}`);
		const answer = async (): Promise<void> => {
			if (answerer.owns(url.pathname)) {
				const response = await answerer.answer(await toRequest(url, incoming, outgoing));
				if (response) return sendResponse(response, outgoing, incoming.headers['accept-encoding'] ?? '');
			}
			const found = await file(url.pathname);
			const cache = url.pathname.startsWith('/_app/immutable/') ? 'max-age=31536000, immutable' : 'no-cache';
			outgoing.writeHead(found ? 200 : 404, {
				'content-type': found?.type ?? 'text/plain',
				'cache-control': cache
			});
			outgoing.end(found?.body);
		};
		answer().catch(() => outgoing.destroy());
	});
	return {
		port: await listening(server),
		host,
		release: (number) => {
			current = number;
		},
		stop: async () => {
			server.closeAllConnections();
			await new Promise((closed) => server.close(closed));
		}
	};
}
