import type { OrderOf } from '$lib/domain/command';
import { termsOfDisconnecting } from '$lib/domain/orders/terms';
import { toneService } from '$lib/domain/tones/plan';
import { noLongerPlayed } from '$lib/domain/tones/terms';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { ChangeSpec } from './change-spec';

export const disconnecting: ChangeSpec<string, OrderOf<'disconnect'>> = {
	step(owned, { catalogue, products, balance }, { currency, payer }) {
		const product = products.find(({ id, status }) => id === owned && status !== 'ended');
		if (product === undefined) return { kind: 'gone' };
		const offering = catalogue.find(({ id }) => id === product.offeringId);
		const terms = termsOfDisconnecting(product, { catalogue, balance, currency, payer });
		// The service that plays tones takes them all along.
		const ends = offering && offering === toneService(catalogue) ? noLongerPlayed([], catalogue, products) : [];
		return { kind: 'terms', terms: { ...terms, ends }, product, ...(offering && { offering }) };
	},
	title: ({ offering: { name } }) => m.orders_title_disconnect({ name }),
	button: () => m.orders_disconnect(),
	effects: () => [m.orders_nothing_back()]
};
