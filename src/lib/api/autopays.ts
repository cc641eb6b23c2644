/** Automatic top-ups, by TMF654. */
import type { Client } from 'openapi-fetch';
import type { Autopay } from '../domain/autopay';
import type { AutopayCommand, AutopayPlan } from '../domain/command';
import type { Result } from '../domain/failure';
import { toMajor, type Money } from '../domain/money';
import type { OperatorPack } from '../operator/pack';
import { acknowledged, type Acknowledgement } from './acknowledgement';
import { apiClient } from './client';
import type { components, paths } from './generated/tmf654';
import { isBadRequest } from './list';
import { lister, type ReadResource } from './lister';
import { toPlanSet } from './mappers/acknowledgement';
import { toAutopay, toPlanStopped } from './mappers/autopay';
import { asker, finder, sender } from './step-calls';
import { exchange, type Transport } from './transport';

type Plan = components['schemas']['AutoTopup_Create'];

const listPlans = (only: { isAutoTopup?: true }): ReadResource<Autopay> =>
	lister(
		'tmf654',
		(client: Client<paths>, { params: { query, header }, ...call }) =>
			client.GET('/topupBalance', { params: { query: { ...query, ...only }, header }, ...call }),
		toAutopay,
		only.isAutoTopup && { filtered: true }
	);

/**
 * Plans in force. Asked for by a filter; an operator that refuses it sends single top-ups too,
 * which the mapper leaves out.
 */
export const listAutopays: ReadResource<Autopay> = async (...asked) => {
	const plans = await listPlans({ isAutoTopup: true })(...asked);
	return isBadRequest(plans) ? listPlans({})(...asked) : plans;
};

/** Sets a plan in place of the one of its kind. */
export const setAutopay = sender(
	'tmf654',
	(client: Client<paths>, call, { line, plan }: Extract<AutopayCommand, { action: 'set' }>, key) =>
		client.POST('/topupBalance', {
			...call,
			body: {
				...schedule(plan),
				'@baseType': 'TopupBalance',
				isAutoTopup: true,
				amount: quantity(plan.amount),
				usageType: 'monetary',
				bucket: { id: 'main' },
				partyAccount: { id: line },
				paymentMethod: { id: plan.cardId, '@referredType': 'tokenizedCard' },
				reason: key
			}
		}),
	toPlanSet
);

export const findAutopay = finder(
	'tmf654',
	'reason',
	(client: Client<paths>, call) => client.GET('/topupBalance', call),
	toPlanSet
);

/** What has become of a plan that the operator has taken in. */
export const getAutopay = asker(
	'tmf654',
	(client: Client<paths>, call) => client.GET('/topupBalance/{id}', call),
	toPlanSet
);

/** Ends the plan with this id. */
export const stopAutopay = sender(
	'tmf654',
	(client: Client<paths>, { params, ...call }, id: string) =>
		client.PATCH('/topupBalance/{id}', {
			params: { path: { id }, ...params },
			body: { status: 'cancelled' },
			...call
		}),
	() => toPlanStopped
);

/** Whether a plan is stopped; `undefined` while it is in force. */
export async function findStopped(
	transport: Transport,
	pack: OperatorPack,
	id: string
): Promise<Result<Acknowledgement | undefined>> {
	const client = apiClient<paths>(transport, pack.api.tmf654);
	const reply = await exchange(transport, (options) =>
		client.GET('/topupBalance/{id}', { params: { path: { id } }, ...options })
	);
	if (!reply.ok && reply.failure.status === 404) return { ok: true, value: { id, state: 'done' } };
	const told = acknowledged(reply, toPlanStopped);
	return told.ok && told.value.state !== 'done' ? { ok: true, value: undefined } : told;
}

const quantity = (sum: Money) => ({ amount: toMajor(sum), units: sum.currency });

const PERIODS = { week: 'weekly', 'two-weeks': 'fortnightly', month: 'monthly' } as const;

function schedule(
	plan: AutopayPlan
): Pick<Plan, '@type' | 'recurringPeriod' | 'nextRunDate' | 'threshold' | 'monthlyMaximum'> {
	return plan.by === 'date'
		? {
				'@type': 'DatedTopup',
				recurringPeriod: PERIODS[plan.period],
				nextRunDate: new Date(plan.firstAt).toISOString()
			}
		: { '@type': 'ThresholdTopup', threshold: quantity(plan.below), monthlyMaximum: quantity(plan.monthlyMax) };
}
