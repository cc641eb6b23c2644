import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };
/**
 * Into that folder alone. Started by npm, this would inherit the project's `engine-strict`, which
 * keeps the project's own packages to the Node it promises; sqlite-wasm names a newer one for its
 * tools, and here it only ever runs in the browser.
 */
const INSTALL = ['ci', '--silent', '--no-audit', '--no-fund', '--engine-strict=false'];
const ROOT = join(import.meta.dirname, '../../..');

/**
 * Builds the bench's page from the app's sources into a folder that is gone afterwards, and serves
 * it. Nothing of it is in the app.
 */
export async function serveBench(): Promise<{ url: string; close: () => void }> {
	const folder = mkdtempSync(join(tmpdir(), 'usage-bench-'));
	cpSync(join(import.meta.dirname, '../sqlite'), folder, { recursive: true });
	execFileSync('npm', INSTALL, { cwd: folder, stdio: 'inherit' });
	const entry = join(folder, 'index.html');
	writeFileSync(
		entry,
		`<!doctype html><meta charset="utf-8"><title>bench</title><script type="module" src="/@bench/page.ts"></script>`
	);
	await build({
		configFile: false,
		root: folder,
		logLevel: 'error',
		publicDir: false,
		resolve: {
			alias: {
				'/@bench': import.meta.dirname,
				$lib: join(ROOT, 'src/lib'),
				// The build the app has, too.
				dexie: join(ROOT, 'node_modules/dexie/dist/modern/dexie.mjs'),
				'@sqlite.org/sqlite-wasm': join(folder, 'node_modules/@sqlite.org/sqlite-wasm')
			}
		},
		worker: { format: 'es' },
		build: { outDir: join(folder, 'built'), target: 'es2022' }
	});
	const server = createServer((request, response) => {
		const path = new URL(request.url ?? '/', 'http://localhost').pathname;
		const file = join(folder, 'built', path === '/' ? 'index.html' : path);
		try {
			const body = readFileSync(file);
			response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
			response.end(body);
		} catch {
			response.writeHead(404).end();
		}
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		close: () => {
			server.close();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}
