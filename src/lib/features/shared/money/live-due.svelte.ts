import { plannedTopUps } from '$lib/domain/autopay';
import { dueCalendar, HORIZON, loans, toldDay, type DueCalendar, type DueDay, type Loan } from '$lib/domain/due';
import { comingTo } from '$lib/domain/lacking';
import type { Money } from '$lib/domain/money';
import type { AppContext } from '../app-context';
import { liveAutopays } from '../data/live-autopays.svelte';
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
	/** All of the days. */
	readonly calendar: DueCalendar | undefined;
	/** Money on its way, which the calendar begins with besides the balance; in minor units. */
	readonly coming: number;
}

/**
 * Call while a component is being set up. @param wanted nothing is read before it is for the first
 * time
 */
export function liveDue(app: AppContext, wanted: () => boolean = () => true): Due {
	const data = liveCatalogue(app, wanted);
	const autopays = liveAutopays(app);
	const coming = $derived(data.current ? comingTo(app.viewed?.number, data.current) : 0);
	const calendar = $derived.by(() => {
		const { current } = data;
		if (current?.balance === undefined) return undefined;
		const { minor, currency } = current.balance;
		const now = app.now();
		return dueCalendar({
			...current,
			balance: { minor: minor + coming, currency },
			now,
			dayOf: app.format.dayNumber,
			topUps: plannedTopUps(autopays.current?.plans ?? [], now + HORIZON)
		});
	});
	const loan = $derived(data.current && loans(data.current, app.now())[0]);
	return {
		get day() {
			return toldDay(calendar?.days ?? []);
		},
		get loan() {
			return loan;
		},
		get balance() {
			return data.current?.balance;
		},
		get calendar() {
			return calendar;
		},
		get coming() {
			return coming;
		}
	};
}
