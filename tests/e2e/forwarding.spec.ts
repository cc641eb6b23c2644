import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { follow } from '../support/follow';
import { lacking } from '../support/lacking';
import type { Operator } from '../support/operator';
import { expect, freshTest, LINE, openSignedIn, signIn, test, workerReady } from '../support/test';

interface Product {
	productOffering: { id: string };
	productCharacteristic?: { name: string; value: string }[];
}

/** Where calls go, as the operator's inventory has it. */
function rules(page: Page): Promise<Record<string, string>> {
	return page.evaluate(async () => {
		const products = (await (await fetch('/tmf-api/productInventory/v4/product')).json()) as Product[];
		const service = products.find(({ productOffering }) => productOffering.id === 'forwarding');
		const named = service?.productCharacteristic?.filter(({ name }) => name.startsWith('forwarding:')) ?? [];
		return Object.fromEntries(named.map(({ name, value }) => [name, value]));
	});
}

const row = (page: Page, condition: string): Locator =>
	page.locator(`[data-testid="forwarding-row"][data-condition="${condition}"]`);
const sheet = (page: Page): Locator => page.getByTestId('order-sheet');
const card = (code: string) => `[data-testid="dial-card"][data-code="${code}"]`;

async function openForwarding(page: Page): Promise<void> {
	await page.getByRole('link', { name: /^Ещё/ }).click();
	await page.getByRole('link', { name: /^Переадресация/ }).click();
	await expect(row(page, 'all')).toBeVisible();
}

/** Types where calls of a condition are to go, as far as the confirm step. */
async function type(page: Page, condition: string, number: string): Promise<void> {
	await row(page, condition).getByTestId('forwarding-change').click();
	await row(page, condition).getByTestId('forward-number').fill(number);
}

async function confirm(page: Page): Promise<void> {
	await sheet(page).getByTestId('confirm').click();
	await expect(sheet(page)).toBeHidden();
}

/** The operator's own time is moved, so that its work takes none of the test's. */
async function workDone(page: Page, operator: Operator): Promise<void> {
	await operator.clock({ advance: 30 });
	await page.evaluate(() => window.dispatchEvent(new Event('online')));
}

test('calls are forwarded without a network, which arrives once; changed, read back and cleared with it', async ({
	page,
	context,
	operator
}) => {
	test.slow();
	await openSignedIn(page, operator);
	await workerReady(page);
	const { balance } = await operator.ledger(LINE.usual);
	await openForwarding(page);
	for (const condition of ['all', 'busy', 'no-answer', 'unreachable'])
		await expect(row(page, condition)).toHaveAttribute('data-number', '');
	await expectAccessible(page, 'nothing is forwarded');

	await context.setOffline(true);
	await type(page, 'no-answer', '8 900 000-00-02');
	await row(page, 'no-answer').getByTestId('forward-seconds').selectOption('25');
	await expectAccessible(page, 'a number is typed');
	await row(page, 'no-answer').getByTestId('forward-next').click();
	await expect(sheet(page)).toContainText('+7 900 000-00-02');
	await expect(sheet(page)).toContainText('25 с');
	await expect(sheet(page)).toContainText('по цене исходящей');
	await expect(sheet(page).getByTestId('confirm-price')).toHaveAttribute('data-minor', '0');
	await expectAccessible(page, 'the confirm step');
	await confirm(page);
	await expect(row(page, 'no-answer')).toHaveAttribute('data-state', 'queued');
	await expect(row(page, 'no-answer')).toContainText('Ждёт отправки');
	await expect(row(page, 'no-answer')).toHaveAttribute('data-number', '');
	await expectAccessible(page, 'it waits to be sent');

	await context.setOffline(false);
	await expect(row(page, 'no-answer')).toHaveAttribute('data-state', 'accepted');
	await workDone(page, operator);
	await expect(row(page, 'no-answer')).toHaveAttribute('data-number', '+79000000002');
	expect(await rules(page)).toEqual({ 'forwarding:no-answer': '+79000000002/25' });

	await type(page, 'all', '+7 495 123-45-67');
	await row(page, 'all').getByTestId('forward-number').press('Enter');
	await confirm(page);
	await expect(row(page, 'all')).toHaveAttribute('data-state', 'accepted');
	await workDone(page, operator);
	await expect(row(page, 'all')).toHaveAttribute('data-number', '+74951234567');
	await expect(row(page, 'all')).toContainText('Действует вместо остальных');
	await expect(row(page, 'no-answer')).toContainText('не действует');
	await expect(row(page, 'no-answer')).toHaveAttribute('data-number', '+79000000002');
	// Read back from the device, and without the word on what was just done.
	await page.reload();
	await expect(row(page, 'all')).toHaveAttribute('data-number', '+74951234567');
	await expectAccessible(page, 'all calls are forwarded');

	await row(page, 'no-answer').getByTestId('forwarding-change').click();
	await expect(row(page, 'no-answer').getByTestId('forward-number')).toHaveValue('+7 900 000-00-02');
	await expect(row(page, 'no-answer').getByTestId('forward-seconds')).toHaveValue('25');
	await row(page, 'no-answer').getByTestId('forward-number').fill('+7 900 000-00-03');
	await row(page, 'no-answer').getByTestId('forward-next').click();
	await expect(sheet(page)).toContainText('Сейчас: +7 900 000-00-02');
	await confirm(page);
	await workDone(page, operator);
	await expect(row(page, 'no-answer')).toHaveAttribute('data-number', '+79000000003');

	await row(page, 'all').getByTestId('forwarding-off').click();
	await confirm(page);
	await workDone(page, operator);
	await expect(row(page, 'all')).toHaveAttribute('data-number', '');
	await expect(row(page, 'no-answer')).not.toContainText('не действует');
	await page.reload();
	await expect(row(page, 'no-answer')).toHaveAttribute('data-number', '+79000000003');
	expect(await rules(page)).toEqual({ 'forwarding:no-answer': '+79000000003/25' });
	const ledger = await operator.ledger(LINE.usual);
	expect(ledger.keys.filter(({ applied }) => applied > 1)).toEqual([]);
	expect(ledger.balance).toBe(balance);
});

test('what waits is called off or replaced; nothing of it is sent', async ({ page, context, operator }) => {
	await openSignedIn(page, operator);
	await workerReady(page);
	await openForwarding(page);
	await context.setOffline(true);
	await type(page, 'busy', '8 900 000-00-02');
	await row(page, 'busy').getByTestId('forward-next').click();
	await confirm(page);
	await expect(row(page, 'busy')).toHaveAttribute('data-state', 'queued');
	await row(page, 'busy').getByTestId('forwarding-cancel').click();
	await expect(row(page, 'busy')).toHaveAttribute('data-state', 'off');
	await context.setOffline(false);
	await expect(row(page, 'busy').getByTestId('forwarding-change')).toBeVisible();
	expect(await rules(page)).toEqual({});
});

test('a number is checked and priced as it is typed, and nothing typed is lost', async ({ page, operator }) => {
	await openSignedIn(page, operator);
	await openForwarding(page);
	const all = row(page, 'all');
	const field = all.getByTestId('forward-number');
	await type(page, 'all', '');
	await expect(all).toContainText('как исходящий звонок');
	await all.getByTestId('forward-next').click();
	await expect(all).toContainText('Введите номер');
	await expect(field).toBeFocused();
	for (const [typed, said] of [
		['112', 'экстренные службы'],
		['0890', 'короткие номера'],
		['8 900 000', 'Не хватает цифр'],
		['375 29 000-00-01', 'с + и кода страны'],
		['мама', 'не номер телефона'],
		[LINE.usual, 'Это ваш номер']
	] as const) {
		await field.fill(typed);
		await expect(all, typed).toContainText(said);
		await all.getByTestId('forward-next').click();
		await expect(sheet(page)).toBeHidden();
	}
	await expectAccessible(page, 'a number that can’t be');

	await field.fill('8 900 000-00-02');
	await expect(all).toContainText('за минуту');
	await expect(page.getByTestId('forward-abroad')).toHaveCount(0);
	await field.fill('+375 29 000-00-01');
	await expect(page.getByTestId('forward-abroad')).toContainText('20');
	await expectAccessible(page, 'a number abroad');
	await page.reload();
	await expect(field).toHaveValue('+375 29 000-00-01');
	await all.getByTestId('forward-next').click();
	await expect(sheet(page)).toContainText('+375290000001');
	await page.goBack();
	await expect(sheet(page)).toBeHidden();
	await expect(field).toHaveValue('+375 29 000-00-01');
});

test('each condition has its codes, with the number in them', async ({ page, operator }) => {
	await openSignedIn(page, operator);
	await openForwarding(page);
	const late = row(page, 'no-answer');
	await late.getByTestId('forwarding-codes').locator('summary').click();
	for (const code of ['##61#', '*#61#'])
		await expect(late.locator(card(code)).getByTestId('dial-link')).toHaveAttribute(
			'href',
			`tel:${code.replaceAll('#', '%23')}`
		);
	await expect(late.locator(card('**61*+79000000002**20#'))).toHaveCount(0);
	await type(page, 'no-answer', '8 900 000-00-02');
	await expect(late.locator(card('**61*+79000000002**20#'))).toContainText('+7 900 000-00-02');
	await expect(page.locator(card('##002#'))).toBeVisible();
});

test('where the service and the network disagree both are shown, each with its age', async ({ page, operator }) => {
	await openSignedIn(page, operator);
	await operator.dial(LINE.usual, '**21*+79000000002#');
	await openForwarding(page);
	const differs = row(page, 'all').getByTestId('forwarding-differs');
	await expect(differs).toContainText(/Услуга, .*выключена/);
	await expect(differs).toContainText(/Сеть, .*включена/);
	await expect(row(page, 'busy').getByTestId('forwarding-differs')).toHaveCount(0);
	await expectAccessible(page, 'the network disagrees');
	await operator.dial(LINE.usual, '##002#');
	await operator.clock({ advance: 60 });
	await page.goto('/more');
	await page.goto('/forwarding');
	await expect(row(page, 'all')).toBeVisible();
	await expect(differs).toHaveCount(0);
});

freshTest.describe('an operator without it', () => {
	freshTest.use({ serviceWorkers: 'block' });
	freshTest.afterEach(({ context }) => context.unrouteAll({ behavior: 'ignoreErrors' }));

	freshTest('has the codes, and is asked nothing', async ({ page, context, operator }) => {
		await lacking(context, ['forwarding', 'tmf620', 'tmf622']);
		const asked: string[] = [];
		page.on('request', (request) => asked.push(new URL(request.url()).pathname));
		await signIn(page, operator);
		await follow(page, '/forwarding');
		await expect(page.getByTestId('not-offered')).toContainText('из приложения здесь нельзя');
		await page.getByTestId('forwarding-number').fill('8 900 000-00-02');
		await expect(page.locator(card('**21*+79000000002#'))).toBeVisible();
		await expect(page.locator(card('##002#'))).toBeVisible();
		expect(asked.filter((path) => path.includes('call-forwarding'))).toEqual([]);
	});
});
