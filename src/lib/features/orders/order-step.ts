import type { CatalogueData } from '$lib/domain/catalogue';
import type { Instant } from '$lib/domain/instant';
import type { Obstacle } from '$lib/domain/orders/compatibility';
import { termsOfConnecting, termsOfDisconnecting, type OrderTerms } from '$lib/domain/orders/terms';
import type { CatalogueOffering, OwnedProduct } from '$lib/domain/subscriber';
import { toneService } from '$lib/domain/tones/plan';
import { noLongerPlayed, termsOfTone } from '$lib/domain/tones/terms';
import type { OrderChange } from '../shared/outbox/order-change';

/** What the confirm step has to show. */
export type OrderStep =
	/** To be confirmed. `offering` is absent for what the catalogue does not have, `product` for what is not owned yet. */
	| { kind: 'terms'; terms: OrderTerms; offering?: CatalogueOffering; product?: OwnedProduct }
	| { kind: 'obstacle'; obstacle: Obstacle; offering: CatalogueOffering }
	/** No longer offered, or no longer owned. */
	| { kind: 'gone' };

export type StepData = Pick<CatalogueData, 'catalogue' | 'products' | 'balance' | 'blocked' | 'services'>;

export function orderStep(
	change: OrderChange,
	{ catalogue, products, balance, blocked, services }: StepData,
	{ currency, now }: { currency: string; now: Instant }
): OrderStep {
	if ('product' in change) {
		const product = products.find(({ id, status }) => id === change.product && status !== 'ended');
		if (product === undefined) return { kind: 'gone' };
		const offering = catalogue.find(({ id }) => id === product.offeringId);
		const terms = termsOfDisconnecting(product, { catalogue, balance, currency });
		// The service that plays tones takes them all along.
		const ends = offering && offering === toneService(catalogue) ? noLongerPlayed([], catalogue, products) : [];
		return { kind: 'terms', terms: { ...terms, ends }, product, ...(offering && { offering }) };
	}
	const around = { products, catalogue, balance, blocked, currency, now };
	const service = 'set' in change ? toneService(catalogue) : undefined;
	const wanted = 'set' in change ? (change.set.tone ?? service?.id) : change.offering;
	const offering = catalogue.find(({ id }) => id === wanted);
	if (offering === undefined) return { kind: 'gone' };
	const orders = services.find(({ id }) => id === service?.id)?.orders ?? [];
	const told = 'set' in change ? termsOfTone(change.set, { ...around, orders }) : termsOfConnecting(offering, around);
	if (told === undefined) return { kind: 'gone' };
	return told.ok
		? { kind: 'terms', terms: told.terms, offering }
		: { kind: 'obstacle', obstacle: told.obstacle, offering };
}
