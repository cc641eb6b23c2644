import type { Result } from '../domain/failure';
import { toMajor, type Money } from '../domain/money';
import type { Msisdn } from '../domain/msisdn';
import type { OperatorPack } from '../operator/pack';
import { acknowledged, lookUp, type Acknowledgement } from './acknowledgement';
import { apiClient } from './client';
import type { paths } from './generated/tmf676';
import { toPaymentAcknowledgement } from './mappers/acknowledgement';
import { exchange, type Transport } from './transport';

export interface PaymentOrder {
	key: string;
	receiver: Msisdn;
	amount: Money;
	cardId: string;
}

/** Takes the money from a saved card, once per key. */
export async function createPayment(
	transport: Transport,
	pack: OperatorPack,
	{ key, receiver, amount, cardId }: PaymentOrder
): Promise<Result<Acknowledgement>> {
	const client = apiClient<paths>(transport, pack.api.tmf676);
	const reply = await exchange(transport, (options) =>
		client.POST('/payment', {
			params: { header: { 'Idempotency-Key': key } },
			body: {
				correlatorId: key,
				account: { id: receiver },
				paymentMethod: { id: cardId },
				totalAmount: { unit: amount.currency, value: toMajor(amount) }
			},
			...options
		})
	);
	return acknowledged(reply, toPaymentAcknowledgement(pack));
}

export function findPayment(
	transport: Transport,
	pack: OperatorPack,
	key: string
): Promise<Result<Acknowledgement | undefined>> {
	const client = apiClient<paths>(transport, pack.api.tmf676);
	return lookUp(
		key,
		'correlatorId',
		({ query, header }, filter) =>
			exchange(transport, (options) =>
				client.GET('/payment', { params: { query: { ...query, ...filter }, header }, ...options })
			),
		toPaymentAcknowledgement(pack)
	);
}

/** What has become of a payment that the operator has taken in. */
export async function getPayment(
	transport: Transport,
	pack: OperatorPack,
	id: string
): Promise<Result<Acknowledgement>> {
	const client = apiClient<paths>(transport, pack.api.tmf676);
	const reply = await exchange(transport, (options) =>
		client.GET('/payment/{id}', { params: { path: { id } }, ...options })
	);
	return acknowledged(reply, toPaymentAcknowledgement(pack));
}
