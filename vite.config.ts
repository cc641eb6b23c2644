import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { mockOperator } from './mocks/vite-plugin.ts';

/** What the home screen opens without: other screens, forms and sheets. */
const LATER =
	/features\/(auth|expenses|profile|pwa\/I|pwa\/U|tariff|payments|orders|order-change|services|live-catalogue)|outbox\/(Queue|OutboxItem|entry|order)|features\/movements|messages\/(auth|expenses|export|failures|movements|outbox|prices|profile|pwa|records|room|tariff|payments|orders|services)_|home\/(BlockedNotice|PullToRefresh)|ui\/(ListRow|chart|VirtualList|ToastHost|Sheet|Field|\w+Field|phone-mask|RadioCards|Switch|DialCard|PageHeader|PrintPage)|domain\/(catalogue|orders|export|idle|mask|password|rating|tariff|usage)|i18n\/(failure|format\/(days|duration|number|paper|rate))|operator\/(dial|regions|packs\/regions)|platform\/(captcha|deliver-file|dialer|tab-store|web-otp)/;

/**
 * Fewer, larger files on the first load: what comes from packages, and what the shell and the home screen are made of. Only what pages
 * import statically (`$initial`): the engine, sheets and the captcha keep files of their own.
 */
const fewerChunks: Plugin = {
	name: 'fewer-chunks',
	config: (_, { command, isSsrBuild }) =>
		command === 'build' && !isSsrBuild
			? {
					build: {
						rolldownOptions: {
							output: {
								codeSplitting: {
									groups: [
										{ name: 'packages', test: /node_modules\/(svelte|@sveltejs\/kit|dexie|esm-env|clsx)\// },
										{
											name: 'first',
											test: (id: string) => /\/src\/lib\//.test(id) && !LATER.test(id),
											tags: ['$initial']
										},
										{ name: 'forms', test: /\/src\/lib\/ui\//, minShareCount: 2 }
									]
								}
							}
						}
					}
				}
			: undefined
};

export default defineConfig({
	plugins: [
		fewerChunks,
		paraglideVitePlugin({
			project: './src/lib/i18n/project.inlang',
			outdir: './src/lib/i18n/paraglide',
			strategy: ['localStorage', 'preferredLanguage', 'baseLocale']
		}),
		mockOperator(),
		sveltekit()
	],
	// The package's own entry leads to the ES5 build; the modern one is a fifth smaller.
	resolve: { alias: { dexie: 'dexie/dist/modern/dexie.mjs' } },
	server: { host: '127.0.0.1' },
	preview: { host: '127.0.0.1', port: 4173, strictPort: true },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					environment: 'node',
					// Before anything loads Dexie, which looks for IndexedDB once.
					setupFiles: ['fake-indexeddb/auto'],
					include: ['src/**/*.test.ts', 'mocks/**/*.test.ts', 'tests/{integration,contract,architecture}/**/*.test.ts'],
					exclude: ['**/*.svelte.test.ts']
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
		// Conditions are waited for as long as a busy machine may need; none of them is ever a matter of time.
		expect: { poll: { interval: 2, timeout: 20_000 } },
		testTimeout: 30_000,
		// Through Vite, which knows which half of Svelte a test is for.
		server: { deps: { inline: ['svelte'] } },
		coverage: {
			provider: 'v8',
			// Where money and data are decided every branch is tested; elsewhere the browser suite is the judge.
			include: ['src/lib/{domain,db,sync}/**/*.ts'],
			exclude: ['**/*.test.ts', '**/*.fixture.ts'],
			reporter: ['text-summary', 'text'],
			thresholds: { 100: true }
		}
	}
});
