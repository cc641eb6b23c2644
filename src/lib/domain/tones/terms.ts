/**
 * F67: what setting a tone means, told before it is confirmed. A tone is paid for once, for however
 * many slots it is set.
 */
import type { OrderEntry } from '../catalogue';
import type { OrderPrice } from '../command';
import { addMoney } from '../money';
import { announcedPrice, orderPrice } from '../orders/price';
import { ownedOf } from '../orders/setting-plan';
import { balanceAfter, doubt, type Around, type Terms } from '../orders/terms';
import type { CatalogueOffering, OwnedProduct } from '../subscriber';
import { tonePlan, toneService } from './plan';
import type { ToneSlot } from './slot';
import { slotKey } from './slot-key';

export interface ToneChange {
	slot: ToneSlot;
	/** Id of the offering; the operator's own beep without one. */
	tone?: string;
}

export interface AroundTones extends Around {
	/** Orders of the line that have not come to an end, or not to what the products show. */
	orders: readonly OrderEntry[];
}

/** `undefined`: the catalogue has no such tone, or nothing that plays one. */
export function termsOfTone({ slot, tone: wanted }: ToneChange, around: AroundTones): Terms | undefined {
	const { catalogue, products, orders, currency, now, payer } = around;
	const service = toneService(catalogue);
	const tone = catalogue.find(({ id, tone }) => id === wanted && tone !== undefined);
	if (service === undefined || (wanted !== undefined && tone === undefined)) return undefined;
	const key = slotKey(slot);
	const plan = tonePlan(service.id, products, orders, slot);
	if (!plan.connected && tone === undefined) return undefined;
	const parts = [...(plan.connected ? [] : [service]), ...(tone ? [tone] : [])];
	if (parts.some(({ sellable }) => !sellable)) return { ok: false, obstacle: { why: 'not-sellable' } };
	if (tone && plan.tones.get(key) === tone.id) return { ok: false, obstacle: { why: 'connected' } };
	const inUse = new Set(plan.tones.values());
	const price = parts
		.filter(({ id }) => !inUse.has(id))
		.map(({ prices }) => orderPrice(prices, now, currency))
		.reduce(together, { now: { minor: 0, currency } });
	if (price === undefined) return { ok: false, obstacle: { why: 'price-unknown' } };
	const announced = tone && announcedPrice(tone.prices, now);
	const was = ownedOf(service.id, products)?.tones?.find((rule) => slotKey(rule.slot) === key)?.tone;
	return {
		ok: true,
		terms: {
			command: {
				kind: 'order',
				line: payer,
				action: 'configure',
				offering: { id: service.id, name: service.name },
				characteristics: [
					{
						name: key,
						...(tone && { value: tone.id, valueName: tone.name }),
						...(was !== undefined && { before: was, beforeName: nameOf(was, catalogue) })
					}
				],
				connects: !plan.connected,
				price,
				related: tone ? [tone.id] : []
			},
			ends: noLongerPlayed([...new Map([...plan.tones, [key, tone?.id]]).values()], catalogue, products),
			...(announced && { announced }),
			...doubt(service, around),
			...balanceAfter(price, undefined, around),
			noWayBack: false
		}
	};
}

/** Several at once: one sum now, and one every period while it is the same period. */
function together(a: OrderPrice | undefined, b: OrderPrice | undefined): OrderPrice | undefined {
	if (a === undefined || b === undefined) return undefined;
	if (!Number.isSafeInteger(a.now.minor + b.now.minor)) return undefined;
	const now = addMoney(a.now, b.now);
	const [one, other] = [a.perPeriod, b.perPeriod].filter((every) => every !== undefined);
	if (one === undefined) return { now };
	if (other === undefined) return { now, perPeriod: one };
	if (one.period !== other.period) return undefined;
	return { now, perPeriod: { price: addMoney(one.price, other.price), period: one.period } };
}

/** Tones that are paid for and are not among these, which some slot still has. */
export function noLongerPlayed(
	played: readonly (string | undefined)[],
	catalogue: readonly CatalogueOffering[],
	products: readonly OwnedProduct[]
): OwnedProduct[] {
	const isTone = (id: string): boolean => catalogue.some((entry) => entry.id === id && entry.tone !== undefined);
	return products.filter(
		({ offeringId = '', status }) => status !== 'ended' && isTone(offeringId) && !played.includes(offeringId)
	);
}

function nameOf(id: string, catalogue: readonly CatalogueOffering[]): string {
	return catalogue.find((entry) => entry.id === id)?.name ?? id;
}
