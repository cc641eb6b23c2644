import { isInstant } from '../instant';
import { isCost, isMoney, isRecord } from './checks';
import type { CommandSpec } from './spec';

export const autopay: CommandSpec<'autopay'> = {
	since: () => 4,
	lane: 'account',
	isReadable({ action, plan, planId }) {
		const known = action === 'stop' ? typeof planId === 'string' : action === 'set' && planId === undefined;
		return known && isRecord(plan) && isPlan(plan, action === 'stop');
	},
	spends: () => false,
	bringsMoney: false,
	isOneStory: true,
	isSame: (one, other) => one.action === 'stop' && one.planId === other.planId
};

const PLAN_PERIODS: ReadonlySet<unknown> = new Set(['week', 'two-weeks', 'month']);

/** `standing`: of a plan in force the operator may not have told everything. */
function isPlan(plan: Record<string, unknown>, standing: boolean): boolean {
	const { by, amount, cardId, period, firstAt, below, monthlyMax } = plan;
	if (!isMoney(amount) || amount.minor <= 0 || typeof cardId !== 'string') return false;
	const untold = (term: unknown) => standing && term === undefined;
	const isLimit = (sum: unknown) => isCost(sum) && sum.currency === amount.currency;
	if (by === 'date') return (untold(period) || PLAN_PERIODS.has(period)) && (untold(firstAt) || isInstant(firstAt));
	return by === 'threshold' && isLimit(below) && (untold(monthlyMax) || isLimit(monthlyMax));
}
