import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTS, { astToString, COMMENT_HEADER } from 'openapi-typescript';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { API_NAMES } from '../../src/lib/operator/api-paths';
import { ROOT } from '../architecture/sources';

interface Listed {
	apis: Record<string, { root: string; 'x-openapi-ts': { output: string } }>;
}

const folder = join(ROOT, '.config');
const { apis } = parse(readFileSync(join(folder, 'redocly.yaml'), 'utf8')) as Listed;

// The generator's own `--check` is of no use here: with several documents it is content when the
// first one is right.
describe('the generated types (npm run api:types)', () => {
	it.each(Object.entries(apis))('%s is what its document says', async (_, { root, 'x-openapi-ts': { output } }) => {
		const made = await openapiTS(pathToFileURL(join(folder, root)), { silent: true });
		expect(readFileSync(join(folder, output), 'utf8')).toBe(COMMENT_HEADER + astToString(made));
	});

	it('are made for every document', () => {
		const documents = readdirSync(join(ROOT, 'src/lib/api/openapi')).filter((name) => name !== 'tmf.yaml');
		expect(Object.keys(apis).map((name) => `${name}.yaml`)).toEqual(documents.toSorted());
		expect(Object.keys(apis)).toEqual(API_NAMES.toSorted());
	});
});
