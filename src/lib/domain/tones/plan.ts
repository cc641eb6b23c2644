/** What callers will hear once everything under way is done: server rows ⊕ outbox. */
import type { OrderEntry } from '../catalogue';
import type { Characteristic, OrderCommand } from '../command';
import { configured, ownedOf } from '../orders/configured';
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
	return ownedOf(service, products);
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
	const heard = (product?.tones ?? []).map((rule): [string, string] => [slotKey(rule.slot), rule.tone]);
	const told = { connected: product !== undefined, values: heard };
	const { connected, values } = configured(service, orders, told, toneChanges, slot && slotKey(slot));
	return { connected, tones: values };
}
