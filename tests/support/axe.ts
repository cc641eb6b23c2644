import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Colours are judged as they end up, not half-way through a fade. What moves for ever (a skeleton) is not waited for. */
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

/** No violation of WCAG 2.2 AA nor of axe's best practices on what is on screen now. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
	// What is empty until the app has started is nobody's screen yet.
	await expect(page.locator('h1')).not.toHaveCount(0);
	await motionEnded(page);
	// Evaluated over the debugging protocol, which the page's content policy does not govern.
	await page.evaluate(AXE);
	const results = (await page.evaluate(
		(tags) =>
			(window as unknown as { axe: { run(context: Document, options: object): Promise<unknown> } }).axe.run(document, {
				runOnly: { type: 'tag', values: tags },
				resultTypes: ['violations']
			}),
		WCAG
	)) as AxeResults;
	const words = results.violations.map(
		({ id, nodes }) =>
			`${id}: ${nodes.map((node) => `${node.target.join(' ')} (${node.failureSummary ?? ''})`).join('; ')}`
	);
	expect(words, what).toEqual([]);
}
