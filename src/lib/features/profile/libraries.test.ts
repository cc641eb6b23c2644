import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LIBRARIES } from './libraries';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;

it('names every package the app ships, with the licence the package itself states', () => {
	const shipped = Object.keys(read('package.json')['dependencies'] as object);
	const named = LIBRARIES.flatMap(({ packages }) => packages);
	expect(shipped.filter((name) => !named.includes(name))).toEqual([]);
	for (const { packages, licence } of LIBRARIES)
		for (const name of packages) expect(read(`node_modules/${name}/package.json`)['license'], name).toBe(licence);
});
