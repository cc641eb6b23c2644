import type { Page } from '@playwright/test';
import { enterPin, setLock } from '../support/lock';
import { expect, freshTest as test, LINE, signIn } from '../support/test';
import { median, report } from './results';
import { usageComplete } from '../support/stored-usage';

interface Watched {
	tappedAt: number;
	/** The frame after the last drawing on the chart's canvas that followed the tap. */
	drawnAt: number | undefined;
}

/**
 * From now on the page notes the last tap and the frame after the last drawing of a chart since
 * then.
 */
async function noteDrawings(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const watched: Watched = { tappedAt: 0, drawnAt: undefined };
		Object.assign(window, { watched });
		addEventListener(
			'pointerdown',
			(event) => {
				watched.tappedAt = event.timeStamp;
				watched.drawnAt = undefined;
			},
			true
		);
		const { clearRect } = CanvasRenderingContext2D.prototype;
		CanvasRenderingContext2D.prototype.clearRect = function (...area) {
			requestAnimationFrame(() => setTimeout(() => (watched.drawnAt = performance.now())));
			clearRect.apply(this, area);
		};
	});
}

/** Milliseconds from a tap to the frame that shows the chart of another total. */
async function tap(page: Page, testid: string): Promise<number> {
	const total = page.getByTestId('expenses-total');
	const before = await total.getAttribute('data-minor');
	await page.getByTestId(testid).click();
	await expect(total).not.toHaveAttribute('data-minor', before ?? '');
	const handle = await page.waitForFunction(() => {
		const { watched } = window as unknown as { watched: Watched };
		// Nothing more has been drawn for a while: the drawing noted is the last.
		const { drawnAt } = watched;
		return drawnAt !== undefined && performance.now() - drawnAt > 500 ? drawnAt - watched.tappedAt : undefined;
	});
	return (await handle.jsonValue()) as number;
}

test('P9: tap on a period until the new chart is drawn, CPU ÷ 4', async ({ page, operator }) => {
	await noteDrawings(page);
	await signIn(page, operator, LINE.heavy);
	await page.goto('/expenses');
	const records = await usageComplete(page, 240_000);
	await reportTaps(page, 'P9', `${records} records`);
	await setLock(page);
	await page.goto('/expenses');
	await enterPin(page);
	await reportTaps(page, 'P9l', `${records} records, with a lock`);
});

async function reportTaps(page: Page, id: string, of: string): Promise<void> {
	await expect(page.getByTestId('sync-progress')).toHaveCount(0);
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	const times: number[] = [];
	await tap(page, 'period-week');
	await tap(page, 'period-month');
	for (let run = 0; run < 4; run += 1) {
		times.push(await tap(page, 'period-week'));
		times.push(await tap(page, 'period-previous'));
		times.push(await tap(page, 'period-month'));
		times.push(await tap(page, 'period-previous'));
	}
	report({
		id,
		what: `tap on a period until its chart is drawn, ${of}, CPU ÷ 4`,
		ours: median(times),
		unit: 'ms',
		bar: '≤ 200 ms',
		met: median(times) <= 200,
		runs: times.length
	});
	await session.detach();
}
