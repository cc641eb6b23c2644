import type { Page } from '@playwright/test';
import { operatorUsage, storedIntake, storedRecords } from '../support/stored-usage';
import { expect, LINE, signIn, test, workerReady } from '../support/test';

async function stored(page: Page): Promise<number> {
	return (await storedIntake(page))?.stored ?? 0;
}

test('the first sync of a heavy user survives three cuts of the network and a reload', async ({
	page,
	context,
	operator
}) => {
	test.setTimeout(180_000);
	await signIn(page, operator, LINE.heavy);
	await workerReady(page);
	await expect.poll(() => stored(page)).toBeGreaterThan(0);

	let before = 0;
	for (const cut of [1, 2, 3]) {
		await expect.poll(() => stored(page), { timeout: 60_000, intervals: [50] }).toBeGreaterThan(before + 5_000);
		await context.setOffline(true);
		await expect
			.poll(async () => (await storedIntake(page))?.failure?.class, { timeout: 45_000 })
			.toMatch(/network|timeout/);
		const left = await storedIntake(page);
		expect(left).toMatchObject({ complete: false });
		expect(left?.expected).toBeGreaterThan(100_000);
		if (cut === 2) await page.reload();
		before = await stored(page);
		expect(before).toBe(left?.stored);
		await context.setOffline(false);
	}

	await expect.poll(async () => (await storedIntake(page))?.complete, { timeout: 120_000 }).toBe(true);
	const theirs = await operatorUsage(page);
	expect(theirs.count).toBeGreaterThan(100_000);
	await expect.poll(async () => (await storedIntake(page))?.stored).toBe(theirs.count);
	const ours = await storedRecords(page);
	expect(ours).toHaveLength(theirs.count);
	expect(new Set(ours.map(({ id }) => id)).size).toBe(theirs.count);
	expect(ours.reduce((sum, { cost, cancelled }) => sum + (cancelled ? 0 : cost), 0)).toBe(theirs.minor);
});
