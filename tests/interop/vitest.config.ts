import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const ROOT = join(import.meta.dirname, '../..');

export default defineConfig({
	root: ROOT,
	resolve: { alias: { dexie: 'dexie/dist/modern/dexie.mjs', $lib: join(ROOT, 'src/lib') } },
	test: {
		environment: 'node',
		setupFiles: ['fake-indexeddb/auto'],
		include: ['tests/interop/*.interop.ts'],
		// Two browsers' worth of pages at once is what two cores bear.
		maxConcurrency: 2,
		testTimeout: 8 * 60_000,
		hookTimeout: 60_000
	}
});
