import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import base from '../playwright.config';

const port = Number(process.env['PORT'] ?? 4190);

/**
 * `npm run habits`: the same browser as the tests, one walk after the other beside one mock
 * operator.
 */
export default defineConfig({
	...base,
	testDir: '.',
	testMatch: ['*.walk.ts'],
	outputDir: '../../test-results',
	// The walks of all habits are one test: each is compared with the first.
	timeout: 3 * 60 * 60_000,
	workers: 1,
	fullyParallel: false,
	reporter: [['line']],
	use: { ...base.use, actionTimeout: 20_000 },
	metadata: { ports: [port] },
	webServer: {
		command: `npx vite preview --port ${port} --strictPort`,
		cwd: join(import.meta.dirname, '../..'),
		url: `http://127.0.0.1:${port}/`,
		reuseExistingServer: !process.env['CI'],
		stdout: 'ignore'
	}
});
