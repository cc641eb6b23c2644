import { both } from '../bss/both';
import type { components } from '../../src/lib/api/generated/tmf654';
import { type Autopay, nextRunAt, paidInMonth, type Schedule } from '../bss/autopays';
import { iso } from '../bss/clock';
import { Refusal } from '../bss/refusal';
import type { Call } from '../http/route';
import { fromMajor, toQuantity } from './amounts';

type Schemas = components['schemas'];

export function autoTopup(plan: Autopay, call: Call): Schemas['AutoTopup'] {
	const { id, line, status, amount, cardId, reason, schedule, at, runs } = plan;
	const { pack } = call.line();
	const quantity = (minor: number) => toQuantity(minor, amount.currency);
	const last = runs.at(-1);
	const common = {
		id,
		'@baseType': 'TopupBalance',
		status,
		isAutoTopup: true,
		amount: quantity(amount.minor),
		usageType: 'monetary',
		bucket: { id: 'main' },
		partyAccount: { id: line },
		paymentMethod: { id: cardId, '@referredType': 'tokenizedCard' },
		reason,
		requestedDate: iso(at),
		...(last && { lastRunDate: iso(last.at), lastRunStatus: last.paid ? ('completed' as const) : ('failed' as const) })
	} as const;
	if (schedule.by === 'date')
		return {
			...common,
			'@type': 'DatedTopup',
			recurringPeriod: schedule.period,
			nextRunDate: iso(nextRunAt(plan, pack.timeZone))
		};
	return {
		...common,
		'@type': 'ThresholdTopup',
		threshold: quantity(schedule.below),
		monthlyMaximum: quantity(schedule.monthlyMax),
		paidThisMonth: quantity(paidInMonth(plan, call.operator.clock.now(), pack.timeZone))
	};
}

export const plansOf = (call: Call): Schemas['AutoTopup'][] =>
	call.operator.autopays.of(call.line().msisdn).map((plan) => autoTopup(plan, call));

function scheduleOf(asked: Schemas['AutoTopup_Create']): Schedule {
	const { recurringPeriod: period, nextRunDate = '', threshold, monthlyMaximum } = asked;
	if (period) return { by: 'date', period, firstAt: Date.parse(nextRunDate) };
	if (!threshold || !monthlyMaximum)
		throw new Refusal(400, 'INVALID_BODY', both('Запрос составлен неверно', 'The request is malformed'));
	const minor = ({ amount, units }: Schemas['AutoTopup']['amount']) => fromMajor(amount, units).minor;
	return { by: 'threshold', below: minor(threshold), monthlyMax: minor(monthlyMaximum) };
}

export function setPlan(call: Call, asked: Schemas['AutoTopup_Create']): Schemas['AutoTopup'] {
	const { amount, paymentMethod, reason } = asked;
	const plan = call.operator.autopays.set(call.line(), {
		amount: fromMajor(amount.amount, amount.units),
		cardId: paymentMethod.id,
		reason,
		schedule: scheduleOf(asked)
	});
	return autoTopup(plan, call);
}
