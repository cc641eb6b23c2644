import type { AutopayPeriod, AutopayPlan, StandingPlan } from '$lib/domain/command';
import type { DraftForm } from '../shared/forms/tab-draft.svelte';
import { typedAmount } from '../shared/money/amount-input';

export interface AutopayDraft {
	by: AutopayPlan['by'];
	amount: string;
	period: AutopayPeriod;
	/** Of the first payment, as the list of days names it. */
	firstAt: string;
	below: string;
	monthlyMax: string;
	cardId: string;
	/** Key of the refused command that this one is to stand in for. */
	replaces: string;
}

export const PERIODS: readonly AutopayPeriod[] = ['month', 'two-weeks', 'week'];

export const AUTOPAY: DraftForm<AutopayDraft> = {
	key: 'autopay-draft',
	empty: { by: 'date', amount: '', period: 'month', firstAt: '', below: '', monthlyMax: '', cardId: '', replaces: '' },
	choices: { by: ['date', 'threshold'], period: PERIODS }
};

/** A plan to be changed. What is not known of it is to be filled in. */
export function draftOf(plan: StandingPlan, replaces = ''): AutopayDraft {
	const { by, amount, cardId } = plan;
	const common = { ...AUTOPAY.empty, by, amount: typedAmount(amount), cardId, replaces };
	if (plan.by === 'date')
		return { ...common, period: plan.period ?? common.period, firstAt: String(plan.firstAt ?? '') };
	const { below, monthlyMax } = plan;
	return { ...common, below: typedAmount(below), monthlyMax: monthlyMax ? typedAmount(monthlyMax) : '' };
}
