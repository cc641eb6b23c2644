import { expectAccessible } from '../support/axe';
import { expect, LINE, openSignedIn, test, workerReady } from '../support/test';

test('offline from a cold start a request is drafted and confirmed, another called off; the first arrives once and is resolved', async ({
	page,
	context,
	operator
}) => {
	await openSignedIn(page, operator);
	await workerReady(page);
	await context.setOffline(true);
	await page.goto('/support/requests');
	const text = page.getByTestId('request-text');
	const send = page.getByTestId('request-send');
	const status = page.getByTestId('request-status');
	const rows = page.getByTestId('request-row');
	await page.getByTestId('request-new').click();
	await send.click();
	await expect(page.getByText('Выберите тему.')).toBeVisible();
	await expect(page.getByRole('radio', { name: 'Счёт и списания' })).toBeFocused();
	await page.getByText('Счёт и списания').click();
	await text.fill('За что списали 300 рублей?');
	await page.getByRole('link', { name: 'Назад' }).click();
	await expect(page.getByTestId('request-new')).toHaveText('Продолжить черновик');
	await page.reload();
	await page.getByTestId('request-new').click();
	await expect(text).toHaveValue('За что списали 300 рублей?');
	await expect(page.getByRole('radio', { name: 'Счёт и списания' })).toBeChecked();
	await expectAccessible(page, 'a request being written');
	await send.click();
	await expect(status).toHaveAttribute('data-state', 'queued');

	await page.getByRole('link', { name: 'Назад' }).click();
	await page.getByTestId('request-new').click();
	await expect(text).toHaveValue('');
	await page.getByText('Другое').click();
	await text.fill('Передумаю');
	await send.click();
	await page.getByTestId('request-cancel').click();
	await expect(rows).toHaveCount(1);
	await expect(rows).toContainText('За что списали 300 рублей?');
	await page.getByTestId('request-new').click();
	await expect(text).toHaveValue('Передумаю');
	await page.getByRole('link', { name: 'Назад' }).click();

	await operator.faults([{ method: 'POST', path: '**/troubleTicket', kind: 'drop-after', times: 2 }]);
	await context.setOffline(false);
	await expect(rows).toHaveAttribute('data-state', 'acknowledged', { timeout: 30_000 });
	expect(await operator.tickets(LINE.usual)).toMatchObject([
		{ type: 'billing', text: 'За что списали 300 рублей?', status: 'acknowledged' }
	]);

	await operator.clock({ advance: 600 });
	await page.reload();
	await expect(rows).toHaveAttribute('data-state', 'resolved', { timeout: 20_000 });
	await expect(rows).toHaveAttribute('data-unread', 'true');
	await expect(page.getByTestId('unread-badge')).toContainText('4 новых');
	await page.getByRole('link', { name: 'Назад' }).click();
	await expect(page.getByTestId('requests-link')).toContainText('1 новое');
	await page.getByTestId('requests-link').click();
	await expect(rows).toHaveCount(1);
	await context.setOffline(true);
	await page.reload();
	await rows.getByRole('link').click();
	await expect(status).toHaveText('Решено');
	await expect(page.getByTestId('request-event')).toHaveText([/Принято/, /В работе/, /Решено/, /Анна/]);
	await expectAccessible(page, 'a request resolved');
	await expect(page.getByTestId('unread-badge')).toContainText('3 новых');
});
