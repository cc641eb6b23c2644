import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { WITHOUT } from './support/unused-features';

/**
 * The headless shell refuses notices, periodic and background syncs: there a queue goes by what the
 * page itself notices. What needs one of them has this tag, and so has money under faults, which is
 * to be tried with the worker sending beside the page.
 */
const WHOLE_BROWSER = /@whole-browser/;

const wholeBrowser = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

const launched = (executablePath: string) => ({
	launchOptions: {
		executablePath,
		args: [
			'--disable-background-networking',
			`--disable-features=${WITHOUT.join()}`,
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])
		]
	}
});

/** Every worker has an operator of its own: tests reset it and change its clock. */
const ports = [0, 1].map((worker) => Number(process.env['PORT'] ?? 4180) + worker);

/** The built app, a real service worker, real HTTP to the mock operator. */
export default defineConfig({
	testDir: '.',
	testMatch: ['{e2e,offline,faults}/**/*.spec.ts'],
	outputDir: '../test-results',
	workers: ports.length,
	fullyParallel: true,
	// What a busy machine may need; how fast the app is on a quiet one is the bench's matter.
	timeout: 90_000,
	expect: { timeout: 20_000 },
	forbidOnly: Boolean(process.env['CI']),
	retries: 0,
	reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['list'], ['json']] : [['list']],
	use: {
		locale: 'ru-RU',
		timezoneId: 'Europe/Moscow',
		contextOptions: { reducedMotion: 'reduce' },
		viewport: { width: 360, height: 740 },
		trace: 'off'
	},
	projects: [
		{
			name: 'app',
			grepInvert: WHOLE_BROWSER,
			// The same engine without a window to draw: a quarter less work.
			use: launched(process.env['HEADLESS_SHELL_PATH'] ?? wholeBrowser)
		},
		{ name: 'whole browser', grep: WHOLE_BROWSER, use: launched(wholeBrowser) }
	],
	metadata: { ports },
	webServer: ports.map((port) => ({
		command: `npx vite preview --port ${port} --strictPort`,
		cwd: join(import.meta.dirname, '..'),
		// The nginx that some tests put before it may say for whom it asks.
		env: { TRUSTED_PROXIES: '127.0.0.1' },
		url: `http://127.0.0.1:${port}/`,
		reuseExistingServer: !process.env['CI'],
		stdout: 'ignore'
	}))
});
