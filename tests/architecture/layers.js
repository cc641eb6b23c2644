/**
 * Who may import whom at run time: the table of docs/architecture.md as data. ESLint and the
 * architecture test both read it, so that an editor shows a wrong import at once and CI can't miss
 * one.
 */

/**
 * Layer → path prefix from the project's root. The longest prefix that fits wins.
 * @type {Record<string, string>}
 */
const LAYERS = {
	domain: 'src/lib/domain/',
	platform: 'src/lib/platform/',
	operator: 'src/lib/operator/',
	i18n: 'src/lib/i18n/',
	db: 'src/lib/db/',
	'db/queries': 'src/lib/db/queries/',
	api: 'src/lib/api/',
	sync: 'src/lib/sync/',
	ui: 'src/lib/ui/',
	features: 'src/lib/features/',
	'features/shared': 'src/lib/features/shared/',
	app: 'src/lib/app/',
	routes: 'src/routes/',
	'service-worker': 'src/service-worker/',
	mocks: 'mocks/'
};

/**
 * Layer → layers it may import at run time. Types are erased and may come from anywhere below (see
 * `TYPES_ONLY`).
 * @type {Record<string, string[]>}
 */
export const MAY_IMPORT = {
	domain: [],
	platform: [],
	operator: ['domain'],
	i18n: ['domain', 'operator', 'platform'],
	db: ['domain', 'platform'],
	'db/queries': ['domain', 'platform', 'db'],
	api: ['domain'],
	sync: ['domain', 'operator', 'platform', 'db', 'api'],
	ui: ['i18n', 'domain'],
	'features/shared': ['domain', 'operator', 'i18n', 'platform', 'db/queries', 'sync', 'ui'],
	features: ['domain', 'operator', 'i18n', 'platform', 'db/queries', 'sync', 'ui', 'features/shared'],
	app: ['domain', 'operator', 'i18n', 'platform', 'db', 'db/queries', 'api', 'sync', 'ui', 'features/shared'],
	routes: ['features', 'features/shared', 'ui', 'i18n', 'app'],
	'service-worker': ['domain', 'operator', 'platform', 'i18n', 'db', 'api', 'sync'],
	mocks: ['domain', 'operator']
};

/**
 * Layer → layers whose types it may name besides, without a run-time import.
 * @type {Record<string, string[]>}
 */
export const TYPES_ONLY = {
	api: ['operator'],
	db: ['operator'],
	ui: ['operator'],
	features: ['db'],
	'features/shared': ['db'],
	routes: ['domain'],
	mocks: ['api']
};

/** Packages that only one layer may import. Everything else is free. */
export const OWNED_PACKAGES = {
	dexie: ['db'],
	'openapi-fetch': ['api'],
	'workbox-window': ['platform'],
	'workbox-precaching': ['service-worker'],
	'workbox-routing': ['service-worker'],
	msw: ['mocks']
};

/**
 * @param {string} path relative to the project's root, with forward slashes
 * @returns {string | undefined}
 */
export function layerOf(path) {
	return Object.entries(LAYERS)
		.filter(([, prefix]) => path.startsWith(prefix))
		.sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
}
