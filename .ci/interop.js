/**
 * `npm run interop`: the built app on servers that nobody here wrote, see tests/interop/README.md. `npm run interop static v5` walks only these.
 * Prism is installed on demand from a manifest of its own. An app built before is taken as it is with `BUILT=1`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { findBrowser } from './browser.js';
import { ensureInstalled, run } from './steps.js';

const FOLDER = 'tests/interop';

await ensureInstalled();
// Apart from the project's `engine-strict`, which would be inherited and is about the project's own packages.
if (!existsSync(`${FOLDER}/node_modules`))
	await run('Installing Prism', 'npm', ['ci', '--prefix', FOLDER, '--silent', '--engine-strict=false']);
if (!process.env.BUILT || !existsSync('build')) await run('Building', 'npm', ['run', '--silent', 'build']);

const env = { CHROMIUM_PATH: await findBrowser(), INTEROP: process.argv.slice(2).join() };
const vitest = ['vitest', 'run', '-c', `${FOLDER}/vitest.config.ts`, '--reporter=dot'];
await run('Interop', 'npx', vitest, env).catch(() => (process.exitCode = 1));
console.log(readFileSync(`${FOLDER}/results.md`, 'utf8'));
