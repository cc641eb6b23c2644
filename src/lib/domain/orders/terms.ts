/**
 * F64: what a change of services means, told before it is confirmed, by the catalogue at hand. The
 * operator has the last word.
 */
import type { OrderCommand, OrderPrice } from '../command';
import type { Instant } from '../instant';
import type { Money } from '../money';
import type { Msisdn } from '../msisdn';
import type { CatalogueOffering, OwnedProduct } from '../subscriber';
import { endedBy, obstacleOf, type Obstacle } from './compatibility';
import { announcedPrice, orderPrice, type AnnouncedPrice } from './price';

/** What is known of the line that is viewed, and who pays. */
export interface Around {
	products: readonly OwnedProduct[];
	catalogue: readonly CatalogueOffering[];
	/** The main balance, when it is known. */
	balance: Money | undefined;
	blocked: boolean;
	currency: string;
	now: Instant;
	payer: Msisdn;
}

export interface OrderTerms {
	/** To be confirmed as it is. */
	command: OrderCommand;
	/** Options that end with it: replaced, or impossible under the new tariff. */
	ends: OwnedProduct[];
	/** What the price will be later on. */
	announced?: AnnouncedPrice;
	/**
	 * Why the operator would refuse, as things are known here: that may be old, so the person
	 * decides.
	 */
	doubt?: 'line-blocked' | 'balance-too-high';
	/** Of the main balance; below zero the money will not be enough. */
	balanceAfter?: Money;
	/** An archive tariff is left: nobody can return to it. */
	noWayBack: boolean;
}

export type Terms = { ok: true; terms: OrderTerms } | { ok: false; obstacle: Obstacle };

/** Of connecting an option, buying a package, or switching to a tariff. */
export function termsOfConnecting(offering: CatalogueOffering, around: Around): Terms {
	const { id, name, kind, prices, days, lends, relations } = offering;
	const { products, catalogue, currency, now, payer } = around;
	const tariff = products.find((product) => product.kind === 'tariff' && product.status !== 'ended');
	const obstacle = obstacleOf(offering, products, catalogue);
	if (obstacle !== undefined) return { ok: false, obstacle };
	const price = orderPrice(prices, now, currency);
	if (price === undefined) return { ok: false, obstacle: { why: 'price-unknown' } };
	const order = {
		kind: 'order',
		line: payer,
		offering: { id, name },
		price,
		related: relations.map((one) => one.id)
	} as const;
	const announced = announcedPrice(prices, now);
	const rest = {
		ends: endedBy(offering, products, catalogue),
		...(announced === undefined ? {} : { announced }),
		...doubt(offering, around),
		...balanceAfter(price, lends, around)
	};
	if (kind === 'option') {
		const command: OrderCommand = { ...order, action: days === undefined ? 'connect' : 'buy' };
		return { ok: true, terms: { ...rest, command, noWayBack: false } };
	}
	if (tariff?.offeringId === undefined) return { ok: false, obstacle: { why: 'tariff-unknown' } };
	const { offeringId } = tariff;
	const command: OrderCommand = {
		...order,
		action: 'switch',
		productId: tariff.id,
		leaves: { id: offeringId, name: tariff.name }
	};
	const noWayBack = catalogue.some((entry) => entry.id === offeringId && entry.archived);
	return { ok: true, terms: { ...rest, command, noWayBack } };
}

/** Costs nothing and gives nothing back. */
export function termsOfDisconnecting(
	{ id, name, offeringId }: OwnedProduct,
	{ catalogue, balance, currency, payer }: Pick<Around, 'catalogue' | 'balance' | 'currency' | 'payer'>
): OrderTerms {
	// An operator that names no offering of a product still knows the product.
	const offering = { id: offeringId ?? id, name };
	const relations = catalogue.find((entry) => entry.id === offeringId)?.relations ?? [];
	return {
		command: {
			kind: 'order',
			line: payer,
			action: 'disconnect',
			offering,
			productId: id,
			price: { now: { minor: 0, currency } },
			related: relations.map((relation) => relation.id)
		},
		ends: [],
		...(balance === undefined ? {} : { balanceAfter: balance }),
		noWayBack: catalogue.some((entry) => entry.id === offeringId && entry.archived)
	};
}

/** What is lent opens a blocked line; nothing else is sold to one. */
export function doubt(
	{ lends, lendsBelow }: CatalogueOffering,
	{ blocked, balance }: Around
): Pick<OrderTerms, 'doubt'> {
	if (lends === undefined) return blocked ? { doubt: 'line-blocked' } : {};
	const rich = balance !== undefined && balance.currency === lendsBelow?.currency && balance.minor >= lendsBelow.minor;
	return rich ? { doubt: 'balance-too-high' } : {};
}

export function balanceAfter(
	{ now }: OrderPrice,
	lends: Money | undefined,
	{ balance }: Around
): Pick<OrderTerms, 'balanceAfter'> {
	if (balance?.currency !== now.currency) return {};
	const lent = lends?.currency === now.currency ? lends.minor : 0;
	return { balanceAfter: { minor: balance.minor + lent - now.minor, currency: now.currency } };
}
