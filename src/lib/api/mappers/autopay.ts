import * as v from 'valibot';
import type { Autopay } from '../../domain/autopay';
import type { Dialect } from '../../operator/dialect';
import type { Acknowledgement } from '../acknowledgement';
import { meaning, spoken } from '../dialect';
import { anything, byPack, flag, id, maybe, oneOf, present, read, type MapContext } from './fields';

const standard: Dialect['autopays'] = {
	periods: {
		weekly: 'week',
		week: 'week',
		p1w: 'week',
		p7d: 'week',
		fortnightly: 'two-weeks',
		biweekly: 'two-weeks',
		'two weeks': 'two-weeks',
		p2w: 'two-weeks',
		p14d: 'two-weeks',
		monthly: 'month',
		month: 'month',
		p1m: 'month'
	},
	states: {
		created: 'in-force',
		active: 'in-force',
		confirmed: 'in-force',
		'in progress': 'in-force',
		cancelled: 'ended',
		canceled: 'ended',
		completed: 'ended',
		failed: 'ended',
		rejected: 'ended',
		stopped: 'ended',
		expired: 'ended',
		terminated: 'ended',
		inactive: 'ended'
	},
	runs: { completed: 'paid', done: 'paid', success: 'paid', paid: 'paid', failed: 'failed', declined: 'failed' }
};

const dialect = spoken('autopays', standard);

const kind = v.object({ isAutoTopup: maybe(flag), status: anything });

const plan = byPack(({ moment, money }) =>
	v.object({
		id,
		amount: money,
		paymentMethod: maybe(v.object({ id })),
		recurringPeriod: anything,
		nextRunDate: maybe(moment),
		threshold: maybe(money),
		monthlyMaximum: maybe(money),
		paidThisMonth: maybe(money),
		lastRunDate: maybe(moment),
		lastRunStatus: anything
	})
);

/**
 * TMF654 `topupBalance`: plans in force. Single top-ups and plans that were stopped are none. The
 * standard has neither the next date nor a threshold: a plan without them takes money all the same,
 * and is told with what is known.
 */
export function toAutopay(record: unknown, context: MapContext): Autopay[] | undefined {
	const { periods, states, runs } = dialect(context.pack);
	const what = read(kind, record);
	if (!what?.isAutoTopup || meaning(states, what.status) === 'ended') return [];
	const dto = read(plan(context), record);
	if (dto === undefined) return undefined;
	const { id: planId, amount, lastRunDate: at, threshold, monthlyMaximum, paidThisMonth } = dto;
	const run = meaning(runs, dto.lastRunStatus);
	const lastRun = at === undefined || run === undefined ? undefined : { at, paid: run === 'paid' };
	const common = {
		line: context.line,
		id: planId,
		amount,
		cardId: dto.paymentMethod?.id ?? '',
		...present({ lastRun })
	};
	if (threshold !== undefined) {
		const limits = present({ monthlyMax: monthlyMaximum, paidThisMonth });
		return [{ ...common, by: 'threshold', below: threshold, ...limits }];
	}
	const dates = present({ period: meaning(periods, dto.recurringPeriod), nextRunAt: dto.nextRunDate });
	return [{ ...common, by: 'date', ...dates }];
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
