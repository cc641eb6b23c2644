import type { Money } from '$lib/domain/money';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';

/**
 * Told before confirming: the operator will want a code for a sum like this. @param limit whole
 * minor units; none where it never does
 */
export function stepUpText(amount: Money | undefined, limit: number | undefined, format: Format): string | undefined {
	if (amount === undefined || limit === undefined || amount.minor <= limit) return undefined;
	return m.payments_step_up({ limit: format.money({ ...amount, minor: limit }) });
}
