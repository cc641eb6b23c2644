/**
 * `npm test`: everything that must hold, in the order in which it fails fastest. Prints one line of
 * counts at the end.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, run } from './steps.js';

const reports = mkdtempSync(join(tmpdir(), 'reports-'));
const browserReport = join(reports, 'browser.json');
// For vitest, see vite.config.ts.
process.env.MESSAGES_ARE_THERE = 'yes';
// Compilers and tests make much and forget it at once: with more room for it V8 cleans up less,
// which is a tenth of their time.
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --max-semi-space-size=64`;
let passed = 0;
let failed = 0;

/**
 * A step without counts of its own counts as one.
 * @param {string} title
 * @param {string} script
 */
async function check(title, script) {
	try {
		await run(title, 'npm', ['run', '--silent', script]);
		passed += 1;
	} catch (error) {
		failed += 1;
		console.error(String(error));
	}
}

/**
 * @param {string} file
 * @param {(report: any) => { passed: number, failed: number }} read
 */
function count(file, read) {
	try {
		const counts = read(JSON.parse(readFileSync(file, 'utf8')));
		passed += counts.passed;
		failed += counts.failed;
		return counts.failed;
	} catch {
		failed += 1;
		console.error(`No report in ${file}`);
		return 1;
	}
}

/**
 * @param {string} title
 * @param {string[]} options
 */
async function vitest(title, ...options) {
	const report = join(reports, `${title}.json`);
	let ended = true;
	await run(title, 'npx', [
		'vitest',
		'run',
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${report}`,
		...options
	]).catch(() => (ended = false));
	const lost = count(report, ({ numPassedTests, numFailedTests }) => ({
		passed: numPassedTests,
		failed: numFailedTests
	}));
	// A threshold of coverage fails the run without failing a test.
	if (!ended && lost === 0) failed += 1;
}

await ensureInstalled();
const generate = () => run('Generating', 'npm', ['run', '--silent', 'generate']);
await generate();
// Side by side, because the linter uses one core; the types before what generates the messages
// anew. The build is too short of work for two cores to have them to itself.
await Promise.all([
	check('Lint', 'lint'),
	check('Types', 'check')
		.then(() => check('Dead code', 'knip'))
		.then(() => check('Build', 'build'))
		// A build cuts the messages into a file each.
		.then(generate)
		.then(() => vitest('Unit and integration', '--coverage', '--project=deciding', '--project=runes'))
]);
await vitest('Around them, and generated cases', '--project=around', '--project=generated');

const { findBrowser, findHeadlessShell } = await import('./browser.js');
const wholeBrowser = await findBrowser();
const headlessShell = findHeadlessShell();
let browserEnded = true;
await run('Browser', 'npx', ['playwright', 'test', '-c', 'tests/playwright.config.ts'], {
	CHROMIUM_PATH: wholeBrowser,
	...(headlessShell && { HEADLESS_SHELL_PATH: headlessShell }),
	PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport
}).catch(() => (browserEnded = false));
const browserFailed = count(browserReport, ({ stats }) => ({
	passed: stats.expected + stats.flaky,
	failed: stats.unexpected
}));
if (!browserEnded && browserFailed === 0) failed += 1;

rmSync(reports, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
