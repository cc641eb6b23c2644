import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DEPLOY } from '../../support/nginx';

/** A few files in the shape of the built app. */
export function layOut(site: string): void {
	const files = {
		'index.html': '<!doctype html>',
		'sign-in.html': '<!doctype html>',
		'paste.html': '<!doctype html>',
		'expenses.html': '<!doctype html>',
		'404.html': '<!doctype html>the app',
		'expenses/compare.html': '<!doctype html>',
		'service-worker.js': '// as it is',
		'service-worker.js.gz': gzipSync('// packed beforehand'),
		'_app/version.json': '{"version":"1"}',
		'_app/immutable/chunks/a.js': '// as it is',
		'_app/immutable/chunks/a.js.gz': gzipSync('// packed beforehand'),
		'_app/immutable/assets/a.css': 'a{}',
		'_app/immutable/workers/w.js': '//'
	};
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(join(site, name, '..'), { recursive: true });
		writeFileSync(join(site, name), content);
	}
	cpSync(join(DEPLOY, '../../static/manifest.webmanifest'), join(site, 'manifest.webmanifest'));
}
