/**
 * What the screen shows: each condition as the operator's products have it, what is under way about
 * it, and what the network says where that is something else. Pure.
 */
import type { CatalogueData, OrderEntry } from '$lib/domain/catalogue';
import { conditionKey, FORWARDING_CONDITIONS, type ForwardingCondition } from '$lib/domain/forwarding/condition';
import { isOn, type ForwardingSignal } from '$lib/domain/forwarding/signal';
import { targetOf, type ForwardingTarget } from '$lib/domain/forwarding/target';
import { forwardingChanges, forwardingService } from '$lib/domain/forwarding/terms';
import { ownedOf } from '$lib/domain/orders/setting-plan';
import type { CatalogueOffering, OwnedProduct } from '$lib/domain/subscriber';
import { isAskedSince } from '../shared/data/load-state';

export interface ForwardingRow {
	condition: ForwardingCondition;
	/** Where calls go, as the operator last told; off without one. */
	target?: ForwardingTarget;
	/** It is on and does nothing: `all` stands above it. */
	overruled: boolean;
	/** The last order about it, while it has not come to an end. */
	order?: OrderEntry;
	/** Whether the network has it on, where that is not what the product says. */
	network?: boolean;
}

export interface ForwardingBoard {
	service: CatalogueOffering;
	/** What is owned of the service. */
	product?: OwnedProduct;
	rows: ForwardingRow[];
	/** The last order that ends the service as a whole. */
	order?: OrderEntry;
}

type Known = Pick<CatalogueData, 'catalogue' | 'products' | 'services' | 'freshness'>;

/** `undefined`: the operator has no such service. */
export function forwardingBoard(
	{ catalogue, products, services, freshness }: Known,
	signal: ForwardingSignal | null | undefined
): ForwardingBoard | undefined {
	const service = forwardingService(catalogue);
	if (service === undefined) return undefined;
	const product = ownedOf(service.id, products);
	const orders = services.find(({ id }) => id === service.id)?.orders ?? [];
	const ruleOf = (condition: ForwardingCondition) => product?.forwarding?.find((one) => one.condition === condition);
	const order = orders.findLast(({ command }) => command.action === 'disconnect');
	// One from before the products last changed says nothing against them: it is asked for anew.
	const told = isAskedSince(freshness.forwarding, freshness.products) ? (signal ?? undefined) : undefined;
	const rows = FORWARDING_CONDITIONS.map((condition): ForwardingRow => {
		const rule = ruleOf(condition);
		const about = orders.findLast((entry) => changeOf(entry, condition) !== undefined);
		const network = isOn(told, condition);
		return {
			condition,
			...(rule && { target: { number: rule.number, ...(rule.seconds !== undefined && { seconds: rule.seconds }) } }),
			overruled: condition !== 'all' && rule !== undefined && ruleOf('all') !== undefined,
			...(about && { order: about }),
			...(network !== undefined && network !== (rule !== undefined) && !about && { network })
		};
	});
	return { service, rows, ...(product && { product }), ...(order && { order }) };
}

const changeOf = ({ command }: OrderEntry, condition: ForwardingCondition) =>
	forwardingChanges(command).find(({ name }) => name === conditionKey(condition));

/** Where an order sends the calls of a condition; `undefined` when it switches it off. */
export function wantedTarget(order: OrderEntry, condition: ForwardingCondition): ForwardingTarget | undefined {
	return targetOf(changeOf(order, condition)?.value ?? '');
}
