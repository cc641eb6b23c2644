import type { Result } from '../domain/failure';
import { toMajor, type Money } from '../domain/money';
import type { Msisdn } from '../domain/msisdn';
import type { Balance, Movement } from '../domain/subscriber';
import type { OperatorPack } from '../operator/pack';
import { acknowledged, lookUp, type Acknowledgement } from './acknowledgement';
import { apiClient } from './client';
import type { paths } from './generated/tmf654';
import { readList, type Etags, type ListAnswer } from './list';
import { toBalanceAcknowledgement } from './mappers/acknowledgement';
import { mayBeMain, toBalance } from './mappers/balance';
import type { MapContext } from './mappers/fields';
import { toMovement } from './mappers/movement';
import { exchange, type Transport } from './transport';

/** Balances in money. Fails as a whole when what can't be read may be the main one: the others would be told in its place. */
export async function listBalances(
	transport: Transport,
	context: MapContext,
	etags?: Etags
): Promise<Result<ListAnswer<Balance>>> {
	const client = apiClient<paths>(transport, context.pack.api.tmf654);
	let mainLost = false;
	const answer = await readList(
		{
			readPage: (page) => exchange(transport, (options) => client.GET('/bucket', { params: page, ...options })),
			map: (record) => {
				const rows = toBalance(record, context);
				mainLost ||= rows === undefined && mayBeMain(record, context);
				return rows;
			}
		},
		etags
	);
	if (!answer.ok || answer.value.notModified || answer.value.unreadable === 0) return answer;
	// Without its main balance a list would take the last known one off the screen and show nothing in its place.
	if (!mainLost && answer.value.rows.some(({ kind }) => kind === 'main')) return answer;
	const reason = 'Records could not be read';
	return { ok: false, failure: { class: 'server', code: 'MAIN_BALANCE_UNREADABLE', reason } };
}

/** Movements of the main balance. */
export function listMovements(
	transport: Transport,
	context: MapContext,
	etags?: Etags
): Promise<Result<ListAnswer<Movement>>> {
	const client = apiClient<paths>(transport, context.pack.api.tmf654);
	return readList(
		{
			readPage: (page) =>
				exchange(transport, (options) => client.GET('/balanceActionHistory', { params: page, ...options })),
			map: (record) => toMovement(record, context)
		},
		etags
	);
}

export interface TopUpOrder {
	key: string;
	receiver: Msisdn;
	amount: Money;
	/** The payment that has taken this sum (TMF676). */
	paymentId: string;
}

/** Credits the receiver with a payment made before, once per key. */
export async function createTopUp(
	transport: Transport,
	pack: OperatorPack,
	{ key, receiver, amount, paymentId }: TopUpOrder
): Promise<Result<Acknowledgement>> {
	const client = apiClient<paths>(transport, pack.api.tmf654);
	const reply = await exchange(transport, (options) =>
		client.POST('/topupBalance', {
			params: { header: { 'Idempotency-Key': key } },
			body: {
				amount: { amount: toMajor(amount), units: amount.currency },
				usageType: 'monetary',
				// A payer can't know the ids of another's bucket and account: the receiver is told by number.
				bucket: { id: 'main' },
				partyAccount: { id: receiver },
				logicalResource: [{ id: receiver }],
				paymentMethod: { id: paymentId, '@referredType': 'Payment' },
				// TMF654 has no externalId; this is how the top-up is found again.
				reason: key
			},
			...options
		})
	);
	return acknowledged(reply, toBalanceAcknowledgement(pack));
}

export function findTopUp(
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
		toBalanceAcknowledgement(pack)
	);
}

/** What has become of a top-up that the operator has taken in. */
export async function getTopUp(transport: Transport, pack: OperatorPack, id: string): Promise<Result<Acknowledgement>> {
	const client = apiClient<paths>(transport, pack.api.tmf654);
	const reply = await exchange(transport, (options) =>
		client.GET('/topupBalance/{id}', { params: { path: { id } }, ...options })
	);
	return acknowledged(reply, toBalanceAcknowledgement(pack));
}
