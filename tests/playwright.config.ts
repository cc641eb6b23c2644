import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const port = Number(process.env['PORT'] ?? 4180);

/**
 * The built app, a real service worker, real HTTP to the mock operator. One worker: tests share one operator and reset it.
 */
export default defineConfig({
	testDir: '.',
	testMatch: ['{e2e,offline,faults}/**/*.spec.ts'],
	outputDir: '../test-results',
	workers: 1,
	timeout: 45_000,
	expect: { timeout: 8_000 },
	forbidOnly: Boolean(process.env['CI']),
	retries: 0,
	reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['list'], ['json']] : [['list']],
	use: {
		baseURL: `http://127.0.0.1:${port}`,
		locale: 'ru-RU',
		timezoneId: 'Europe/Moscow',
		viewport: { width: 360, height: 740 },
		trace: 'retain-on-failure',
		launchOptions: {
			executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
			args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
		}
	},
	webServer: {
		command: `npx vite preview --port ${port} --strictPort`,
		cwd: join(import.meta.dirname, '..'),
		url: `http://127.0.0.1:${port}/`,
		reuseExistingServer: !process.env['CI'],
		stdout: 'ignore'
	}
});
