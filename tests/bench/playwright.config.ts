import { defineConfig } from '@playwright/test';
import base from '../playwright.config';

/**
 * `npm run bench`: the same server and browser as the tests; prints a table, writes results.json,
 * never fails a build.
 */
export default defineConfig({
	...base,
	testDir: '.',
	testMatch: ['*.bench.ts'],
	timeout: 300_000,
	// One at a time: what is measured shares the machine with nothing else.
	workers: 1,
	fullyParallel: false,
	reporter: [['line']],
	use: { ...base.use, trace: 'off' }
});
