/**
 * What the built app carries of other people's work. Names and licences are theirs; a test holds
 * them against the packages.
 */
export const LIBRARIES: readonly { name: string; packages: readonly string[]; licence: string; home: string }[] = [
	{ name: 'Svelte, SvelteKit', packages: ['svelte', '@sveltejs/kit'], licence: 'MIT', home: 'https://svelte.dev' },
	{ name: 'Dexie.js', packages: ['dexie'], licence: 'Apache-2.0', home: 'https://dexie.org' },
	{ name: 'Chart.js', packages: ['chart.js'], licence: 'MIT', home: 'https://www.chartjs.org' },
	{ name: 'Bits UI', packages: ['bits-ui'], licence: 'MIT', home: 'https://bits-ui.com' },
	{
		name: '@internationalized/date',
		packages: ['@internationalized/date'],
		licence: 'Apache-2.0',
		home: 'https://react-spectrum.adobe.com/internationalized/date'
	},
	{ name: 'openapi-fetch', packages: ['openapi-fetch'], licence: 'MIT', home: 'https://openapi-ts.dev' },
	{ name: 'Valibot', packages: ['valibot'], licence: 'MIT', home: 'https://valibot.dev' },
	{ name: 'altcha-lib', packages: ['altcha-lib'], licence: 'MIT', home: 'https://altcha.org' },
	{ name: 'Lean QR', packages: ['lean-qr'], licence: 'MIT', home: 'https://qr.davidje13.com' },
	{ name: 'MiniSearch', packages: ['minisearch'], licence: 'MIT', home: 'https://lucaong.github.io/minisearch/' },
	{
		name: 'Workbox',
		packages: ['workbox-precaching', 'workbox-routing', 'workbox-window'],
		licence: 'MIT',
		home: 'https://developer.chrome.com/docs/workbox'
	},
	{ name: 'Paraglide JS', packages: ['@inlang/paraglide-js'], licence: 'MIT', home: 'https://inlang.com' }
];
