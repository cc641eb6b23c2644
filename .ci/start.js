/**
 * `npm start`: installs what is missing, builds, serves the app with the mock operator, prints
 * where to go. Needs only Node and npm.
 */
import { spawn } from 'node:child_process';
import { ensureInstalled, runQuietly } from './steps.js';

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
  Demo number         +7 900 000-00-01
  SMS inbox           ${address}/__mock   (the sign-in code arrives there)

  Ctrl+C stops it.
`);
});
