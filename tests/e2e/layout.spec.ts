import type { Page } from '@playwright/test';
import { follow } from '../support/follow';
import { ROUTES } from '../support/routes';
import { expect, LINE, signIn, test } from '../support/test';

const TABS = ['/', '/expenses', '/services', '/tariff', '/more'];
/** Days beside one another, in columns of their own. */
const OWN_GRID = ['/movements'];

/** Where the parts of the screen stand, in whole pixels. */
function measure(page: Page) {
	return page.evaluate(() => {
		const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
		const root = document.documentElement;
		const [main, nav, heading] = [box('main'), box('nav'), box('main h1')];
		const header = document.querySelector('main header');
		const first = document.querySelector('main header ~ :not(.visually-hidden)')?.getBoundingClientRect();
		const painted = (part: Element) => {
			const { backgroundColor, backgroundImage } = getComputedStyle(part);
			return backgroundColor !== 'rgba(0, 0, 0, 0)' || backgroundImage !== 'none';
		};
		const onGround = (part: Element): boolean => {
			const { parentElement: parent } = part;
			return parent === null || parent.matches('main') || (!painted(parent) && onGround(parent));
		};
		const parts = [...document.querySelectorAll('main h2:not(.visually-hidden), main .card')].filter(onGround);
		const lefts = parts.map((part) => part.getBoundingClientRect()).filter(({ width }) => width > 0);
		scrollTo(0, root.scrollHeight);
		const lowest = document.querySelector('main')?.getBoundingClientRect().bottom ?? 0;
		scrollTo(0, 0);
		const low = nav !== undefined && nav.width > root.clientWidth / 2;
		const headings = [...document.querySelectorAll('main :is(h1, h2, h3):not(.visually-hidden)')]
			.map((one) => one.getBoundingClientRect())
			.filter(({ height }) => height > 0);
		return {
			top: Math.round((heading?.top ?? 0) - (main?.top ?? 0)),
			gap: header && first ? Math.round(first.top - header.getBoundingClientRect().bottom) : undefined,
			left: Math.round(main?.left ?? 0),
			lefts: [...new Set(lefts.map(({ left }) => Math.round(left)))].sort((a, b) => a - b),
			sideways: root.scrollWidth - root.clientWidth,
			/** How far what is read reaches into the navigation. */
			under: Math.round(low ? lowest - nav.top : (nav?.right ?? 0) - (main?.left ?? 0)),
			/** Headings that stand above what is read before them. */
			jumps: headings.filter(({ top }, place) => top < (headings[place - 1]?.top ?? top)).length,
			/** How far the count of what is new reaches beyond the screen. */
			beyond: Math.round((box('[data-testid="unread-badge"]')?.right ?? 0) - root.clientWidth),
			shines: getComputedStyle(document.querySelector('nav') ?? root).backgroundColor.includes('/'),
			broken: [...document.querySelectorAll('nav a > span:last-child')].filter(
				(label) => label.getBoundingClientRect().height > 1.5 * parseFloat(getComputedStyle(label).lineHeight)
			).length
		};
	});
}

const SIZES = [
	{ width: 320, height: 568 },
	{ width: 768, height: 1024 },
	{ width: 1280, height: 800 }
];

test('every screen keeps to one layout on a phone, a tablet and a desk', async ({ page, operator }) => {
	test.slow();
	await signIn(page, operator);
	const measured = new Map(
		SIZES.map(({ width }) => [width, {} as Record<string, Awaited<ReturnType<typeof measure>>>])
	);
	for (const route of [...ROUTES, '/']) {
		await follow(page, route);
		for (const size of SIZES) {
			await page.setViewportSize(size);
			Object.assign(measured.get(size.width) ?? {}, { [route]: await measure(page) });
		}
	}

	await page.setViewportSize({ width: 360, height: 740 });
	await page.evaluate(async () => {
		document.documentElement.style.fontSize = '200%';
		for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
	});
	const large = await measure(page);
	expect({ broken: large.broken, beyond: large.beyond > 0 }, 'text at 200 %').toEqual({ broken: 0, beyond: false });

	for (const [width, found] of measured) {
		const all = Object.entries(found);
		const inner = all.filter(([route]) => route !== '/');
		const one = inner[0]?.[1];

		for (const [route, { sideways, under, shines, broken, jumps }] of all)
			expect({
				width,
				route,
				sideways: Math.max(0, sideways),
				covered: under > 0,
				shines,
				broken,
				// In two columns the second begins at the top again.
				jumps: width < 840 ? jumps : 0
			}).toEqual({
				width,
				route,
				sideways: 0,
				covered: false,
				shines: false,
				broken: 0,
				jumps: 0
			});
		for (const [route, { top, gap, left }] of inner)
			expect({ width, route, top, gap, left }).toEqual({ width, route, top: one?.top, gap: one?.gap, left: one?.left });

		const columns = new Set(TABS.flatMap((route) => found[route]?.lefts ?? []));
		expect(columns.size, `${width}: ${[...columns].join()}`).toBe(width < 840 ? 1 : 2);
		for (const [route, { lefts }] of all.filter(([route]) => !OWN_GRID.includes(route)))
			expect({ width, route, stray: lefts.filter((left) => !columns.has(left)) }).toEqual({ width, route, stray: [] });
	}
});

for (const [line, reason] of [
	[LINE.zero, 'zero'],
	[LINE.blocked, 'blocked'],
	[LINE.heavy, 'a long name, many packages']
] as const)
	test(`the home screen does not jump when what it shows comes: ${reason}`, async ({ page, operator }) => {
		await page.addInitScript(() => {
			Object.assign(window, { shifted: 0 });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) {
					const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
					if (!hadRecentInput) Object.assign(window, { shifted: (window as unknown as Shifted).shifted + value });
				}
			}).observe({ type: 'layout-shift', buffered: true });
		});
		await signIn(page, operator, line);
		if (line !== LINE.heavy) await expect(page.getByTestId('no-data-mode')).toHaveAttribute('data-reason', reason);
		await expect(page.getByRole('heading', { name: 'Операции' })).toBeVisible();
		// What is laid out by then has been reported in the next frame.
		await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
		expect(await page.evaluate(() => (window as unknown as Shifted).shifted)).toBeLessThanOrEqual(0.1);
	});

interface Shifted {
	shifted: number;
}
