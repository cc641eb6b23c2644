import { createReadStream, existsSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
	'.css': 'text/css',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.webmanifest': 'application/manifest+json'
};

/** The built app as a web server has it: a route is its HTML file. */
export function serveSite(folder: string, pathname: string, response: ServerResponse): void {
	const wanted = join(folder, normalize(pathname));
	const file = [wanted, `${wanted}.html`, join(wanted, 'index.html')].find(
		(path) => path.startsWith(folder) && existsSync(path) && statSync(path).isFile()
	);
	if (file === undefined) {
		response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
		return;
	}
	response.writeHead(200, {
		'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
		'Cache-Control': 'no-cache'
	});
	createReadStream(file).pipe(response);
}
