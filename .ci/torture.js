/**
 * `npm run torture`: what takes too long for `npm test`. `npm run torture schedules` and so on run
 * one part; see tests/faults/README.md. Writes tests/faults/results.json; a part that fails does
 * not keep the next one from running.
 */
import { findBrowser } from './browser.js';
import { run } from './steps.js';

const vitest = (/** @type {string} */ part, env = {}) =>
	run(part, 'npx', ['vitest', 'run', '-c', 'tests/faults/vitest.config.ts', part], env);

/** @type {Record<string, () => Promise<void>>} */
const PARTS = {
	comparison: async () => vitest('comparison', { CHROMIUM_PATH: await findBrowser() }),
	breaks: () => vitest('breaks'),
	habits: () => vitest('habits'),
	schedules: () => vitest('schedules'),
	lock: () => run('lock', 'npx', ['vitest', 'run', '--project=deciding', 'tests/integration'], { LOCK: 'yes' }),
	kills: async () => {
		await run('Building', 'npm', ['run', '--silent', 'build']);
		await vitest('kills', { CHROMIUM_PATH: await findBrowser() });
	},
	moving: async () => {
		await run('Building', 'npm', ['run', '--silent', 'build']);
		await vitest('moving', { CHROMIUM_PATH: await findBrowser() });
	},
	deploy: async () => {
		await run('Building', 'npm', ['run', '--silent', 'build']);
		const env = { CHROMIUM_PATH: await findBrowser() };
		await run('deploy', 'npx', ['playwright', 'test', '-c', 'tests/faults/playwright.config.ts'], env);
	}
};

const asked = process.argv.slice(2);
let failed = 0;
for (const [part, start] of Object.entries(PARTS)) {
	if (asked.length > 0 && !asked.includes(part)) continue;
	await start().catch((error) => {
		failed += 1;
		console.error(String(error));
	});
}
process.exit(failed === 0 ? 0 : 1);
