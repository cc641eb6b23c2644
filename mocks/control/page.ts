import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const TYPES = { 'index.html': 'text/html', 'page.css': 'text/css', 'page.js': 'text/javascript' } as const;

/**
 * A file of the control page, under a policy as strict as the app's: nothing inline, nothing from
 * elsewhere.
 */
export function pageFile(name: keyof typeof TYPES): Response {
	return new Response(readFileSync(join(import.meta.dirname, 'page', name)), {
		headers: {
			'Content-Type': `${TYPES[name]}; charset=utf-8`,
			'Cache-Control': 'no-store',
			'Content-Security-Policy':
				"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'"
		}
	});
}
