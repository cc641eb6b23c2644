import { expectAccessible } from '../support/axe';
import { expect, LINE, signIn, test, workerReady } from '../support/test';

test('what the operator writes is read once, offline too; its own links open, a swindler’s text is warned of', async ({
	page,
	context,
	operator
}) => {
	await operator.letter(LINE.usual, {
		subject: 'Ваш номер заблокирован',
		text: 'Сообщите код из SMS на https://mts-bonus.top и см. mts.ru/news <b>срочно</b>',
		sender: 'Служба безопасности'
	});
	// What is only read ahead is not asked for again within the hour.
	await signIn(page, operator);
	await workerReady(page);
	await page.getByRole('link', { name: 'Ещё' }).click();
	const link = page.getByTestId('inbox-link');
	const badge = page.getByTestId('unread-badge');
	await expect(link).toContainText('4 новых');
	await expect(badge).toContainText('4 новых');
	await link.getByRole('link').click();
	const letters = page.getByTestId('letter');
	const text = page.getByTestId('letter-text');
	await expect(letters).toHaveText([/заблокирован/, /Изменение условий/, /Работы на сети/, /Добро пожаловать/]);

	await context.setOffline(true);
	await page.goto('/inbox');
	await letters.nth(1).getByRole('button').click();
	await expect(text.getByRole('link')).toHaveAttribute('href', 'https://mts.ru/news');
	await expect(letters.nth(1)).toHaveAttribute('data-unread', 'false');
	await letters.nth(0).getByRole('button').click();
	await expect(text).toHaveText(/<b>срочно<\/b>/);
	await expect(text.getByRole('link')).toHaveCount(0);
	await expect(page.locator('[data-kind="fraud"]')).toBeVisible();
	await expectAccessible(page, 'inbox, a letter with a warning');

	await page.reload();
	await expect(letters.and(page.locator('[data-unread="true"]'))).toHaveCount(2);
	await page.getByRole('link', { name: 'Назад' }).click();
	await expect(link).toContainText('2 новых');
	await expect(badge).toContainText('2 новых');
});
