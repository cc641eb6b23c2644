import type { AutopayPeriod, AutopayPlan, StandingPlan } from '$lib/domain/command';
import type { Msisdn } from '$lib/domain/msisdn';
import type { TabStore } from '$lib/platform/tab-store';
import { typedAmount } from '../shared/money/amount-input';

const KEY = 'autopay-draft';

const EMPTY = {
	by: 'date' as AutopayPlan['by'],
	amount: '',
	period: 'month' as AutopayPeriod,
	/** Of the first payment, as the list of days names it. */
	firstAt: '',
	below: '',
	monthlyMax: '',
	cardId: '',
	/** Key of the refused command that this one is to stand in for. */
	replaces: ''
};

/** What has been chosen and typed. Outlives leaving the screen and a reload; ends with the tab, with saving, or with another line. */
export class AutopayDraft {
	values = $state({ ...EMPTY });
	readonly isBegun = $derived(this.values.amount !== '');

	/** Takes up what the same line left behind. */
	open(line: Msisdn, store: TabStore): void {
		const stored = store.get(KEY) as { line?: unknown; values?: object } | undefined;
		if (stored?.line === line && typeof stored.values === 'object') this.values = { ...EMPTY, ...stored.values };
		else this.clear(store);
	}

	save(line: Msisdn, store: TabStore): void {
		store.set(KEY, { line, values: this.values });
	}

	clear(store: TabStore): void {
		store.remove(KEY);
		this.values = { ...EMPTY };
	}

	/** To be changed. What is not known of it is to be filled in. */
	take(plan: StandingPlan, replaces = ''): void {
		const { by, amount, cardId } = plan;
		const common = { ...EMPTY, by, amount: typedAmount(amount), cardId, replaces };
		this.values =
			plan.by === 'date'
				? { ...common, period: plan.period ?? EMPTY.period, firstAt: String(plan.firstAt ?? '') }
				: {
						...common,
						below: typedAmount(plan.below),
						monthlyMax: plan.monthlyMax === undefined ? '' : typedAmount(plan.monthlyMax)
					};
	}
}
