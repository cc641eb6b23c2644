/**
 * `npm start`: installs what is missing, builds, serves the app with the mock operator, prints
 * where to go. Needs only Node and npm.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { ensureInstalled, runQuietly } from './steps.js';

/** From the README, which has the one list of them. */
function demoNumbers() {
	const text = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
	const rows = text.matchAll(/^\| `(\+[\d -]+)`\s*\| (.+?)\s*\|$/gm);
	return [...rows].map(([, number = '', who = '']) => `  ${number.padEnd(18)}  ${who}`);
}

const port = process.env.PORT ?? '4173';

await ensureInstalled();
await runQuietly('Building, a minute or so', 'npm', ['run', '--silent', 'build']);

const server = spawn('npx', ['vite', 'preview', '--port', port, '--strictPort'], {
	stdio: ['ignore', 'pipe', 'inherit']
});
const stop = () => server.kill();
process.on('SIGINT', stop).on('SIGTERM', stop);
server.on('exit', (code) => process.exit(code ?? 0));

let said = false;
server.stdout.on('data', (chunk) => {
	if (said || !String(chunk).includes(port)) return;
	said = true;
	const address = `http://127.0.0.1:${port}`;
	console.log(`
  Интернет-помощник   ${address}/
  SMS inbox           ${address}/__mock   (the sign-in code arrives there)

${demoNumbers().join('\n')}

  Ctrl+C stops it.
`);
});
