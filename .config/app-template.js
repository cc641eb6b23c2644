import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const LEAN = '.svelte-kit/app.html';

/**
 * The page's template without what only its reader needs: comments and indentation are 4 % of all
 * that comes before the balance.
 * @param {string} path a template whose scripts have no text over several lines and no comment
 * beside code
 * @returns {{ path: string, scripts: string[] }} the file to build from, and its inline scripts
 */
export function leanTemplate(path) {
	const lean = readFileSync(path, 'utf8')
		.replaceAll(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\//g, '')
		.replaceAll(/^[ \t]*(\/\/.*)?/gm, '')
		.replaceAll(/\n+/g, '\n');
	mkdirSync('.svelte-kit', { recursive: true });
	writeFileSync(LEAN, lean);
	return { path: LEAN, scripts: [...lean.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script) };
}
