/** The confirm step in words: what will be done, and what stands in the way. */
import type { CommandConfirmed } from '$lib/sync/actions';
import type { OrderCommand } from '$lib/domain/command';
import type { Obstacle } from '$lib/domain/orders/compatibility';
import type { CatalogueOffering } from '$lib/domain/subscriber';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import { toneTitle } from '../shared/data/tone-words';

export function stepTitle(
	{ action, offering: { name }, setting }: OrderCommand,
	offering: CatalogueOffering | undefined,
	{ locale }: Format
): string {
	if (offering?.lends) return name;
	switch (action) {
		case 'connect':
			return m.orders_title_connect({ name });
		case 'disconnect':
			return m.orders_title_disconnect({ name });
		case 'switch':
			return m.orders_title_switch({ name });
		case 'buy':
			return m.orders_title_buy({ name });
		case 'tone':
			return setting?.tone && offering
				? m.orders_title_tone({ name: toneTitle(offering, locale) })
				: m.orders_title_no_tone();
	}
}

/** The one button says what it does and what is taken for it now. */
export function confirmWords(
	{ action, price: { now }, setting }: OrderCommand,
	offering: CatalogueOffering | undefined,
	format: Format
): string {
	if (offering?.lends) return m.orders_borrow({ sum: format.money(offering.lends) });
	const sum = format.money(now);
	const paid = now.minor > 0;
	switch (action) {
		case 'connect':
			return paid ? m.orders_connect_for({ sum }) : m.orders_connect_free();
		case 'disconnect':
			return m.orders_disconnect();
		case 'switch':
			return paid ? m.orders_switch_for({ sum }) : m.orders_switch_free();
		case 'buy':
			return paid ? m.orders_buy_for({ sum }) : m.orders_buy_free();
		case 'tone':
			if (setting?.tone === undefined) return m.orders_no_tone();
			return paid ? m.orders_tone_for({ sum }) : m.orders_tone_free();
	}
}

export function obstacleWords(obstacle: Obstacle, catalogue: readonly CatalogueOffering[]): string {
	switch (obstacle.why) {
		case 'not-sellable':
			return m.orders_obstacle_not_sellable();
		case 'connected':
			return m.orders_obstacle_connected();
		case 'tariff-unknown':
			return m.orders_obstacle_tariff_unknown();
		case 'price-unknown':
			return m.orders_obstacle_price_unknown();
		case 'requires': {
			const names = catalogue.filter(({ id }) => obstacle.ids.includes(id)).map(({ name }) => `«${name}»`);
			return names.length === 0
				? m.orders_obstacle_requires()
				: m.orders_obstacle_requires_one({ names: names.join(', ') });
		}
		case 'excluded':
			return m.orders_obstacle_excluded({ name: obstacle.by.name });
	}
}

/** What became of the order the moment it was confirmed. */
export function confirmedWords({ met }: CommandConfirmed): string {
	switch (met?.how) {
		case 'same':
			return m.orders_met_same();
		case 'opposite':
			return m.orders_met_opposite();
		case 'instead':
			return m.orders_met_instead();
		case undefined:
			return m.orders_queued();
	}
}
