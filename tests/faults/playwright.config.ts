import { defineConfig } from '@playwright/test';
import base from '../playwright.config';

/** What takes a browser and too long for `npm test`. */
export default defineConfig({
	...base,
	testMatch: ['*.walk.ts'],
	outputDir: '../../test-results/torture',
	timeout: 24 * 60 * 60_000,
	use: { ...base.use, actionTimeout: 20_000, navigationTimeout: 20_000 },
	workers: 1
});
