import type { CatalogueEntry } from '../catalogue';
import { DAY } from '../instant';
import { offering } from '../orders/orders.fixture';
import type { IncludedPackage, Rate, TariffPlan } from '../rating/tariff-plan';
import type { CatalogueOffering, OwnedProduct } from '../subscriber';
import type { DayRange } from '../usage/day';

export const MB = 2 ** 20;

const minute = (id: string, minor: number, direction: 'out' | 'in', zone: string): Rate => ({
	id,
	unit: 'second',
	match: { categories: ['roaming'], directions: [direction], destinations: [zone] },
	price: { minor, per: 60 },
	step: 60
});

export const DATA: Rate = {
	id: 'data',
	unit: 'byte',
	match: { categories: ['roaming'], destinations: ['Turkey', 'Europe'] },
	price: { minor: 30, per: MB },
	step: 1
};

/** Calls and data in two zones; no texts. */
export const PLAN: TariffPlan = {
	id: 'plan',
	currency: 'RUB',
	packages: [],
	rates: [minute('out', 65_00, 'out', 'Turkey'), minute('in', 25_00, 'in', 'Turkey'), DATA],
	fees: []
};

export const megabytes = (amount: number, destinations?: string[]): IncludedPackage => ({
	id: 'mb',
	unit: 'byte',
	amount: amount * MB,
	match: { categories: ['roaming'], ...(destinations && { destinations }) }
});

/** An option with these rules of usage, in the catalogue and not connected. */
export function listed(
	id: string,
	change: Partial<CatalogueOffering> = {},
	rules: Partial<TariffPlan> | null = {},
	products: OwnedProduct[] = []
): CatalogueEntry & { offering: CatalogueOffering } {
	const plan = rules && { ...PLAN, id, packages: [], rates: [], ...rules };
	const sold = offering(id, { sections: ['roaming'], ...(plan && { plan }), ...change });
	return { id, name: sold.name, offering: sold, products, orders: [] };
}

/** Ten days in March 2026. */
export const TEN: DayRange = { from: 20_520, to: 20_529 };

export const CALENDAR = { startOf: (day: number) => day * DAY };
