import { dueDays, loans, toldDay, type DueDay, type Loan } from '$lib/domain/due';
import { comingTo } from '$lib/domain/lacking';
import type { Money } from '$lib/domain/money';
import type { AppContext } from '../app-context';
import { liveCatalogue } from '../data/live-catalogue.svelte';

/**
 * The account as it will be, as reactive state. Each is absent while it is not known, or when there
 * is none.
 */
export interface Due {
	/** The day to be told of, see `toldDay`. */
	readonly day: DueDay | undefined;
	readonly loan: Loan | undefined;
	readonly balance: Money | undefined;
}

/**
 * Call while a component is being set up. @param wanted nothing is read before it is for the first
 * time
 */
export function liveDue(app: AppContext, wanted: () => boolean = () => true): Due {
	const data = liveCatalogue(app, wanted);
	const days = $derived.by(() => {
		const { current } = data;
		if (current?.balance === undefined) return [];
		const { minor, currency } = current.balance;
		const balance = { minor: minor + comingTo(app.viewed?.number, current), currency };
		return dueDays({ ...current, balance, now: app.now(), dayOf: app.format.dayNumber });
	});
	const loan = $derived(data.current && loans(data.current, app.now())[0]);
	return {
		get day() {
			return toldDay(days);
		},
		get loan() {
			return loan;
		},
		get balance() {
			return data.current?.balance;
		}
	};
}
