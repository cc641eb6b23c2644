import { existsSync } from 'node:fs';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { firstChunk } from './.config/first-chunk.ts';
import { givenLocale } from './.config/given-locale.ts';
import { namedImports } from './.config/named-imports.ts';
import { mockOperator } from './mocks/vite-plugin.ts';

/**
 * The operators this build is for, by the ids of their packs, the default first; all of them unless
 * told.
 */
const OPERATORS = process.env['OPERATORS'] ?? '';
for (const id of OPERATORS.split(',').filter(Boolean))
	if (!existsSync(`src/lib/operator/packs/${id}/pack.ts`)) throw new Error(`OPERATORS: there is no pack ${id}`);

/** Tests of what surrounds the app's own decisions. */
const around = [
	'src/lib/{api,platform,ui}/**/*.test.ts',
	'mocks/**/*.test.ts',
	'tests/{contract,architecture,interop,faults}/**/*.test.ts'
];

/** Thousands of generated cases in a file: schedules, habits of servers, mutated answers. */
const generated = ['tests/integration/{schedules,habits}/*.test.ts', 'tests/integration/*mutated*.test.ts'];

/**
 * Compiles the messages once for every project of vitest too, unless told that they are there: half
 * of what a run takes before its first test.
 */
const messages =
	process.env['VITEST'] && process.env['MESSAGES_ARE_THERE']
		? []
		: paraglideVitePlugin({
				project: './src/lib/i18n/project.inlang',
				outdir: './src/lib/i18n/paraglide',
				// Which language a page speaks is decided in src/lib/i18n/page-locale.ts.
				strategy: ['baseLocale']
			});

export default defineConfig({
	define: { __OPERATORS__: JSON.stringify(OPERATORS) },
	plugins: [firstChunk(), namedImports(), givenLocale(), messages, mockOperator(), sveltekit()],
	// The package's own entry leads to the ES5 build; the modern one is a fifth smaller.
	resolve: { alias: { dexie: 'dexie/dist/modern/dexie.mjs' } },
	server: { host: '127.0.0.1' },
	preview: { host: '127.0.0.1', port: 4173, strictPort: true },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'deciding',
					environment: 'node',
					// Before anything loads Dexie, which looks for IndexedDB once.
					setupFiles: ['fake-indexeddb/auto'],
					include: ['src/**/*.test.ts', 'tests/integration/**/*.test.ts'],
					exclude: ['**/*.svelte.test.ts', ...around, ...generated]
				}
			},
			{
				extends: true,
				test: {
					// Apart, without coverage: with each file everything is measured that was loaded
					// before it.
					name: 'around',
					environment: 'node',
					setupFiles: ['fake-indexeddb/auto'],
					include: around,
					exclude: ['**/*.svelte.test.ts']
				}
			},
			{
				extends: true,
				test: {
					// Without coverage: what decides about money has tests that are written for it,
					// whatever a seed happens to meet.
					name: 'generated',
					environment: 'node',
					setupFiles: ['fake-indexeddb/auto'],
					include: generated
				}
			},
			{
				extends: true,
				resolve: { conditions: ['browser', 'module', 'development'] },
				test: {
					name: 'runes',
					environment: './tests/support/runes-environment.ts',
					include: ['src/**/*.svelte.test.ts']
				}
			}
		],
		// Files share their worker's modules, which halves the run: a test leaves no global behind.
		isolate: false,
		maxWorkers: 2,
		unstubGlobals: true,
		// Conditions are waited for as long as a busy machine may need; none of them is ever a
		// matter of time.
		expect: { poll: { interval: 2, timeout: 20_000 } },
		testTimeout: 30_000,
		// Through Vite, which knows which half of Svelte a test is for.
		server: { deps: { inline: ['svelte'] } },
		coverage: {
			provider: 'v8',
			// Where money and data are decided every branch is tested; elsewhere the browser suite
			// is the judge.
			include: ['src/lib/{domain,db,sync}/**/*.ts'],
			exclude: ['**/*.test.ts', '**/*.fixture.ts'],
			reporter: ['text-summary', 'text'],
			thresholds: { 100: true }
		}
	}
});
