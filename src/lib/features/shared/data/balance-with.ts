import { mainBalance, type HomeData } from '$lib/domain/home';
import type { Money } from '$lib/domain/money';
import type { OutboxEntry } from '$lib/domain/outbox';

/**
 * What is on the account with a command that took effect; `undefined` while the rows may still be
 * older than it.
 */
export function balanceWith(
	{ balances, freshness }: Pick<HomeData, 'balances' | 'freshness'>,
	{ key, settledAt = Infinity }: Pick<OutboxEntry, 'key' | 'settledAt'>
): Money | undefined {
	const { checkedAt, awaiting = [] } = freshness.balances;
	if (checkedAt < settledAt || awaiting.includes(key)) return undefined;
	return mainBalance(balances)?.remaining;
}
