/**
 * Comments are read beside the code, in reviews and on narrow screens: none is wider than 100
 * columns, a tab counting as four. Prettier wraps code and leaves comments alone.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { ROOT } from './sources';

const LIMIT = 100;
const FOLDERS = ['src', 'mocks', 'tests', '.config', '.ci'];
const GENERATED = /\/(generated|paraglide|node_modules)\/|\.d\.ts$|^mocks\/control\/page\//;
/** Words of a tool, which have to stand in one line, and types beside code. */
const DIRECTIVE = /eslint-|@ts-|prettier-ignore|svelte-ignore|[cv]8 ignore|@vite-ignore|^\s*\/\/\/ <|\/\*\* @type/;

/** Every character of a comment has a `true` at its place. */
function commentMask(file: string, text: string): boolean[] {
	const mask: boolean[] = [];
	const mark = (from: number, to: number) => mask.fill(true, from, to);
	mask.length = text.length;
	const script = (code: string, offset: number) => {
		const source = ts.createSourceFile('a.ts', code, ts.ScriptTarget.ESNext, true);
		const visit = (node: ts.Node): void => {
			const parts = node.getChildren(source);
			if (parts.length > 0 && !ts.isJSDoc(node)) return parts.forEach(visit);
			const gap = code.slice(node.getFullStart(), node.getStart(source));
			for (const { index, 0: words } of gap.matchAll(/\/\*[\s\S]*?\*\/|\/\/.*/g))
				mark(offset + node.getFullStart() + index, offset + node.getFullStart() + index + words.length);
		};
		visit(source);
	};
	if (/\.(ts|js)$/.test(file)) script(text, 0);
	else {
		const markup = /<!--[\s\S]*?-->|<script[^>]*>([\s\S]*?)<\/script>|\/\*[\s\S]*?\*\//g;
		for (const match of text.matchAll(markup))
			if (match[1] === undefined) mark(match.index, match.index + match[0].length);
			else script(match[1], match.index + match[0].indexOf(match[1], match[0].indexOf('>')));
	}
	return mask;
}

function tooWide(file: string): string[] {
	const text = readFileSync(join(ROOT, file), 'utf8');
	const wide = text
		.split('\n')
		.map((line, at) => ({ line, number: at + 1, columns: line.replaceAll('\t', '    ').length }))
		.filter(({ line, columns }) => columns > LIMIT && !DIRECTIVE.test(line))
		// An address can't be broken.
		.filter(({ line }) =>
			line
				.trim()
				.split(/\s+/)
				.every((word) => word.length < 80)
		);
	// Most wide lines are code: parsing is for those that might be something else.
	const perhaps = file.endsWith('.svelte') || wide.some(({ line }) => /\/[/*]|\*\/|^\s*\*/.test(line));
	if (wide.length === 0 || !perhaps) return [];
	const mask = commentMask(file, text);
	const starts = [0];
	for (const line of text.split('\n')) starts.push((starts.at(-1) ?? 0) + line.length + 1);
	return wide
		.filter(({ number }) => mask.slice(starts[number - 1], starts[number]).includes(true))
		.map(({ number, columns }) => `${file}:${number} (${columns} columns)`);
}

it('no comment is wider than 100 columns', () => {
	const files = FOLDERS.flatMap((folder) =>
		readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`)
	)
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => /\.(ts|js|svelte|css)$/.test(file) && !GENERATED.test(file));
	expect(files.length).toBeGreaterThan(1000);
	expect(files.flatMap(tooWide)).toEqual([]);
});
