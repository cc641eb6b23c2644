import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { AxeResults, RunOnly } from 'axe-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Colours are judged as they end up, not half-way through a fade. What moves for ever (a skeleton)
 * is not waited for.
 */
async function motionEnded(page: Page): Promise<void> {
	const moving = () =>
		page.evaluate(
			() =>
				document
					.getAnimations()
					.filter(
						({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity
					).length
		);
	await expect.poll(moving).toBe(0);
}

/**
 * No violation of WCAG 2.2 AA nor of axe's best practices on what is on screen now.
 * @param dark whether its colours are judged again in the dark; they are the same in every language
 */
export async function expectAccessible(page: Page, what: string, { dark = true } = {}): Promise<void> {
	// What is empty until the app has started is nobody's screen yet.
	await expect(page.locator('h1')).not.toHaveCount(0);
	// Evaluated over the debugging protocol, which the page's content policy does not govern.
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
	expect(await violations(page, { type: 'tag', values: WCAG }), what).toEqual([]);
	if (!dark) return;
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await violations(page, { type: 'rule', values: ['color-contrast'] }), `${what}, in the dark`).toEqual([]);
	await page.emulateMedia({ colorScheme: 'light' });
}

async function violations(page: Page, runOnly: RunOnly): Promise<string[]> {
	await motionEnded(page);
	const results = (await page.evaluate(
		(only) =>
			(window as unknown as { axe: { run(context: Document, options: object): Promise<unknown> } }).axe.run(document, {
				runOnly: only,
				resultTypes: ['violations']
			}),
		runOnly
	)) as AxeResults;
	return results.violations.map(
		({ id, nodes }) =>
			`${id}: ${nodes.map((node) => `${node.target.join(' ')} (${node.failureSummary ?? ''})`).join('; ')}`
	);
}
