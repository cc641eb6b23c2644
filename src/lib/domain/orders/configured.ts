/** How a service will work once everything under way is done: server rows ⊕ outbox. */
import type { OrderEntry } from '../catalogue';
import type { Characteristic, OrderCommand } from '../command';
import { canCancel } from '../outbox-machine';
import type { OwnedProduct } from '../subscriber';
import { UNDER_WAY } from './reconciliation';

export interface Configured {
	/** The service will be there. */
	connected: boolean;
	/** By the names of characteristics. */
	values: Map<string, string>;
}

/** The line's own of a service; what has ended is not there any more. */
export function ownedOf(service: string, products: readonly OwnedProduct[]): OwnedProduct | undefined {
	return products.find(({ offeringId, status }) => offeringId === service && status !== 'ended');
}

/**
 * @param told what the operator says of it, by the names of characteristics
 * @param changesOf what an order sets of the use in question
 * @param name as a new value of it will find the service: what that will take the place of, not
 * sent yet, does not count
 */
export function configured(
	service: string,
	orders: readonly OrderEntry[],
	told: { connected: boolean; values: Iterable<[string, string]> },
	changesOf: (command: OrderCommand) => readonly Characteristic[],
	name?: string
): Configured {
	let { connected } = told;
	const values = new Map(told.values);
	for (const entry of orders) {
		const { command } = entry;
		if (command.offering.id !== service || !(UNDER_WAY.has(entry.state) || entry.state === 'done')) continue;
		const ends = command.action === 'disconnect';
		const changes = changesOf(command);
		if (name !== undefined && canCancel(entry) && (ends || changes.some((one) => one.name === name))) continue;
		if (ends) {
			connected = false;
			values.clear();
		} else if (command.action !== 'configure' || command.connects) connected = true;
		for (const { name: of, value } of changes) {
			if (value === undefined) values.delete(of);
			else values.set(of, value);
		}
	}
	return { connected, values };
}
