import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Where systems keep a Chromium, most likely first. */
const SYSTEM = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/snap/bin/chromium'
];

/** Debian keeps the one without a window apart. */
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

/**
 * A Chromium for the browser tests: the one named in CHROMIUM_PATH, Playwright's own, the system's,
 * or Debian's by apt when we may.
 * @returns {Promise<string>} path of the executable
 */
export async function findBrowser() {
	const { chromium } = await import('playwright');
	const found = () =>
		[process.env.CHROMIUM_PATH, chromium.executablePath(), ...SYSTEM].find((path) => path && existsSync(path));
	const already = found();
	if (already) return already;

	const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
	if (mayInstall) {
		console.log('— No Chromium here: installing Debian’s');
		const apt = (/** @type {string[]} */ ...args) =>
			spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
		apt('update', '-qq');
		apt('install', '-y', '-qq', 'chromium');
		// Apart: not every Debian has it.
		apt('install', '-y', '-qq', 'chromium-headless-shell');
	}
	const installed = found();
	if (!installed) throw new Error('No Chromium found: install one, or name it in CHROMIUM_PATH');
	return installed;
}

/**
 * What suffices for most browser tests, at three quarters of the work: the headless shell named in
 * HEADLESS_SHELL_PATH, or the system's unless CHROMIUM_PATH says that everything is to run in that.
 * @returns {string | undefined} path of the executable; undefined where there is none
 */
export function findHeadlessShell() {
	const named = process.env.HEADLESS_SHELL_PATH;
	if (named) return named;
	return !process.env.CHROMIUM_PATH && existsSync(HEADLESS_SHELL) ? HEADLESS_SHELL : undefined;
}
