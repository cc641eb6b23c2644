import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import type { ApiName } from '../../src/lib/operator/api-paths';

const BUILT = join(import.meta.dirname, '../../build');
const CODE = '_app/immutable';

/** Where the pack of a Russian operator begins, whatever quotes the build has given it. */
const PACK = /country:([`"'])RU\1/;

/** By the path it is served under. */
const packs = (): [path: string, code: string][] =>
	readdirSync(join(BUILT, CODE), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.js'))
		.map((name): [string, string] => [`/${CODE}/${name}`, readFileSync(join(BUILT, CODE, name), 'utf8')])
		.filter(([, code]) => PACK.test(code));

/**
 * The built app with a pack that names these APIs as lacking: packs are part of the build, so they
 * are changed on their way to the browser. For contexts without a worker, which would bring the
 * files past this.
 */
export async function lacking(context: BrowserContext, apis: readonly ApiName[]): Promise<void> {
	for (const [path, code] of packs())
		await context.route(`**${path}`, (route) =>
			route.fulfill({
				contentType: 'text/javascript',
				body: code.replace(PACK, `lacks:${JSON.stringify(apis)},$&`)
			})
		);
}
