import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connect } from 'vite';

/**
 * New builds of the app without building: after each `POST /__mock/release` the worker's script has
 * another last line, which is all that a browser looks at. In the preview server alone.
 */
export function releases(builtTo: string): Connect.NextHandleFunction {
	let count = 0;
	return (incoming, outgoing, next) => {
		const path = incoming.url?.split('?')[0];
		if (path === '/__mock/release' && incoming.method === 'POST') {
			count += 1;
			outgoing.writeHead(200, { 'content-type': 'application/json' });
			outgoing.end(JSON.stringify({ releases: count }));
			return;
		}
		if (path !== '/service-worker.js' || count === 0) {
			next();
			return;
		}
		readFile(join(builtTo, path), 'utf8').then((script) => {
			outgoing.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-cache' });
			outgoing.end(`${script}\n// release ${count}\n`);
		}, next);
	};
}
