import type { BrowserContext } from '@playwright/test';
import { omit } from '../../src/lib/domain/util/omit';
import type { ApiName } from '../../src/lib/operator/api-paths';

/**
 * The built app with a pack that names these APIs as lacking: packs are part of the build, so they
 * are changed on their way to the browser. For contexts without a worker, which would bring the
 * files past this.
 */
export async function lacking(context: BrowserContext, apis: readonly ApiName[]): Promise<void> {
	await context.route('**/_app/immutable/**/*.js', async (route) => {
		const answer = await route.fetch();
		const body = await answer.text();
		await route.fulfill({
			status: answer.status(),
			headers: omit(answer.headers(), 'content-encoding'),
			body: body.replace(/country:([`"'])RU\1/, `lacks:${JSON.stringify(apis)},$&`)
		});
	});
}
