/** What colours that the system forces must not take away: edges, and what is on. */
import { expect, type ElementHandle, type Page } from '@playwright/test';

/** What is on, and how it is put off: by what is said to the screen reader too. */
const STATES = {
	'[aria-pressed="true"]': 'aria-pressed',
	'[aria-current="page"]': 'aria-current',
	'[aria-selected="true"]:not(.visually-hidden, [data-outside-month])': 'aria-selected',
	'input[type="radio"]:checked': 'checked',
	'input[type="checkbox"]': 'checked'
} as const;

/** What lies on something else, or can be pressed. */
const EDGED = 'button, select, dialog[open], .card, .banner, .chip, .dial, .toast, .result';

/**
 * Of every kind of control that is on: it looks otherwise when it is off. In forced colours.
 * @param known kinds that have been looked at; those of this screen are added
 */
export async function expectStatesSeen(page: Page, what: string, known: Set<string>): Promise<void> {
	for (const [selector, state] of Object.entries(STATES))
		for (const control of await page.$$(selector)) {
			const seen = (
				await control.evaluateHandle((element): Element => element.closest('label') ?? element)
			).asElement();
			const kind = `${selector} ${await seen?.evaluate(({ tagName, className }) => `${tagName} ${className}`)}`;
			if (!seen || known.has(kind) || !(await seen.isVisible())) continue;
			known.add(kind);
			const on = await seen.screenshot();
			await turn(control, state);
			const off = await seen.screenshot();
			await turn(control, state);
			expect(on.equals(off), `${what}: ${kind} looks the same on and off`).toBe(false);
		}
}

/** Off, and on again; only as it looks and is read: nobody is told of it. */
async function turn(control: ElementHandle<Element>, state: string): Promise<void> {
	await control.evaluate((element, name) => {
		if (element instanceof HTMLInputElement) element.checked = !element.checked;
		else if (element.getAttribute(name) !== 'false') element.setAttribute(name, 'false');
		else element.setAttribute(name, name === 'aria-current' ? 'page' : 'true');
	}, state);
}

export async function expectEdgesSeen(page: Page, what: string): Promise<void> {
	const bare = await page.evaluate((edged) => {
		const drawn = (width: string, style: string) => Number.parseFloat(width) > 0 && style !== 'none';
		return [...document.querySelectorAll(edged)]
			.filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 1)
			.filter((element) => {
				const { borderTopWidth, borderTopStyle, outlineWidth, outlineStyle } = getComputedStyle(element);
				return !drawn(borderTopWidth, borderTopStyle) && !drawn(outlineWidth, outlineStyle);
			})
			.map(({ outerHTML }) => outerHTML.slice(0, 120));
	}, EDGED);
	expect(bare, `${what}: without an edge`).toEqual([]);
}
