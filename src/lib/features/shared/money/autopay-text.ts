/** An automatic top-up in words. */
import { leftThisMonth, type Autopay } from '$lib/domain/autopay';
import type { AutopayPeriod, StandingPlan } from '$lib/domain/command';
import type { Instant } from '$lib/domain/instant';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';

export function everyText(period: AutopayPeriod): string {
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
export function planText(plan: StandingPlan | Autopay, format: Format): string {
	const sum = format.money(plan.amount);
	if (plan.by === 'threshold') {
		const below = format.money(plan.below);
		if (plan.monthlyMax === undefined) return m.autopay_when_threshold_open({ sum, below });
		return m.autopay_when_threshold({ sum, below, max: format.money(plan.monthlyMax) });
	}
	const at = 'nextRunAt' in plan ? plan.nextRunAt : 'firstAt' in plan ? plan.firstAt : undefined;
	const { period } = plan;
	if (at !== undefined && period !== undefined)
		return m.autopay_when_date({ sum, every: everyText(period), date: format.date(at) });
	return dateLine(period === undefined ? sum : `${sum} ${everyText(period)}`, at, format);
}

function dateLine(sum: string, at: Instant | undefined, format: Format): string {
	return at === undefined ? `${sum}, ${m.autopay_next_unknown()}` : m.autopay_line_date({ sum, date: format.date(at) });
}

/** How it stands, in half a line. */
export function planLine(plan: Autopay, format: Format): string {
	const sum = format.money(plan.amount);
	if (plan.by === 'date') return dateLine(sum, plan.nextRunAt, format);
	const below = format.money(plan.below);
	const left = leftThisMonth(plan) ?? plan.monthlyMax;
	if (left === undefined) return m.autopay_when_threshold_open({ sum, below });
	return m.autopay_line_threshold({ sum, below, left: format.money(left) });
}
