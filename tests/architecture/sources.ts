import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface Import {
	specifier: string;
	/** From the project's root when it is one of our files, else undefined. */
	file: string | undefined;
	typesOnly: boolean;
	/** `import()`. */
	later: boolean;
}

export interface Source {
	file: string;
	text: string;
	/** Script part: the whole file, or what stands in `<script>`. */
	code: string;
	imports: Import[];
}

function scriptOf(file: string, text: string): string {
	if (!file.endsWith('.svelte')) return text;
	return [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join('\n');
}

function resolveImport(from: string, specifier: string): string | undefined {
	const base = specifier.startsWith('$lib/')
		? join(ROOT, 'src/lib', specifier.slice('$lib/'.length))
		: specifier.startsWith('.')
			? resolve(ROOT, dirname(from), specifier)
			: undefined;
	if (!base) return undefined;
	const found = ['', '.ts', '.js', '.svelte.ts', '.d.ts', '/index.ts']
		.map((ending) => base + ending)
		.find((path) => existsSync(path) && statSync(path).isFile());
	return relative(ROOT, found ?? base);
}

/**
 * Imports, re-exports and dynamic imports of one file; a statement whose every name is a type
 * counts as types only.
 */
function importsOf(file: string, code: string): Import[] {
	const tree = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
	const found: Import[] = [];
	const add = (specifier: ts.Expression | undefined, typesOnly: boolean, later = false) => {
		if (specifier && ts.isStringLiteralLike(specifier))
			found.push({ specifier: specifier.text, file: resolveImport(file, specifier.text), typesOnly, later });
	};
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node)) {
			const clause = node.importClause;
			const named = clause?.namedBindings;
			const allTypes =
				named && ts.isNamedImports(named) && !clause.name && named.elements.every((name) => name.isTypeOnly);
			add(node.moduleSpecifier, Boolean(clause?.isTypeOnly || (allTypes && named.elements.length > 0)));
		} else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
		else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
			add(node.arguments[0], false, true);
		ts.forEachChild(node, visit);
	};
	visit(tree);
	return found;
}

/** Every hand-written source file below the folders, tests left out. */
export function sources(...folders: string[]): Source[] {
	return folders
		.flatMap((folder) =>
			readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
		)
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => /\.(ts|js|svelte)$/.test(file) && !/\.(test|fixture|d)\.ts$/.test(file))
		.filter((file) => !file.includes('/paraglide/') && !file.includes('/generated/'))
		.map((file) => {
			const text = readFileSync(join(ROOT, file), 'utf8');
			const code = scriptOf(file, text);
			return { file, text, code, imports: importsOf(file, code) };
		});
}
