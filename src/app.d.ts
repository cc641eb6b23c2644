import type { ExpensesPlace } from '$lib/features/expenses/place';
import type { OrderChange } from '$lib/features/shared/outbox/order-change';

declare global {
	namespace App {
		interface PageState {
			/** The top-up sheet is open over the page: by a tap on it, which Back undoes, or because the address asked for it. */
			sheet?: 'opened-here' | 'came-here';
			/** What the expenses show; on a reload it is read from the address instead. */
			expenses?: ExpensesPlace;
			/** Packages to be bought are listed over the home screen. */
			packages?: true;
			/** The confirm step of a change of services is open over the page; Back closes it. */
			order?: OrderChange;
			/** The confirm step of what the page has a form for; Back closes it. */
			confirming?: true;
		}
	}
}
