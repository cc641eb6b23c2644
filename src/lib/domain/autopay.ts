/** F25, F28: plans that top the line up from a saved card by themselves. */
import type { AutopayCommand, AutopayPeriod, StandingPlan } from './command';
import type { PlannedTopUp } from './due';
import type { FreshnessMap } from './freshness';
import { DAY, type Instant } from './instant';
import type { LineId } from './line';
import type { Money } from './money';
import type { Msisdn } from './msisdn';
import type { OutboxEntry } from './outbox';
import type { SavedCard } from './subscriber';

/** TMF654 `topupBalance` with `isAutoTopup`: a plan in force, as the operator tells it. */
export type Autopay = {
	line: LineId;
	id: string;
	amount: Money;
	cardId: string;
	/** The last time it tried, and whether the card paid. */
	lastRun?: { at: Instant; paid: boolean };
} &
	/** Either is absent when the operator does not tell it: the plan takes money all the same. */
	(
		| { by: 'date'; period?: AutopayPeriod; nextRunAt?: Instant }
		| { by: 'threshold'; below: Money; monthlyMax?: Money; paidThisMonth?: Money }
	);

export type AutopayEntry = OutboxEntry & { command: AutopayCommand };

export interface AutopayRows {
	plans: Autopay[];
	cards: SavedCard[];
	/** The whole queue of the line, in order of confirmation. */
	outbox: OutboxEntry[];
	freshness: FreshnessMap;
}

/**
 * One kind of plan: what is in force, and the last command about it that the rows don't show yet.
 */
export interface AutopaySlot {
	by: Autopay['by'];
	plan?: Autopay;
	pending?: AutopayEntry;
}

export interface AutopayData extends AutopayRows {
	slots: AutopaySlot[];
}

/** Server rows ⊕ outbox: what is in force stands beside what is to become of it. */
export function projectAutopays(rows: AutopayRows): AutopayData {
	const awaiting = rows.freshness.autopays.awaiting ?? [];
	const slots = (['date', 'threshold'] as const).flatMap((by): AutopaySlot[] => {
		const [plan, ...more] = rows.plans.filter((one) => one.by === by);
		const pending = rows.outbox.findLast((entry) => isPending(entry, by, awaiting)) as AutopayEntry | undefined;
		// Some operators let several run beside one another: each takes money.
		return [{ by, ...(plan && { plan }), ...(pending && { pending }) }, ...more.map((one) => ({ by, plan: one }))];
	});
	return { ...rows, slots };
}

function isPending({ command, state, key }: OutboxEntry, by: Autopay['by'], awaiting: readonly string[]): boolean {
	if (command.kind !== 'autopay' || command.plan.by !== by || state === 'cancelled') return false;
	return state !== 'done' || awaiting.includes(key);
}

/**
 * What a plan by threshold may still pay this month; `undefined` when the operator does not tell.
 */
export function leftThisMonth(plan: Autopay): Money | undefined {
	if (plan.by !== 'threshold') return undefined;
	const { monthlyMax, paidThisMonth } = plan;
	if (!monthlyMax || !paidThisMonth || paidThisMonth.currency !== monthlyMax.currency) return undefined;
	return { minor: Math.max(0, monthlyMax.minor - paidThisMonth.minor), currency: monthlyMax.currency };
}

/** Stopping it as it stands. @param payer whose card it pays from */
export function stopping(plan: Autopay, cards: readonly SavedCard[], payer: Msisdn): AutopayCommand {
	return { kind: 'autopay', line: payer, action: 'stop', planId: plan.id, plan: standing(plan, cards) };
}

/** What was agreed to, as far as the operator tells. */
export function standing(plan: Autopay, cards: readonly SavedCard[]): StandingPlan {
	const { amount, cardId } = plan;
	const lastFour = cards.find(({ id }) => id === cardId)?.lastFour;
	const agreed = { amount, cardId, cardLabel: lastFour === undefined ? '' : `•• ${lastFour}` };
	const { by } = plan;
	return by === 'date'
		? {
				...agreed,
				by,
				...(plan.period && { period: plan.period }),
				...(plan.nextRunAt && { firstAt: plan.nextRunAt })
			}
		: { ...agreed, by, below: plan.below, ...(plan.monthlyMax && { monthlyMax: plan.monthlyMax }) };
}

const DAYS_BETWEEN: Partial<Record<AutopayPeriod, number>> = { week: 7, 'two-weeks': 14 };

/**
 * What plans by date bring until a moment, no more than a month ahead. A plan by threshold has no
 * date.
 */
export function plannedTopUps(plans: readonly Autopay[], until: Instant): PlannedTopUp[] {
	return plans.flatMap((plan) => {
		if (plan.by !== 'date' || plan.nextRunAt === undefined || plan.nextRunAt > until) return [];
		const { nextRunAt, period, amount: sum } = plan;
		const days = period && DAYS_BETWEEN[period];
		const more = days === undefined ? 0 : Math.floor((until - nextRunAt) / (days * DAY));
		return Array.from({ length: more + 1 }, (_, time) => ({ at: nextRunAt + time * (days ?? 0) * DAY, sum }));
	});
}
