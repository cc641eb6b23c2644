/** Automatic top-ups of TMF654. */
import type { Autopay } from '../domain/autopay';
import type { AutopayCommand, AutopayPlan } from '../domain/command';
import type { Result } from '../domain/failure';
import { toMajor, type Money } from '../domain/money';
import type { OperatorPack } from '../operator/pack';
import { acknowledged, lookUp, type Acknowledgement } from './acknowledgement';
import { apiClient } from './client';
import type { components, paths } from './generated/tmf654';
import { isBadRequest, readList, type Etags, type ListAnswer } from './list';
import { toPlanSet } from './mappers/acknowledgement';
import { toAutopay, toPlanStopped } from './mappers/autopay';
import type { MapContext } from './mappers/fields';
import { exchange, type Transport } from './transport';

type Plan = components['schemas']['AutoTopup_Create'];

/** Plans in force. Asked for by a filter; an operator that refuses it sends single top-ups too, which the mapper leaves out. */
export async function listAutopays(
	transport: Transport,
	context: MapContext,
	etags?: Etags
): Promise<Result<ListAnswer<Autopay>>> {
	const client = apiClient<paths>(transport, context.pack.api.tmf654);
	const read = (only: { isAutoTopup?: true }) =>
		readList(
			{
				...(only.isAutoTopup && { filtered: true }),
				readPage: ({ query, header }) =>
					exchange(transport, (options) =>
						client.GET('/topupBalance', { params: { query: { ...query, ...only }, header }, ...options })
					),
				map: (record) => toAutopay(record, context)
			},
			etags
		);
	const plans = await read({ isAutoTopup: true });
	return isBadRequest(plans) ? read({}) : plans;
}

/** Sets a plan in place of the one of its kind, once per key. */
export async function setAutopay(
	transport: Transport,
	pack: OperatorPack,
	key: string,
	{ line, plan }: Extract<AutopayCommand, { action: 'set' }>
): Promise<Result<Acknowledgement>> {
	const client = apiClient<paths>(transport, pack.api.tmf654);
	const reply = await exchange(transport, (options) =>
		client.POST('/topupBalance', {
			params: { header: { 'Idempotency-Key': key } },
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
			},
			...options
		})
	);
	return acknowledged(reply, toPlanSet(pack));
}

export function findAutopay(
	transport: Transport,
	pack: OperatorPack,
	key: string
): Promise<Result<Acknowledgement | undefined>> {
	const client = apiClient<paths>(transport, pack.api.tmf654);
	return lookUp(
		key,
		'reason',
		({ query, header }, filter) =>
			exchange(transport, (options) =>
				client.GET('/topupBalance', { params: { query: { ...query, ...filter }, header }, ...options })
			),
		toPlanSet(pack)
	);
}

/** What has become of a plan that the operator has taken in. */
export async function getAutopay(
	transport: Transport,
	pack: OperatorPack,
	id: string
): Promise<Result<Acknowledgement>> {
	const client = apiClient<paths>(transport, pack.api.tmf654);
	const reply = await exchange(transport, (options) =>
		client.GET('/topupBalance/{id}', { params: { path: { id } }, ...options })
	);
	return acknowledged(reply, toPlanSet(pack));
}

export async function stopAutopay(
	transport: Transport,
	pack: OperatorPack,
	key: string,
	id: string
): Promise<Result<Acknowledgement>> {
	const client = apiClient<paths>(transport, pack.api.tmf654);
	const reply = await exchange(transport, (options) =>
		client.PATCH('/topupBalance/{id}', {
			params: { path: { id }, header: { 'Idempotency-Key': key } },
			body: { status: 'cancelled' },
			...options
		})
	);
	return acknowledged(reply, toPlanStopped);
}

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
