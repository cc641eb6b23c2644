/**
 * A profile to begin runs with: the app installed, kept whole by its worker, and the line signed
 * in, by the person's own way.
 */
import { cpSync } from 'node:fs';
import type { Host } from '../../../mocks/http/host';
import { signIn } from './person';
import { Phone, SCREEN_BY } from './phone';

export async function installed(origin: string, host: Host, to: string): Promise<string> {
	const phone = new Phone(origin);
	try {
		await phone.start();
		const page = await phone.newTab();
		await signIn(phone, page, () => host.operator);
		await page.evaluate(async () => {
			await navigator.serviceWorker.ready;
			if (navigator.serviceWorker.controller) return;
			await new Promise((resolve) =>
				navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })
			);
		});
		await page.getByTestId('balance-age').waitFor({ timeout: SCREEN_BY });
		// What the screens of the commands show has to be on the device before the line is taken
		// away.
		for (const [path, testid] of [
			['/services', 'service-row'],
			['/top-up', 'top-up-confirm'],
			['/transfer', 'transfer-send'],
			['/support', 'chat-input']
		] as const) {
			await phone.go(page, path);
			await page.getByTestId(testid).first().waitFor({ timeout: SCREEN_BY });
		}
		await phone.close();
		cpSync(phone.profile, to, { recursive: true });
		return to;
	} finally {
		await phone.end();
	}
}
