import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { breaking } from './breaks';

/**
 * What takes too long for `npm test`; with `BREAK` in the environment the engine is broken that way
 * before it is tried.
 */
export default defineConfig({
	root: join(import.meta.dirname, '../..'),
	plugins: [breaking(process.env['BREAK'])],
	resolve: {
		alias: { dexie: 'dexie/dist/modern/dexie.mjs', $lib: join(import.meta.dirname, '../../src/lib') }
	},
	test: {
		environment: 'node',
		setupFiles: ['fake-indexeddb/auto'],
		include: ['tests/faults/*.torture.ts'],
		// One after the other: figures are per core.
		fileParallelism: false,
		testTimeout: 24 * 60 * 60_000
	}
});
