import type { Right } from '$lib/domain/links';
import { m } from '$lib/i18n/paraglide/messages.js';

/** What the owner of a line lets another see or do. */
export const RIGHT_LABELS: Readonly<Record<Right, () => string>> = {
	balance: m.links_right_balance,
	expenses: m.links_right_expenses,
	'top-up': m.links_right_top_up,
	services: m.links_right_services,
	place: m.links_right_place
};
