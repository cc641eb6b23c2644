import type { Money } from '$lib/domain/money';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';

/** A page that nobody sees paints nothing. Milliseconds. */
const PATIENCE = 100;

/**
 * Paints the balance where and as `app.html` does at a start, and ends once it is on the screen.
 * The home screen takes it over like that one (`platform/first-paint`).
 */
export async function paintFirst(balance: Money, format: Format): Promise<void> {
	const parts = format.moneyParts(balance, { fraction: 'always' });
	const textOf = (isWhole: boolean) =>
		parts.flatMap(({ kind, text }) => ((kind === 'whole') === isWhole ? text : [])).join('');
	const host = document.createElement('div');
	host.id = 'first-paint';
	// The home screen says it, a moment later.
	host.ariaHidden = 'true';
	const label = document.createElement('p');
	label.textContent = m.home_balance();
	const amount = document.createElement('output');
	amount.dataset['testid'] = 'balance-amount';
	amount.dataset['minor'] = String(balance.minor);
	const small = document.createElement('small');
	small.textContent = textOf(false);
	amount.style.setProperty('--figures', String(textOf(true).length + small.textContent.length * 0.56));
	amount.append(textOf(true), small);
	host.append(label, amount);
	document.body.prepend(host);
	await new Promise<void>((resolve) => {
		setTimeout(resolve, PATIENCE);
		requestAnimationFrame(() => setTimeout(resolve));
	});
}
