/** F81: what sending calls to another number means, told before it is confirmed. */
import type { OrderEntry } from '../catalogue';
import type { Characteristic, OrderCommand } from '../command';
import { announcedPrice, orderPrice } from '../orders/price';
import { ownedOf, settingPlan, type SettingPlan } from '../orders/setting-plan';
import { balanceAfter, doubt, type Around, type Terms } from '../orders/terms';
import type { CatalogueOffering, OwnedProduct } from '../subscriber';
import { conditionKey, conditionOf, type ForwardingCondition } from './condition';
import { targetValue, type ForwardingRule, type ForwardingTarget } from './target';

export interface ForwardingChange {
	condition: ForwardingCondition;
	/** No longer forwarded without one. */
	to?: ForwardingTarget;
}

export interface AroundForwarding extends Around {
	/** Orders of the line that have not come to an end, or not to what the products show. */
	orders: readonly OrderEntry[];
}

/** The service that is set: where the operator sorts it says so. */
export function forwardingService(catalogue: readonly CatalogueOffering[]): CatalogueOffering | undefined {
	return catalogue.find(({ sections }) => sections.includes('forwarding'));
}

/** What an order changes, by condition; none of one that is not about it. */
export function forwardingChanges(command: OrderCommand): Characteristic[] {
	return command.action === 'configure'
		? command.characteristics.filter(({ name }) => conditionOf(name) !== undefined)
		: [];
}

const valueOf = ({ condition, ...target }: ForwardingRule): readonly [string, string] => [
	conditionKey(condition),
	targetValue(target)
];

/** As a new setting of `condition` will find it, with everything under way done. */
export function forwardingPlan(
	service: string,
	products: readonly OwnedProduct[],
	orders: readonly OrderEntry[],
	condition?: ForwardingCondition
): SettingPlan {
	const product = ownedOf(service, products);
	const now = product && (product.forwarding ?? []).map(valueOf);
	return settingPlan(service, now, orders, condition && conditionKey(condition));
}

/** `undefined`: the catalogue has no such service, or there is nothing to take away. */
export function termsOfForwarding({ condition, to }: ForwardingChange, around: AroundForwarding): Terms | undefined {
	const { catalogue, products, orders, currency, now, payer } = around;
	const service = forwardingService(catalogue);
	if (service === undefined) return undefined;
	const name = conditionKey(condition);
	const { connected, values } = forwardingPlan(service.id, products, orders, condition);
	const value = to && targetValue(to);
	// What waits to be sent may be taken back by its opposite.
	const [is, willBe] = [values.get(name), forwardingPlan(service.id, products, orders).values.get(name)];
	if (is === value && willBe === value)
		return value === undefined ? undefined : { ok: false, obstacle: { why: 'connected' } };
	const connects = !connected && value !== undefined;
	if (connects && !service.sellable) return { ok: false, obstacle: { why: 'not-sellable' } };
	// The setting itself costs nothing; having the service may.
	const price = connects ? orderPrice(service.prices, now, currency) : { now: { minor: 0, currency } };
	if (price === undefined) return { ok: false, obstacle: { why: 'price-unknown' } };
	const announced = announcedPrice(service.prices, now);
	const rule = ownedOf(service.id, products)?.forwarding?.find((one) => one.condition === condition);
	return {
		ok: true,
		terms: {
			command: {
				kind: 'order',
				line: payer,
				action: 'configure',
				offering: { id: service.id, name: service.name },
				characteristics: [{ name, ...(value !== undefined && { value }), ...(rule && { before: valueOf(rule)[1] }) }],
				connects,
				price,
				related: []
			},
			ends: [],
			...(announced && { announced }),
			...doubt(service, around),
			...balanceAfter(price, undefined, around),
			noWayBack: false
		}
	};
}
