/** An automatic top-up in words. */
import { leftThisMonth, type Autopay } from '$lib/domain/autopay';
import type { AutopayPeriod, AutopayPlan } from '$lib/domain/command';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';

export function everyWords(period: AutopayPeriod): string {
	switch (period) {
		case 'week':
			return m.autopay_every_week();
		case 'two-weeks':
			return m.autopay_every_two_weeks();
		case 'month':
			return m.autopay_every_month();
	}
}

/** What is agreed to, in one sentence. */
export function planWords(plan: AutopayPlan | Autopay, format: Format): string {
	const sum = format.money(plan.amount);
	if (plan.by === 'threshold')
		return m.autopay_when_threshold({
			sum,
			below: format.money(plan.below),
			max: format.money(plan.monthlyMax)
		});
	const at = 'firstAt' in plan ? plan.firstAt : plan.nextRunAt;
	return m.autopay_when_date({ sum, every: everyWords(plan.period), date: format.date(at) });
}

/** How it stands, in half a line. */
export function planLine(plan: Autopay, format: Format): string {
	const sum = format.money(plan.amount);
	if (plan.by === 'date') return m.autopay_line_date({ sum, date: format.date(plan.nextRunAt) });
	const left = format.money(leftThisMonth(plan) ?? plan.monthlyMax);
	return m.autopay_line_threshold({ sum, below: format.money(plan.below), left });
}
