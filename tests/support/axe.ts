import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { AxeResults, NodeResult, RunOptions } from 'axe-core';
import { oddNames } from './names';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Asked = Pick<RunOptions, 'runOnly'>;

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const EVERYTHING: Asked = { runOnly: { type: 'tag', values: WCAG } };
const COLOURS: Asked = { runOnly: { type: 'rule', values: ['color-contrast'] } };

/**
 * What axe can't judge by itself, by its rule and by what it says of that, and why it is right all
 * the same. Whatever else it is in doubt about is a failure.
 */
const EXPLAINED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	'color-contrast': {
		nonBmp: 'A sign of a currency: painted as the figures before it, which are judged.',
		shortTextContent: 'One figure or sign: painted as its neighbours, which are judged.',
		pseudoContent: 'On a button that floats over a fade of the ground: its own colours are judged by others like it.',
		emptyValue: 'A field with nothing typed: what is typed has the colour of all text.',
		bgOverlap: 'Under what stays in its place while the rest scrolls: judged where nothing lies over it.',
		elmPartiallyObscured: 'Scrolled half under the bar or what floats above it: judged where nothing lies over it.'
	},
	'th-has-data-cells': {
		undefined: 'A heading of a group of rows: its cells stand in the rows below, which axe does not look at.'
	}
};

/**
 * Colours are judged as they end up, not half-way through a fade. What moves for ever (a skeleton)
 * is not waited for. `false`: axe is not in the page yet. Runs in the page.
 */
async function motionEnded(): Promise<boolean> {
	for (;;) {
		const moving = document
			.getAnimations()
			.filter(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity);
		if (moving.length === 0) return 'axe' in window;
		await Promise.allSettled(moving.map(({ finished }) => finished));
	}
}

type Media = Required<Pick<NonNullable<Parameters<Page['emulateMedia']>[0]>, 'colorScheme' | 'forcedColors'>>;

export const LIGHT: Media = { colorScheme: 'light', forcedColors: 'none' };
const DARK: Media = { colorScheme: 'dark', forcedColors: 'none' };
export const FORCED: Media = { colorScheme: 'dark', forcedColors: 'active' };

/**
 * No violation of WCAG 2.2 AA nor of axe's best practices on what is on screen now, nothing that
 * axe is in doubt about unexplained, no control with an odd name. The page is left in the light.
 * @param dark whether its colours are judged again in the dark; they are the same in every language
 */
export async function expectAccessible(page: Page, what: string, { dark = true } = {}): Promise<void> {
	await page.emulateMedia(LIGHT);
	expect(await faults(page, EVERYTHING), what).toEqual([]);
	await expectNamed(page, what);
	if (dark) await expectSeenInDark(page, what);
}

/**
 * The contrast of all colours in the dark: what else axe judges is no matter of colours. In forced
 * ones contrast is the system's, and axe would judge the colours that it has put aside.
 */
export async function expectSeenInDark(page: Page, what: string): Promise<void> {
	await page.emulateMedia(DARK);
	expect(await faults(page, COLOURS), `${what}, in the dark`).toEqual([]);
	await page.emulateMedia(LIGHT);
}

/** No control with an odd name. */
export async function expectNamed(page: Page, what: string): Promise<void> {
	expect(await oddNames(page), what).toEqual([]);
}

async function faults(page: Page, asked: Asked): Promise<string[]> {
	// What is empty until the app has started is nobody's screen yet.
	await expect(page.locator('h1')).not.toHaveCount(0);
	// Evaluated over the debugging protocol, which the page's content policy does not govern.
	if (!(await page.evaluate(motionEnded))) await page.evaluate(AXE);
	const { violations, incomplete } = (await page.evaluate(async (options) => {
		// axe does not judge what stands on a gradient: for it each is all as strong as it gets.
		const faded = [...document.querySelectorAll<HTMLElement>(':root, main *, dialog *')].filter((element) =>
			getComputedStyle(element).backgroundImage.includes('gradient')
		);
		for (const { style, localName } of faded)
			style.background = localName === 'html' ? 'var(--accent-wash)' : 'var(--accent-soft)';
		const { axe } = window as unknown as { axe: { run(context: Document, options: object): Promise<unknown> } };
		const run = () =>
			axe.run(document, {
				...options,
				resultTypes: ['violations', 'incomplete'],
				// Of files that no rule asked for here reads.
				preload: false
			});
		// What is put in place of something else while axe looks is nowhere for it.
		let changed = false;
		const watch = new MutationObserver(() => (changed = true));
		watch.observe(document.body, { childList: true, subtree: true });
		let results: unknown;
		do {
			changed = false;
			results = await run();
			// A screen that is drawn anew for another operator is nowhere for a moment.
		} while (changed || document.querySelector('h1') === null);
		watch.disconnect();
		for (const { style } of faded) style.removeProperty('background');
		return results;
	}, asked)) as AxeResults;
	return [
		...violations.map(({ id, nodes }) => tell(id, nodes)),
		...incomplete.flatMap(({ id, nodes }) => {
			const doubts = nodes.filter((node) => EXPLAINED[id]?.[reasonOf(node)] === undefined);
			return doubts.length > 0 ? [`in doubt about ${tell(id, doubts)}`] : [];
		})
	];
}

/** What axe calls it. */
function reasonOf({ any, all, none }: NodeResult): string {
	const { data } = [...any, ...all, ...none].find((check) => check.data !== null) ?? {};
	return String((data as { messageKey?: unknown } | undefined)?.messageKey);
}

const tell = (id: string, nodes: readonly NodeResult[]): string =>
	`${id}: ${nodes.map((node) => `${node.target.join(' ')} (${node.failureSummary ?? reasonOf(node)})`).join('; ')}`;
