/** The operator's programme of points: TMF658, and what it does not have yet from `loyalty`. */
import type { Client } from 'openapi-fetch';
import type { BonusOf } from '../domain/command';
import type { Result } from '../domain/failure';
import { toMajor } from '../domain/money';
import type { Points } from '../domain/bonus/points';
import type { OperatorPack } from '../operator/pack';
import { LOOK_UP_UNCERTAIN, type Acknowledgement } from './acknowledgement';
import { apiClient } from './client';
import type { paths as Bonuses } from './generated/loyalty';
import type { paths as Balances } from './generated/tmf654';
import type { paths as Loyalty } from './generated/tmf658';
import { readList } from './list';
import { lister } from './lister';
import { toBalanceAcknowledgement } from './mappers/acknowledgement';
import { toMembership, toMemberState, toPointsAction, toPointsLot, toReward } from './mappers/bonus';
import { asker, finder, sender } from './step-calls';
import { exchange as exchanged, type Transport } from './transport';

export const listMemberships = lister(
	'tmf658',
	(client: Client<Loyalty>, page) => client.GET('/loyaltyProgramMember', page),
	toMembership
);

export const listPoints = lister(
	'tmf658',
	(client: Client<Loyalty>, page) => client.GET('/loyaltyBalance', page),
	toPointsLot
);

export const listPointsHistory = lister(
	'loyalty',
	(client: Client<Bonuses>, page) => client.GET('/actions', page),
	toPointsAction
);

export const listRewards = lister('loyalty', (client: Client<Bonuses>, page) => client.GET('/rewards', page), toReward);

const inPoints = ({ points }: Points) => ({ unit: 'points' as const, value: points });

/** At the confirmed price. */
export const createRedemption = sender(
	'loyalty',
	(client: Client<Bonuses>, call, { reward, cost }: BonusOf<'exchange'>, key) =>
		client.POST('/redemptions', { ...call, body: { externalId: key, reward, cost: inPoints(cost) } }),
	toBalanceAcknowledgement
);

export const findRedemption = finder(
	'loyalty',
	'externalId',
	(client: Client<Bonuses>, call) => client.GET('/redemptions', call),
	toBalanceAcknowledgement
);

export const getRedemption = asker(
	'loyalty',
	(client: Client<Bonuses>, call) => client.GET('/redemptions/{id}', call),
	toBalanceAcknowledgement
);

/** Cashback onto the main balance of the same line; found again as any transfer is. */
export const cashOut = sender(
	'tmf654',
	(client: Client<Balances>, call, { line, bucket, amount }: BonusOf<'cash-out'>, key) =>
		client.POST('/transferBalance', {
			...call,
			body: {
				amount: { amount: toMajor(amount), units: amount.currency },
				usageType: 'monetary',
				bucket: { id: bucket },
				logicalResource: [{ id: line }],
				receiverBucket: { id: 'main' },
				receiverBucketUsageType: 'monetary',
				receiverLogicalResource: { id: line },
				costOwner: 'originator',
				transferCost: { unit: amount.currency, value: 0 },
				channel: { id: 'web' },
				reason: key
			}
		}),
	toBalanceAcknowledgement
);

export const join = sender<Loyalty, BonusOf<'join'>>(
	'tmf658',
	(client, call) => client.POST('/loyaltyProgramMember', { ...call, body: { status: 'active' } }),
	toMemberState('member')
);

export const leave = sender(
	'tmf658',
	(client: Client<Loyalty>, { params, ...call }, { memberId: id, loses }: BonusOf<'leave'>) =>
		client.PATCH('/loyaltyProgramMember/{id}', {
			params: { path: { id }, ...params },
			body: { status: 'terminated', forfeits: inPoints(loses) },
			...call
		}),
	toMemberState('left')
);

/**
 * Whether the line is in the programme, or out of it; `undefined` when it is not as wished. A
 * membership that is not told is over.
 */
export async function findMember(
	transport: Transport,
	pack: OperatorPack,
	wanted: 'member' | 'left'
): Promise<Result<Acknowledgement | undefined>> {
	const client = apiClient<Loyalty>(transport, pack.api.tmf658);
	const list = await readList(
		{
			readPage: (params) =>
				exchanged(transport, (options) => client.GET('/loyaltyProgramMember', { params, ...options })),
			map: (record) => {
				const told = toMemberState('member')(pack)(record);
				return told && [told];
			}
		},
		undefined
	);
	if (!list.ok) return list;
	const { value } = list;
	const known = !value.notModified && value.whole && value.unreadable === 0;
	const members = value.notModified ? [] : value.rows;
	if (!known || members.some(({ state }) => state === 'unclear'))
		return { ok: false, failure: { class: 'server', code: LOOK_UP_UNCERTAIN, reason: '' } };
	const member = members.find(({ state }) => state === 'done');
	if (wanted === 'member') return { ok: true, value: member };
	return { ok: true, value: member === undefined ? { id: '', state: 'done' } : undefined };
}
