import * as v from 'valibot';
import type { Autopay } from '../../domain/autopay';
import type { Acknowledgement } from '../acknowledgement';
import { id, instant, maybe, oneOf, quantityMoney, read, type MapContext } from './fields';

const common = v.object({
	id,
	status: oneOf({ created: 'in-force' }, 'ended'),
	amount: quantityMoney,
	paymentMethod: v.object({ id }),
	lastRunDate: maybe(instant),
	lastRunStatus: maybe(v.picklist(['completed', 'failed']))
});

const dated = v.object({ recurringPeriod: v.picklist(['weekly', 'fortnightly', 'monthly']), nextRunDate: instant });

const below = v.object({
	threshold: quantityMoney,
	monthlyMaximum: quantityMoney,
	paidThisMonth: maybe(quantityMoney)
});

const PERIODS = { weekly: 'week', fortnightly: 'two-weeks', monthly: 'month' } as const;

/** TMF654 `topupBalance`: plans in force. Single top-ups and plans that were stopped are none. */
export function toAutopay(record: unknown, { line }: MapContext): Autopay[] | undefined {
	const auto = v.safeParse(v.object({ isAutoTopup: v.literal(true) }), record).success;
	if (!auto) return [];
	const dto = read(common, record);
	if (dto === undefined) return undefined;
	if (dto.status === 'ended') return [];
	const { id: planId, amount, paymentMethod, lastRunDate: at, lastRunStatus } = dto;
	const run = at !== undefined && lastRunStatus !== undefined && { at, paid: lastRunStatus === 'completed' };
	const plan = { line, id: planId, amount, cardId: paymentMethod.id, ...(run && { lastRun: run }) };
	const byDate = read(dated, record);
	if (byDate !== undefined)
		return [{ ...plan, by: 'date', period: PERIODS[byDate.recurringPeriod], nextRunAt: byDate.nextRunDate }];
	const byThreshold = read(below, record);
	if (byThreshold === undefined) return undefined;
	const { threshold, monthlyMaximum: monthlyMax, paidThisMonth } = byThreshold;
	return [{ ...plan, by: 'threshold', below: threshold, monthlyMax, ...(paidThisMonth && { paidThisMonth }) }];
}

const state = v.object({
	id,
	status: oneOf({ completed: 'ended', cancelled: 'ended', failed: 'ended' }, 'in force')
});

/** Of stopping a plan: what is not in force any more is stopped. */
export function toPlanStopped(record: unknown): Acknowledgement | undefined {
	const dto = read(state, record);
	return dto && { id: dto.id, state: dto.status === 'ended' ? 'done' : 'pending' };
}
