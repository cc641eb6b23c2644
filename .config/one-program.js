import { readFileSync } from 'node:fs';
import svelte from 'eslint-plugin-svelte';
import typescript from 'typescript';
import ts from 'typescript-eslint';

/** @type {(code: string, options: object) => { ast: unknown }} */
const parse = /** @type {any} */ (ts.parser).parseForESLint;

/**
 * A parser that has the types of all files from one program. typescript-eslint's own service takes
 * the script of every component for an edit of the file on disk, and infers the types of the whole
 * project anew for each. The program does not see files change: it is for one run over what is on
 * disk. What `config` does not include, and a file that differs from the program's, is left to that
 * service.
 * @param {string} config tsconfig.json, absolute
 * @param {unknown} svelteConfig what components are parsed with
 */
export function oneProgram(config, svelteConfig) {
	/** @type {ReturnType<typeof programOf> | undefined} */
	let known;
	return {
		...ts.parser,
		/**
		 * @param {string} code
		 * @param {any} options
		 */
		parseForESLint(code, options) {
			// Neither where rules with types are off, nor when a component is only looked through.
			if (!options.projectService) return parse(code, options);
			known ??= programOf(config, svelteConfig);
			const { files, program } = known;
			const asInProgram = files.has(options.filePath) && program.getSourceFile(options.filePath)?.text === code;
			return parse(code, asInProgram ? { ...options, projectService: false, programs: [program] } : options);
		}
	};
}

/**
 * @param {string} config
 * @param {unknown} svelteConfig
 */
function programOf(config, svelteConfig) {
	const host = {
		...typescript.sys,
		/** @param {typescript.Diagnostic} problem */
		onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
			throw new Error(String(messageText));
		}
	};
	const { options, fileNames } = /** @type {typescript.ParsedCommandLine} */ (
		typescript.getParsedCommandLineOfConfigFile(config, { allowNonTsExtensions: true }, host, undefined, undefined, [
			{ extension: '.svelte', isMixedContent: false, scriptKind: typescript.ScriptKind.Deferred }
		])
	);
	const compiler = typescript.createCompilerHost(options, true);
	const read = compiler.getSourceFile;
	compiler.getSourceFile = (file, ...rest) =>
		/\.svelte(\.ts)?$/.test(file) && !file.includes('/node_modules/')
			? typescript.createSourceFile(file, scriptOf(file, svelteConfig), rest[0], true, typescript.ScriptKind.TS)
			: read(file, ...rest);
	return { files: new Set(fileNames), program: typescript.createProgram(fileNames, options, compiler) };
}

const components = /** @type {any} */ (svelte.configs.base).find(
	(/** @type {any} */ config) => config.languageOptions?.parser
).languageOptions.parser;

/**
 * The script that the parser of components hands to TypeScript's; none of a broken component, which
 * is reported where it is linted.
 * @param {string} file
 * @param {unknown} svelteConfig
 */
function scriptOf(file, svelteConfig) {
	let script = '';
	const parser = {
		...ts.parser,
		/**
		 * @param {string} code
		 * @param {any} options
		 */
		parseForESLint(code, options) {
			if (!options.projectService) return parse(code, options);
			script = code;
			throw new Error('It is all that was wanted');
		}
	};
	try {
		components.parseForESLint(readFileSync(file, 'utf8'), {
			filePath: file,
			parser,
			projectService: true,
			svelteConfig
		});
	} catch {
		// Broken, or looked through to the end.
	}
	return script;
}
