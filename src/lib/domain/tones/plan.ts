/** What callers will hear once everything under way is done: server rows ⊕ outbox. */
import type { OrderEntry } from '../catalogue';
import type { Characteristic, OrderCommand } from '../command';
import { UNDER_WAY } from '../orders/reconciliation';
import { canCancel } from '../outbox-machine';
import type { CatalogueOffering, OwnedProduct } from '../subscriber';
import { slotOf, type ToneSlot } from './slot';
import { slotKey } from './slot-key';

export interface TonePlan {
	/** The service that plays tones will be there. */
	connected: boolean;
	/** Id of the tone by slot (`slotKey`). */
	tones: Map<string, string>;
}

/** The service that tones are played by: the one they require. */
export function toneService(catalogue: readonly CatalogueOffering[]): CatalogueOffering | undefined {
	const required = catalogue.filter(({ tone }) => tone !== undefined).flatMap(({ relations }) => relations);
	return catalogue.find(({ id }) => required.some((relation) => relation.kind === 'requires' && relation.id === id));
}

export function toneProduct(service: string, products: readonly OwnedProduct[]): OwnedProduct | undefined {
	return products.find(({ offeringId, status }) => offeringId === service && status !== 'ended');
}

/** What an order makes callers hear, by slot (`slotKey`); none of one that is not about tones. */
export function toneChanges(command: OrderCommand): Characteristic[] {
	return command.action === 'configure' ? command.characteristics.filter(({ name }) => slotOf(name) !== undefined) : [];
}

/**
 * As a new setting of `slot` will find it: what it will take the place of, not sent yet, does not
 * count.
 */
export function tonePlan(
	service: string,
	products: readonly OwnedProduct[],
	orders: readonly OrderEntry[],
	slot?: ToneSlot
): TonePlan {
	const product = toneProduct(service, products);
	const key = slot && slotKey(slot);
	let connected = product !== undefined;
	const tones = new Map((product?.tones ?? []).map((rule) => [slotKey(rule.slot), rule.tone]));
	for (const entry of orders) {
		const { command } = entry;
		if (command.offering.id !== service || !(UNDER_WAY.has(entry.state) || entry.state === 'done')) continue;
		const ends = command.action === 'disconnect';
		const rules = toneChanges(command);
		if (key !== undefined && canCancel(entry) && (ends || rules.some(({ name }) => name === key))) continue;
		if (ends) {
			connected = false;
			tones.clear();
		} else if (command.action !== 'configure' || command.connects) connected = true;
		for (const { name, value } of rules) {
			if (value === undefined) tones.delete(name);
			else tones.set(name, value);
		}
	}
	return { connected, tones };
}
