import type { Client } from 'openapi-fetch';
import { toMajor, type Money } from '../domain/money';
import type { Msisdn } from '../domain/msisdn';
import type { paths } from './generated/tmf676';
import { toPaymentAcknowledgement } from './mappers/acknowledgement';
import { asker, finder, sender } from './step-calls';

/** By a saved card, or on a page by a method that is a kind of TMF670. */
export interface PaymentOrder {
	receiver: Msisdn;
	amount: Money;
	method: { id: string } | { '@type': 'bankCard' | 'tokenizedCard' | 'bankAccountTransfer' };
}

/** Takes the money from a saved card, or begins a payment that the person makes on a page. */
export const createPayment = sender(
	'tmf676',
	(client: Client<paths>, call, { receiver, amount, method }: PaymentOrder, key) =>
		client.POST('/payment', {
			...call,
			body: {
				correlatorId: key,
				account: { id: receiver },
				paymentMethod: method,
				totalAmount: { unit: amount.currency, value: toMajor(amount) }
			}
		}),
	toPaymentAcknowledgement
);

export const findPayment = finder(
	'tmf676',
	'correlatorId',
	(client: Client<paths>, call) => client.GET('/payment', call),
	toPaymentAcknowledgement
);

export const getPayment = asker(
	'tmf676',
	(client: Client<paths>, call) => client.GET('/payment/{id}', call),
	toPaymentAcknowledgement
);
