/**
 * What the section shows of the catalogue: connected and available, by payment and by what was
 * typed. Pure.
 */
import type { CatalogueEntry, OrderEntry } from '$lib/domain/catalogue';
import type { Instant } from '$lib/domain/instant';
import { addMoney, type Money } from '$lib/domain/money';
import { foldText } from '$lib/domain/util/fold-text';
import { feesAt } from '$lib/domain/orders/fees';
import type { OutboxState } from '$lib/domain/outbox';
import { standing } from '$lib/domain/outbox-standing';
import type { Period } from '$lib/domain/period';
import type { OwnedProduct, ProductPrice } from '$lib/domain/subscriber';

export type Payment = 'all' | 'paid' | 'free';

/**
 * Sections of the catalogue in the order people look for them; what is in none of them comes last.
 */
export const SECTIONS = ['package', 'internet', 'calls', 'messages', 'roaming', 'safety', 'content', 'other'] as const;
export type ServiceSection = (typeof SECTIONS)[number];

/**
 * Money lent until payday is asked for where money is, with its own terms; tones are listened to
 * before they are set; calls are forwarded to a number; a blacklist with nobody on it would be paid
 * for in vain.
 */
const ELSEWHERE: readonly string[] = ['promised-payment', 'tone', 'forwarding', 'blacklist'];

export interface ServiceRow {
	listed: CatalogueEntry;
	/** The one owned, of a row of what is connected. */
	product?: OwnedProduct;
	/** Fees in force now; absent when they are not known. */
	prices: ProductPrice[] | undefined;
	/** The last order about it. */
	order?: OrderEntry;
	state: RowState;
	/**
	 * It stands where it was when the order about it was seen, though it belongs elsewhere by now,
	 * or has belonged elsewhere meanwhile and come back.
	 */
	moved?: true;
}

/**
 * Where a row stood when an order about it was first seen, by the id of what it is about: there it
 * stays while the screen is looked at.
 */
export type Places = ReadonlyMap<string, 'connected' | 'available'>;

/** Where every service with an order belongs that is not placed yet. */
export function newPlaces(services: readonly CatalogueEntry[], known: Places): [string, 'connected' | 'available'][] {
	return services
		.filter(({ id, orders }) => orders.length > 0 && !known.has(id))
		.map(({ id, products }) => [id, products.length > 0 ? 'connected' : 'available']);
}

/** How the last order stands while there is one; else how the thing itself stands. */
export type RowState = OutboxState | OwnedProduct['status'] | 'connected' | 'available';

export interface ServiceList {
	connected: ServiceRow[];
	available: { section: ServiceSection; rows: ServiceRow[] }[];
	/** Of everything connected, whatever is shown of it. */
	sums: { price: Money; period: Period }[];
	/**
	 * Something is connected at a price that is not known: the sums are not all there is to pay.
	 */
	sumsShort: boolean;
}

export function serviceList(
	services: readonly CatalogueEntry[],
	wanted: { payment: Payment; typed: string },
	now: Instant,
	places: Places = new Map(),
	/** Ids of those that have belonged elsewhere since they were placed. */
	crossed: ReadonlySet<string> = new Set()
): ServiceList {
	// What is lent stands under the balance it is part of.
	const own = services.filter((listed) => !listed.offering?.lends && !isAbout(listed, ['promised-payment']));
	const matches = (row: ServiceRow): boolean => hasPayment(row, wanted.payment) && isNamed(row, wanted.typed);
	const owned = own.flatMap((listed) => listed.products.map((product) => ownedRow(listed, product, now)));
	const offered = services.filter(isAvailable).map((listed) => offeredRow(listed, now));
	const goesOn = ({ listed: { offering } }: ServiceRow): boolean => offering?.days === undefined;
	const isAt = (row: ServiceRow, place: 'connected' | 'available'): boolean =>
		goesOn(row) && row.listed.offering !== undefined && places.get(row.listed.id) === place;
	const moved = (row: ServiceRow): ServiceRow => ({ ...row, moved: true });
	const back = (row: ServiceRow): ServiceRow => (crossed.has(row.listed.id) && goesOn(row) ? moved(row) : row);
	const connected = [
		...owned.filter((row) => !isAt(row, 'available')).map(back),
		...offered.filter((row) => isAt(row, 'connected')).map(moved)
	];
	const available = [
		...offered.filter((row) => !isAt(row, 'connected')).map(back),
		...owned.filter((row) => isAt(row, 'available')).map(moved)
	];
	return {
		connected: connected.filter(matches).toSorted(byName),
		available: SECTIONS.map((section) => ({
			section,
			rows: available
				.filter((row) => sectionOf(row.listed) === section && matches(row))
				.toSorted(section === 'package' ? byKindAndPrice : byName)
		})).filter(({ rows }) => rows.length > 0),
		sums: sumsOf(owned),
		sumsShort: owned.some(({ prices }) => prices === undefined)
	};
}

/**
 * The same row keeps its key when the product behind it goes; several of one thing are told apart
 * by their order.
 */
export function rowKey({ listed: { id } }: ServiceRow, at: number, rows: readonly ServiceRow[]): string {
	return `${id} ${rows.slice(0, at).filter((row) => row.listed.id === id).length}`;
}

export function sectionOf({ offering }: CatalogueEntry): ServiceSection {
	return SECTIONS.find((section) => offering?.sections.includes(section)) ?? 'other';
}

/** Ends by itself: nothing to disconnect. */
export const endsByItself = ({ listed, product }: ServiceRow): boolean =>
	listed.offering?.days !== undefined || product?.endsAt !== undefined;

/** A recurring service is offered again only after it has ended; a package may be bought twice. */
function isAvailable({ offering, products }: CatalogueEntry): boolean {
	if (offering === undefined || !offering.sellable || isAbout({ offering }, ELSEWHERE)) return false;
	return offering.days !== undefined || products.length === 0;
}

const isAbout = ({ offering }: Pick<CatalogueEntry, 'offering'>, sections: readonly string[]): boolean =>
	offering?.sections.some((section) => sections.includes(section)) === true;

function ownedRow(listed: CatalogueEntry, product: OwnedProduct, now: Instant): ServiceRow {
	const order = listed.offering?.days === undefined ? listed.orders.at(-1) : undefined;
	const state = product.status === 'active' || product.status === 'unknown' ? 'connected' : product.status;
	return {
		listed,
		product,
		prices: feesAt(product.prices, now),
		...(order && { order }),
		state: order ? standing(order) : state
	};
}

function offeredRow(listed: CatalogueEntry, now: Instant): ServiceRow {
	const order = listed.orders.at(-1);
	return {
		listed,
		prices: feesAt(listed.offering?.prices ?? [], now),
		...(order && { order }),
		state: order ? standing(order) : 'available'
	};
}

function hasPayment({ prices }: ServiceRow, payment: Payment): boolean {
	// What may cost anything is neither.
	return payment === 'all' || (prices !== undefined && (payment === 'paid') === prices.length > 0);
}

/** Every word typed is somewhere in what the operator says of it. */
function isNamed({ listed: { name, offering } }: ServiceRow, typed: string): boolean {
	const conditions = (offering?.conditions ?? []).map((condition) => `${condition.name} ${condition.value}`);
	const text = foldText([name, offering?.description ?? '', ...conditions].join(' '));
	return foldText(typed)
		.split(/\s+/)
		.every((word) => text.includes(word));
}

function byName(a: ServiceRow, b: ServiceRow): number {
	return a.listed.name.localeCompare(b.listed.name, undefined, { numeric: true });
}

/** Gigabytes beside gigabytes, the small package first. */
function byKindAndPrice(a: ServiceRow, b: ServiceRow): number {
	const kind = ({ listed: { offering } }: ServiceRow): number =>
		SECTIONS.findIndex((section) => section !== 'package' && offering?.sections.includes(section));
	return kind(a) - kind(b) || weightOf(a) - weightOf(b);
}

/** What nobody knows the price of comes last. */
const weightOf = ({ prices }: ServiceRow): number =>
	prices === undefined ? Number.MAX_SAFE_INTEGER : (prices[0]?.price.minor ?? 0);

/** What is taken again and again, per kind of period and currency. */
function sumsOf(rows: readonly ServiceRow[]): ServiceList['sums'] {
	const sums: ServiceList['sums'] = [];
	for (const { kind, period, price } of rows.flatMap(({ prices = [] }) => prices)) {
		if (kind !== 'recurring' || period === undefined) continue;
		const sum = sums.find((one) => one.period === period && one.price.currency === price.currency);
		if (sum === undefined) sums.push({ period, price });
		else sum.price = addMoney(sum.price, price);
	}
	return sums;
}
