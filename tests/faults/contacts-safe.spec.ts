/**
 * F87: ten thousand contacts sealed by a browser that is killed on the way, and brought back on
 * another device with nothing but the recovery code.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { textOfBytes } from '../../src/lib/domain/contacts/decode';
import { readCards } from '../../src/lib/domain/contacts/read-cards';
import { normalised } from '../../src/lib/domain/contacts/write-cards';
import { expect, freshTest as test, signIn } from '../support/test';
import { Chromium } from './support/chromium';

const COUNT = 10_000;

/** A second at a quarter of the speed: here the machine's own, with the passphrase known. */
const SECOND = 1_000;

/** As phones write them: quoted-printable, several numbers, a photo here and there. */
const VCF = Array.from({ length: COUNT }, (_, at) => {
	const name = Array.from(Buffer.from(`Фамилия${at};Имя${at}`), (byte) => `=${byte.toString(16).toUpperCase()}`)
		.join('')
		.replace('=3B', ';');
	const photo = at % 200 === 0 ? `PHOTO;ENCODING=BASE64;JPEG:/9j/${String(at).padStart(400, 'A')}\r\n\r\n` : '';
	return (
		`BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${name}\r\n` +
		`TEL;CELL;PREF:+7900${1_000_000 + at}\r\nTEL;HOME:8 (495) ${at}\r\n${photo}END:VCARD\r\n`
	);
}).join('');

const wholeOf = (text: string): string =>
	readCards(textOfBytes(new TextEncoder().encode(text)))
		.cards.map(normalised)
		.toSorted()
		.join('');

async function saved(page: Page, button: string): Promise<string> {
	const download = page.waitForEvent('download');
	await page.getByTestId(button).click();
	return readFile(await (await download).path(), 'utf8');
}

test('ten thousand contacts outlive a killed browser, and are the same on another device', async ({
	baseURL,
	operator,
	context
}) => {
	test.setTimeout(180_000);
	const first = new Chromium();
	try {
		await first.start();
		const begins = await first.context.newPage();
		await operator.network('+79000000001');
		await begins.goto(`${baseURL}/`);
		await begins.getByTestId('balance-amount').waitFor();
		await operator.network(null);
		// A browser takes its time to put cookies on the disk.
		await first.close();
		await first.start();
		const page = await first.context.newPage();
		await page.goto(`${baseURL}/contacts`);
		await page.getByTestId('contacts-import').waitFor();
		const began = performance.now();
		const file = { name: 'phone.vcf', mimeType: 'text/vcard', buffer: Buffer.from(VCF) };
		await page.getByTestId('contacts-file').setInputFiles(file);
		await page
			.getByTestId('contacts-count')
			.filter({ hasText: /10\D?000/ })
			.waitFor();
		test.info().annotations.push({ type: 'read, ms', description: String(Math.round(performance.now() - began)) });

		// Cut off in the middle of the parts.
		await operator.faults([{ method: 'PUT', path: '**/parts/2', kind: 'hang' }]);
		await page.getByTestId('contacts-backup').click();
		for (const field of ['contacts-phrase', 'contacts-phrase-again']) await page.getByTestId(field).fill('сом на даче');
		await page.getByTestId('contacts-safe-next').click();
		const groups = page.getByTestId('contacts-code').locator('span');
		await groups.last().waitFor();
		const code = (await groups.allTextContents()).join('-');
		await page.getByTestId('contacts-code-written').click();
		await expect
			.poll(async () => (await operator.log()).some(({ path }) => path.endsWith('/parts/1')), { timeout: SECOND * 20 })
			.toBe(true);
		await first.kill();
		await operator.faults([]);

		await first.start();
		const back = await first.context.newPage();
		await back.goto(`${baseURL}/contacts`);
		await back.getByTestId('contacts-restore').waitFor({ timeout: 60_000 });
		await first.kill();

		const second = await context.newPage();
		await signIn(second, operator);
		await second.goto('/contacts');
		await second.getByTestId('contacts-restore').click();
		await second.getByTestId('contacts-open-way-code').click();
		await second.getByTestId('contacts-open-code').fill(code);
		await second.getByTestId('contacts-open-go').click();
		await expect(second.getByTestId('contacts-opened-count')).toContainText(/10\D?000/, { timeout: 20_000 });
		expect(wholeOf(await saved(second, 'contacts-opened-vcf'))).toBe(wholeOf(VCF));
	} finally {
		await first.end();
	}
});
