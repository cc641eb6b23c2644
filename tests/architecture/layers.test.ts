import { describe, expect, it } from 'vitest';
import { layerOf, MAY_IMPORT, OWNED_PACKAGES, TYPES_ONLY } from './layers.js';
import { sources, type Source } from './sources';

const all = sources('src', 'mocks');
const byFile = new Map(all.map((source) => [source.file, source]));

/** Files reached at run time from the given ones. */
function reach(start: Source[]): Source[] {
	const seen = new Set(start.map((source) => source.file));
	const queue = [...start];
	for (let source = queue.pop(); source; source = queue.pop())
		for (const { file, typesOnly } of source.imports) {
			const next = file && !typesOnly && !seen.has(file) ? byFile.get(file) : undefined;
			if (!next) continue;
			seen.add(next.file);
			queue.push(next);
		}
	return all.filter((source) => seen.has(source.file));
}

/** Every loop of imports, those of types too, as the files along it. */
function cycles(): string[] {
	const done = new Set<string>();
	const path: string[] = [];
	const loops: string[] = [];
	const visit = (file: string): void => {
		const at = path.indexOf(file);
		if (at >= 0) loops.push([...path.slice(at), file].join(' → '));
		if (at >= 0 || done.has(file)) return;
		path.push(file);
		for (const next of byFile.get(file)?.imports ?? []) if (next.file && byFile.has(next.file)) visit(next.file);
		path.pop();
		done.add(file);
	};
	for (const { file } of all) visit(file);
	return loops;
}

describe('layers', () => {
	it('every file of src/lib stands in a layer', () => {
		expect(all.filter(({ file }) => file.startsWith('src/lib/') && !layerOf(file)).map(({ file }) => file)).toEqual([]);
	});

	it('a layer imports only what the table allows', () => {
		const wrong = all.flatMap(({ file, imports }) => {
			const from = layerOf(file);
			if (!from) return [];
			return imports.flatMap((one) => {
				const to = one.file ? layerOf(one.file) : undefined;
				if (!to || to === from) return [];
				const allowed = [...(MAY_IMPORT[from] ?? []), ...(one.typesOnly ? (TYPES_ONLY[from] ?? []) : [])];
				return allowed.includes(to) ? [] : [`${file} → ${one.specifier}`];
			});
		});
		expect(wrong).toEqual([]);
	});

	it('features never import other features', () => {
		const featureOf = (file: string) => /^src\/lib\/features\/([^/]+)\//.exec(file)?.[1];
		const wrong = all.flatMap(({ file, imports }) =>
			imports
				.filter((one) => one.file && layerOf(one.file) === 'features' && layerOf(file) === 'features')
				.filter((one) => featureOf(one.file ?? '') !== featureOf(file))
				.map((one) => `${file} → ${one.specifier}`)
		);
		expect(wrong).toEqual([]);
	});

	it('a package with an owner is imported by its owner alone', () => {
		const wrong = all.flatMap(({ file, imports }) => {
			const from = layerOf(file)?.split('/')[0];
			if (!from) return [];
			return imports
				.filter((one) => !one.typesOnly)
				.filter((one) =>
					Object.entries(OWNED_PACKAGES).some(
						([name, owners]) =>
							(one.specifier === name || one.specifier.startsWith(`${name}/`)) && !owners.includes(from)
					)
				)
				.map((one) => `${file} → ${one.specifier}`);
		});
		expect(wrong).toEqual([]);
	});

	it('there is no loop of imports', () => {
		expect(cycles()).toEqual([]);
	});

	it('nothing in src imports the mocks', () => {
		const wrong = all
			.filter(({ file }) => file.startsWith('src/'))
			.filter(({ imports }) => imports.some((one) => one.file?.startsWith('mocks/')));
		expect(wrong.map(({ file }) => file)).toEqual([]);
	});

	it('what the worker reaches needs no page', () => {
		const worker = reach(all.filter(({ file }) => file.startsWith('src/service-worker/')));
		expect(worker.length).toBeGreaterThan(1);
		const wrong = worker.filter(
			({ file, code, imports }) =>
				file.endsWith('.svelte') ||
				file.endsWith('.svelte.ts') ||
				imports.some(({ specifier }) => specifier.startsWith('$app/') || specifier === 'svelte') ||
				/\b(window|document|localStorage)\s*[.[]/.test(code)
		);
		expect(wrong.map(({ file }) => file)).toEqual([]);
	});
});
