import type { Client } from 'openapi-fetch';
import { toMajor, type Money } from '../domain/money';
import type { Msisdn } from '../domain/msisdn';
import type { paths } from './generated/tmf676';
import { toPaymentAcknowledgement } from './mappers/acknowledgement';
import { asker, finder, sender } from './step-calls';

export interface PaymentOrder {
	receiver: Msisdn;
	amount: Money;
	cardId: string;
}

/** Takes the money from a saved card. */
export const createPayment = sender(
	'tmf676',
	(client: Client<paths>, call, { receiver, amount, cardId }: PaymentOrder, key) =>
		client.POST('/payment', {
			...call,
			body: {
				correlatorId: key,
				account: { id: receiver },
				paymentMethod: { id: cardId },
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
