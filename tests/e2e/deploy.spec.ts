import { join } from 'node:path';
import { BUILD, test } from '../support/deployed';
import { rebuilt } from '../support/rebuilt';
import { expect, signIn, workerReady } from '../support/test';

test('sign-in, location and sounds get through; the worker reaches its own origin alone', async ({
	page,
	context,
	operator
}) => {
	await signIn(page, operator);
	await workerReady(page);
	const [cookie] = await context.cookies();
	expect(cookie).toMatchObject({ name: '__Host-session', secure: true, httpOnly: true, sameSite: 'Strict' });
	const [worker] = context.serviceWorkers();
	const refused = await worker?.evaluate(async () => {
		const violated = new Promise<string>((resolve) =>
			addEventListener('securitypolicyviolation' as 'message', (event) =>
				resolve((event as unknown as SecurityPolicyViolationEvent).effectiveDirective)
			)
		);
		// Where nothing forbids it, it answers.
		const reached = fetch('https://elsewhere.example/', { mode: 'no-cors' }).then(() => 'reached');
		return Promise.race([violated, reached.catch(() => violated)]);
	});
	expect(refused).toBe('connect-src');

	await page.goto('/help/contacts');
	await page.getByTestId('region-find').click();
	await page.getByTestId('region-ask').click();
	await expect(page.getByTestId('region-found')).toHaveCount(1);
	await page.goto('/tones');
	const listen = page.getByTestId('tone-play').first();
	await listen.click();
	await expect(listen).toHaveAttribute('aria-pressed', 'true');
	await expect(listen).not.toHaveAttribute('aria-busy', 'true');
});

test.describe('with no worker', () => {
	test.use({ serviceWorkers: 'block' });
	test('a page from before a release goes on with it; a shared text opens the page to paste it', async ({
		page,
		context,
		deployed,
		operator
	}) => {
		const missed: string[] = [];
		const loaded: string[] = [];
		context.on('response', (response) => {
			const { pathname } = new URL(response.url());
			if (pathname.startsWith('/_app/') && !response.ok()) missed.push(`${response.status()} ${pathname}`);
			if (response.request().isNavigationRequest()) loaded.push(`${response.status()} ${pathname}`);
		});
		await signIn(page, operator);
		deployed.release(rebuilt(BUILD, join(deployed.folder, 'next'), 1));
		await page.getByRole('link', { name: 'Расходы', exact: true }).click();
		await expect(page.locator('main h1')).toHaveText('Расходы');
		expect(loaded).toEqual(['200 /']);

		await page.evaluate(() => {
			const form = Object.assign(document.createElement('form'), { method: 'post', action: '/paste' });
			form.enctype = 'multipart/form-data';
			form.append(Object.assign(document.createElement('input'), { name: 'text', value: 'Баланс 10 р.' }));
			document.body.append(form);
			form.submit();
		});
		await expect(page.locator('main h1')).toBeVisible();
		await expect(page).toHaveURL('/paste');
		expect(loaded).toEqual(['200 /', '303 /paste', '200 /paste']);
		expect(await page.content()).toContain('_1.js');
		expect(missed).toEqual([]);
	});
});
