import { randomIds } from '$lib/platform/ids';
import { tabVault } from '$lib/platform/tab-vault';
import type { AppContext } from './app-context';
import type { OrderChange } from './outbox/order-topics';
import { openSheet } from './sheets';

/**
 * What an order is about may be somebody's number, and the history is written to the disk: there
 * stands a name for it alone.
 */
const ORDERS = 'order ';

/** Steps Back and Forward of which the sheet still opens. */
const MANY = 20;

export function openOrder(change: OrderChange): void {
	for (const old of tabVault.names(ORDERS).slice(0, 1 - MANY)) tabVault.remove(old);
	const ref = ORDERS + randomIds.uuid();
	tabVault.set(ref, change);
	openSheet({ kind: 'order', ref });
}

/** For whom an order is that a screen of the line that is looked at asks for. */
export function forViewed({ viewed }: Pick<AppContext, 'viewed'>): Pick<OrderChange, 'forLine'> {
	return viewed?.rights ? { forLine: viewed.number } : {};
}

/** What is asked; `undefined` when it is not known any more. */
export const orderAsked = (ref: string): OrderChange | undefined => tabVault.get(ref) as OrderChange | undefined;
