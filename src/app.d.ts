import type { ExpensesViewState } from '$lib/features/expenses/view-state';
import type { Sheet } from '$lib/features/shared/sheets';

declare global {
	namespace App {
		interface PageState {
			/** What is open over the page. */
			sheet?: Sheet;
			/** What the expenses show; on a reload it is read from the address instead. */
			expenses?: ExpensesViewState;
		}
	}
}
