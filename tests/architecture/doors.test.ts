/** One door to the network and one to the store: uses, where `layers.test` sees imports alone. */
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { TABLES } from '$lib/db/tables';
import { sources, type Source } from './sources';

const src = sources('src');

/**
 * Where the browser's own `fetch` is called or handed out. Whatever is asked of the operator goes
 * through `api/transport`, which is given one by the two composition roots.
 */
const FETCHING: Readonly<Record<string, string>> = {
	'src/lib/app/page-engine.ts': 'the page’s root',
	'src/service-worker/background.ts': 'the worker’s root',
	'src/service-worker/shell.ts': 'files of the app',
	'src/service-worker/first-paint.ts': 'the page itself',
	'src/lib/platform/sounds.ts': 'sounds to be kept on the device',
	'src/lib/platform/diagnostics-probe.ts': 'whether the app’s own server answers',
	'src/routes/+error.svelte': 'whether a failed chunk can be had again'
};

/** Other ways to the network. */
const WAYS = /\b(XMLHttpRequest|sendBeacon|EventSource|WebSocket|WebTransport)\b/;

const STORE = new Set([...Object.keys(TABLES), 'table', 'tables', 'transaction']);

/** A database of its own, made to see whether the browser keeps any. */
const OTHER_STORES = ['src/lib/platform/diagnostics-probe.ts'];

function found(code: string, is: (node: ts.Node) => boolean): boolean {
	const visit = (node: ts.Node): boolean => is(node) || (ts.forEachChild(node, visit) ?? false);
	return visit(ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS));
}

/** `fetch(…)` and `globalThis.fetch(…)`, not a method or a parameter's declaration of that name. */
const fetches = (code: string) =>
	found(
		code,
		(node) =>
			ts.isCallExpression(node) &&
			((ts.isIdentifier(node.expression) && node.expression.text === 'fetch') ||
				(ts.isPropertyAccessExpression(node.expression) &&
					node.expression.name.text === 'fetch' &&
					/^(globalThis|window|self|worker)$/.test(node.expression.expression.getText())))
	);

/** `db.outbox`, `deps.db.transaction`, `#db.table`; a name made up of such a word is none. */
const reachesIn = (code: string) =>
	found(
		code,
		(node) =>
			ts.isPropertyAccessExpression(node) &&
			STORE.has(node.name.text) &&
			/(^|[.#])(db|database)$/.test(node.expression.getText())
	);

const filesWith = (list: Source[], is: (code: string) => boolean) =>
	list.filter(({ code }) => is(code)).map(({ file }) => file);

describe('the network', () => {
	it('is called by its named roots alone', () => {
		expect(filesWith(src, fetches).toSorted()).toEqual(Object.keys(FETCHING).toSorted());
	});

	it('is reached in no other way', () => {
		expect(filesWith(src, (code) => WAYS.test(code))).toEqual([]);
	});
});

describe('the store', () => {
	it('is read and written below db alone', () => {
		const outside = src.filter(({ file }) => !file.startsWith('src/lib/db/') && !OTHER_STORES.includes(file));
		expect(filesWith(outside, reachesIn)).toEqual([]);
	});

	it.each([
		['db.outbox.toArray()', true],
		['deps.db.transaction("rw", () => 0)', true],
		['this.#db.table("x")', true],
		['queries.outbox(line)', false],
		['dbx.outbox', false]
	])('%s: %s', (code, expected) => {
		expect(reachesIn(code)).toBe(expected);
	});
});

it.each([
	['await fetch("/x")', true],
	['globalThis.fetch(request)', true],
	['transport.fetch(request)', false],
	['interface A { fetch(request: Request): Promise<Response> }', false],
	['const fetching = prefetch("/x")', false]
])('%s calls the network: %s', (code, expected) => {
	expect(fetches(code)).toBe(expected);
});
