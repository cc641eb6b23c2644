import type { Result } from '../domain/failure';
import { toMajor, type Money } from '../domain/money';
import type { Msisdn } from '../domain/msisdn';
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
	basePath: string,
	{ key, receiver, amount, cardId }: PaymentOrder
): Promise<Result<Acknowledgement>> {
	const client = apiClient<paths>(transport, basePath);
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
	return acknowledged(reply, toPaymentAcknowledgement);
}

export function findPayment(
	transport: Transport,
	basePath: string,
	key: string
): Promise<Result<Acknowledgement | undefined>> {
	const client = apiClient<paths>(transport, basePath);
	return lookUp(
		key,
		'correlatorId',
		({ query, header }) =>
			exchange(transport, (options) =>
				client.GET('/payment', { params: { query: { ...query, correlatorId: key }, header }, ...options })
			),
		toPaymentAcknowledgement
	);
}
