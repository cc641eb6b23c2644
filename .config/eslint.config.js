import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from '../svelte.config.js';
import { oneProgram } from './one-program.js';
import { layerOf, MAY_IMPORT, OWNED_PACKAGES, TYPES_ONLY } from '../tests/architecture/layers.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Types are for one run over what is on disk; an editor, or a run that mends files, sees edits. */
const parser =
	/eslint(\.js)?$/.test(process.argv[1] ?? '') && !process.argv.includes('--fix')
		? oneProgram(resolve(root, 'tsconfig.json'), svelteConfig)
		: ts.parser;

/** Only the worker's own process may print: everything else goes through platform/log. */
const PRINTERS = [
	'src/lib/platform/log.ts',
	'.ci/**',
	'tests/bench/**',
	'tests/faults/**',
	'tests/interop/**',
	'tests/habits/**',
	'mocks/vite-plugin.ts'
];

/** @type {import('eslint').Rule.RuleModule} */
const layers = {
	meta: {
		type: 'problem',
		schema: [],
		messages: {
			layer: '{{from}} may not import {{to}} (tests/architecture/layers.js).',
			feature: 'Features never import other features: {{from}} → {{to}}.',
			owned: 'Only {{owners}} may import {{name}}.'
		}
	},
	create(context) {
		const file = relative(root, context.filename).replaceAll('\\', '/');
		const from = layerOf(file);
		if (!from) return {};
		/**
		 * @param {import('eslint').Rule.Node} node
		 * @param {unknown} specifier
		 * @param {boolean} typesOnly
		 */
		function check(node, specifier, typesOnly) {
			if (typeof specifier !== 'string' || !from) return;
			const path = specifier.startsWith('$lib/')
				? specifier.replace('$lib/', 'src/lib/')
				: specifier.startsWith('.')
					? relative(root, resolve(dirname(context.filename), specifier)).replaceAll('\\', '/')
					: undefined;
			if (path === undefined) {
				const owners = Object.entries(OWNED_PACKAGES).find(
					([name]) => specifier === name || specifier.startsWith(`${name}/`)
				);
				if (owners && !typesOnly && !owners[1].includes(from.split('/')[0] ?? from))
					context.report({ node, messageId: 'owned', data: { owners: owners[1].join(', '), name: owners[0] } });
				return;
			}
			const to = layerOf(path);
			if (!to) return;
			if (to === from) {
				const feature = (/** @type {string} */ p) => /^src\/lib\/features\/([^/]+)\//.exec(p)?.[1];
				const [mine, theirs] = [feature(file), feature(path)];
				if (theirs && mine !== theirs)
					context.report({ node, messageId: 'feature', data: { from: mine ?? file, to: theirs } });
				return;
			}
			const allowed = [...(MAY_IMPORT[from] ?? []), ...(typesOnly ? (TYPES_ONLY[from] ?? []) : [])];
			if (!allowed.includes(to)) context.report({ node, messageId: 'layer', data: { from, to } });
		}
		return {
			ImportDeclaration(node) {
				check(node, node.source.value, /** @type {any} */ (node).importKind === 'type');
			},
			ExportNamedDeclaration(node) {
				if (node.source) check(node, node.source.value, /** @type {any} */ (node).exportKind === 'type');
			},
			ExportAllDeclaration(node) {
				check(node, node.source.value, /** @type {any} */ (node).exportKind === 'type');
			},
			ImportExpression(node) {
				if (node.source.type === 'Literal') check(node, node.source.value, false);
			}
		};
	}
};

export default ts.config(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'coverage/',
			'src/lib/i18n/paraglide/',
			'src/lib/api/generated/',
			'test-results/'
		]
	},
	...ts.configs.strict,
	{ languageOptions: { parser } },
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: { projectService: true, tsconfigRootDir: root, extraFileExtensions: ['.svelte'] }
		},
		plugins: { house: { rules: { layers } } },
		rules: {
			'house/layers': 'error',
			'no-console': 'error',
			'no-undef': 'off',
			'max-lines': ['error', { max: 400 }],
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
			'@typescript-eslint/restrict-template-expressions': 'off',
			'@typescript-eslint/no-dynamic-delete': 'off',
			// The app owns the root of its origin (scope of the worker, paths of the APIs): there
			// is no base path to resolve.
			'svelte/no-navigation-without-resolve': 'off',
			// Runes alone; and it takes longer than all other rules together.
			'svelte/require-store-reactive-access': 'off'
		}
	},
	{ files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser, svelteConfig } } },
	{
		files: ['**/*.js', '**/*.mjs'],
		...ts.configs.disableTypeChecked,
		rules: { ...ts.configs.disableTypeChecked.rules }
	},
	{
		files: ['src/**', 'tests/integration/**'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector: "CallExpression[callee.property.name='transaction'] > ArrowFunctionExpression[async=false]",
					message: 'Of a function that is not async Dexie loses the transaction at an await further down.'
				}
			]
		}
	},
	{ files: PRINTERS, rules: { 'no-console': 'off' } }
);
