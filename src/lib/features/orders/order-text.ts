/**
 * The confirm step in words: what stands in the way, and what came of it. What will be done is told
 * by each wish.
 */
import type { CommandConfirmed } from '$lib/sync/actions';
import type { Obstacle } from '$lib/domain/orders/compatibility';
import type { CatalogueOffering } from '$lib/domain/subscriber';
import { m } from '$lib/i18n/paraglide/messages.js';

export function obstacleText(obstacle: Obstacle, catalogue: readonly CatalogueOffering[]): string {
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

/** What an order has come to that met an earlier one about the same, which had not left yet. */
export function reconciledText({ how }: NonNullable<CommandConfirmed['met']>): string {
	switch (how) {
		case 'same':
			return m.orders_met_same();
		case 'opposite':
			return m.orders_met_opposite();
		case 'supersedes':
			return m.orders_met_instead();
	}
}
