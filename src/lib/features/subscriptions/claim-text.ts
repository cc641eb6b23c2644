import type { Subscription } from '$lib/domain/insights/subscription';
import type { Msisdn } from '$lib/domain/msisdn';
import { m } from '$lib/i18n/paraglide/messages.js';
import { sumText, takesText, type Told } from './subscription-text';

/** Debits that are named one by one: a request to support has no room for more. */
const NAMED = 8;

/** A question to the operator: who, for what, when and how much. Facts alone. */
export function claimText(subscription: Subscription, number: Msisdn, told: Told): string {
	const { name, debits, cost, product } = subscription;
	const rest = debits.length - NAMED;
	return [
		m.subscriptions_claim_number({ number: told.format.phone(number) }),
		subscription.rhythm === undefined
			? m.subscriptions_claim_name({ name })
			: m.subscriptions_claim_what({ name, price: takesText(subscription, told) }),
		...debits
			.slice(0, NAMED)
			.map(({ at, minor }) => m.subscriptions_claim_debit({ date: told.format.date(at), sum: sumText(minor, told) })),
		...(rest > 0 ? [m.subscriptions_claim_more({ count: rest })] : []),
		...(debits.length > 0 ? [m.subscriptions_claim_total({ sum: sumText(cost, told) })] : []),
		product === undefined ? m.subscriptions_claim_ask() : m.subscriptions_claim_ask_service()
	].join('\n');
}
