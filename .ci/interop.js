/**
 * `npm run interop`: the built app on servers that nobody here wrote, see tests/interop/README.md.
 * `npm run interop static v5` walks only these. An app built before is taken as it is with
 * `BUILT=1`.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { findBrowser } from './browser.js';
import { ensureInstalled, run } from './steps.js';

const FOLDER = 'tests/interop';
/** Out of sight of linters and compilers, which read all of tests. */
const PRISM = 'node_modules/.cache/interop';
const LOCK = 'package-lock.json';

/** From a manifest of its own: the project itself does without these 185 packages. */
async function installPrism() {
	const installed = existsSync(`${PRISM}/node_modules`) && readFileSync(`${PRISM}/${LOCK}`, 'utf8');
	if (installed === readFileSync(`${FOLDER}/${LOCK}`, 'utf8')) return;
	mkdirSync(PRISM, { recursive: true });
	for (const file of ['package.json', LOCK]) copyFileSync(`${FOLDER}/${file}`, `${PRISM}/${file}`);
	// Apart from the project's `engine-strict`, which would be inherited and is about the project's
	// own packages.
	await run('Installing Prism', 'npm', ['ci', '--prefix', PRISM, '--silent', '--engine-strict=false']);
}

await ensureInstalled();
if (process.env.TMF_SPECS) await installPrism();
if (!process.env.BUILT || !existsSync('build')) await run('Building', 'npm', ['run', '--silent', 'build']);

const env = { CHROMIUM_PATH: await findBrowser(), INTEROP: process.argv.slice(2).join() };
const vitest = ['vitest', 'run', '-c', `${FOLDER}/vitest.config.ts`, '--reporter=dot'];
await run('Interop', 'npx', vitest, env).catch(() => (process.exitCode = 1));
console.log(readFileSync(`${FOLDER}/results.md`, 'utf8'));
