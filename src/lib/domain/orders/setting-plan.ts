/** How a service will be set once everything under way is done: server rows ⊕ outbox. */
import type { OrderEntry } from '../catalogue';
import { canCancel } from '../outbox-machine';
import type { OwnedProduct } from '../subscriber';
import { UNDER_WAY } from './reconciliation';

export interface SettingPlan {
	/** The service will be there. */
	connected: boolean;
	/** Values by the names of their characteristics. */
	values: Map<string, string>;
}

/** What the line owns of a service. */
export function ownedOf(service: string, products: readonly OwnedProduct[]): OwnedProduct | undefined {
	return products.find(({ offeringId, status }) => offeringId === service && status !== 'ended');
}

/**
 * As a new setting of `name` will find it: what it will take the place of, not sent yet, does not
 * count.
 * @param now the values as the operator last told; `undefined` without the service
 */
export function settingPlan(
	service: string,
	now: Iterable<readonly [string, string]> | undefined,
	orders: readonly OrderEntry[],
	name?: string
): SettingPlan {
	let connected = now !== undefined;
	const values = new Map(now ?? []);
	for (const entry of orders) {
		const { command } = entry;
		if (command.offering.id !== service || !(UNDER_WAY.has(entry.state) || entry.state === 'done')) continue;
		const ends = command.action === 'disconnect';
		const set = command.action === 'configure' ? command.characteristics : [];
		if (name !== undefined && canCancel(entry) && (ends || set.some((one) => one.name === name))) continue;
		if (ends) {
			connected = false;
			values.clear();
		} else if (command.action !== 'configure' || command.connects) connected = true;
		for (const { name: key, value } of set) {
			if (value === undefined) values.delete(key);
			else values.set(key, value);
		}
	}
	return { connected, values };
}
