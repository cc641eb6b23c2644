/** What is laid out: that it fits, that it can be hit, that it shows its state in any colours. */
import { expect, type Page } from '@playwright/test';

/** Text as spaced as WCAG 1.4.12 allows anybody to set it. */
const SPACED = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';

const CONTROLS = 'a[href], button, input, select, textarea, summary, [role="listbox"]';

/** On the narrowest phone, and with text at 200 %. */
export async function expectNothingSideways(page: Page, what: string): Promise<void> {
	for (const [width, zoom] of [
		[320, '100%'],
		[360, '200%']
	] as const) {
		await page.setViewportSize({ width, height: 740 });
		const over = await page.evaluate(async (size) => {
			const root = document.documentElement;
			root.style.fontSize = size;
			// What is laid out by its measured size is laid out again by then.
			for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
			return root.scrollWidth - root.clientWidth;
		}, zoom);
		expect(over, `${what} at ${width} px, ${zoom}`).toBeLessThanOrEqual(0);
	}
	await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
}

/** Nothing is cut off when its letters, words and lines are set apart. */
export async function expectSpacedTextWhole(page: Page, what: string): Promise<void> {
	const cut = await page.evaluate((rules) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(rules);
		document.adoptedStyleSheets = [sheet];
		const found = [...document.querySelectorAll<HTMLElement>('main *')].filter((element) => {
			const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
			if (textOverflow === 'ellipsis' || element.matches('.visually-hidden, select') || !element.checkVisibility())
				return false;
			const typed = element instanceof HTMLInputElement && element.value !== '' && element.clientWidth > 1;
			const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
			return (
				((typed || hides(overflowX)) && element.scrollWidth > element.clientWidth + 1) ||
				(hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
			);
		});
		document.adoptedStyleSheets = [];
		return found.map(({ outerHTML }) => outerHTML.slice(0, 160));
	}, SPACED);
	expect(cut, `${what}, spaced`).toEqual([]);
}

/**
 * A finger of 44 px hits everything but links within a text. What is hit is asked of the browser:
 * the room around a control may be its own.
 */
export async function expectTargets(page: Page, what: string): Promise<void> {
	const small = await page.evaluate((controls) => {
		const REACH = 21;
		const hits = (target: Element, x: number, y: number) => {
			const hit = document.elementFromPoint(x, y);
			return hit !== null && (target.contains(hit) || hit.contains(target));
		};
		return [...document.querySelectorAll(controls)].flatMap((control) => {
			const target = (control.matches('input') && control.closest('label')) || control;
			const { display } = getComputedStyle(target);
			if (display === 'inline' || !target.checkVisibility({ visibilityProperty: true })) return [];
			const before = target.getBoundingClientRect();
			if (before.width <= 1) return [];
			target.scrollIntoView({ block: 'center' });
			const { x, y, width, height } = target.getBoundingClientRect();
			const [middle, centre] = [y + height / 2, x + width / 2];
			const fits = (size: number, far: readonly (readonly [number, number])[]) =>
				size >= 43.5 || far.every(([left, top]) => hits(target, left, top));
			const tall = fits(height, [
				[centre, middle - REACH],
				[centre, middle + REACH]
			]);
			const wide = fits(width, [
				[centre - REACH, middle],
				[centre + REACH, middle]
			]);
			return tall && wide ? [] : [`${Math.round(width)}×${Math.round(height)} ${target.outerHTML.slice(0, 120)}`];
		});
	}, CONTROLS);
	await page.evaluate(() => scrollTo(0, 0));
	expect(small, `${what}, smaller than a finger`).toEqual([]);
}
