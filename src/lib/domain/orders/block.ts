/**
 * F80: a block of the number at the subscriber's word. The tariff's product rests: on the terms of
 * an entry of the catalogue, or because the phone is lost, which costs nothing and is lifted by no
 * tap.
 */
import type { OrderEntry } from '../catalogue';
import type { OrderBase, OrderCommand } from '../command';
import type { Instant } from '../instant';
import { blockOf, mainTariff } from '../line-block';
import type { CatalogueOffering, OwnedProduct, Rest } from '../subscriber';
import { announcedPrice, orderPrice } from './price';
import { balanceAfter, doubt, type Around, type Terms } from './terms';

export type BlockChange =
	/** Until then, or until it is ended. */
	{ to: 'start'; until?: Instant } | { to: 'end' } | { to: 'lost' };

export interface BlockState {
	/**
	 * Absent while the number works. `unknown`: it is blocked, and the operator does not say why.
	 */
	block?: Rest;
	/**
	 * The catalogue's entry that says what a block costs and does; without one it can't be asked
	 * for.
	 */
	offering?: CatalogueOffering;
	/** The tariff, as the line has it. */
	product?: OwnedProduct;
	/** The last order about it, while it has not come to an end. */
	order?: OrderEntry;
}

const ABOUT_IT: ReadonlySet<OrderCommand['action']> = new Set(['suspend', 'suspend-lost', 'resume'] as const);

type Known = Pick<Around, 'products' | 'catalogue' | 'blocked'>;

export function blockState({
	products,
	catalogue,
	blocked,
	orders
}: Known & { orders: readonly OrderEntry[] }): BlockState {
	const product = mainTariff(products);
	const block = blockOf(product, blocked);
	const offering = catalogue.find(({ sections }) => sections.includes('block'));
	const order = orders.findLast(({ command: { action } }) => ABOUT_IT.has(action));
	return {
		...(block && { block }),
		...(offering && { offering }),
		...(product && { product }),
		...(order && { order })
	};
}

/** `undefined`: it is so already, or can't be asked for here. */
export function termsOfBlock(change: BlockChange, around: Around): Terms | undefined {
	const { offering, product, block } = blockState({ ...around, orders: [] });
	if (product === undefined) return undefined;
	const base: Omit<OrderBase, 'offering' | 'price'> = {
		kind: 'order',
		line: around.payer,
		related: product.offeringId === undefined ? [] : [product.offeringId]
	};
	const rest = { ends: [], noWayBack: false };
	const none = { minor: 0, currency: around.currency };
	if (change.to === 'lost') {
		if (block?.by === 'lost') return undefined;
		const { id, name } = offering ?? product;
		const command = { ...base, action: 'suspend-lost', offering: { id, name }, productId: product.id } as const;
		return { ok: true, terms: { ...rest, command: { ...command, price: { now: none } } } };
	}
	if (change.to === 'end') {
		if (block?.by !== 'subscriber') return undefined;
		const { id, name } = offering ?? product;
		const price = { now: none };
		return {
			ok: true,
			terms: {
				...rest,
				command: {
					...base,
					action: 'resume',
					offering: { id, name },
					productId: product.id,
					price,
					...(block.until !== undefined && { until: block.until })
				}
			}
		};
	}
	if (offering === undefined || product.status === 'suspended') return undefined;
	const price = orderPrice(offering.prices, around.now, around.currency);
	if (price === undefined) return { ok: false, obstacle: { why: 'price-unknown' } };
	const announced = announcedPrice(offering.prices, around.now);
	return {
		ok: true,
		terms: {
			...rest,
			command: {
				...base,
				action: 'suspend',
				offering: { id: offering.id, name: offering.name },
				productId: product.id,
				price,
				...(change.until !== undefined && { until: change.until })
			},
			...(announced && { announced }),
			...doubt(offering, around),
			...balanceAfter(price, undefined, around)
		}
	};
}
