import type { components } from '../../src/lib/api/generated/tmf676';
import { iso } from '../bss/clock';
import type { Payment } from '../bss/payments';
import { created, one, type Route } from '../http/route';
import { fromMajor, toMoney } from './amounts';
import { mustBeConfirmed } from './step-up';

type Schemas = components['schemas'];

function payment(made: Payment): Schemas['Payment'] {
	const { id, status, correlatorId, description, receiver, card, amount, authorization, at } = made;
	return {
		id,
		'@type': 'Payment',
		status,
		correlatorId,
		...(description !== undefined && { description }),
		account: { id: receiver },
		paymentMethod: { id: card.id, name: card.name, '@referredType': 'tokenizedCard' },
		totalAmount: toMoney(amount.minor, amount.currency),
		...(authorization !== undefined && { authorizationCode: authorization }),
		paymentDate: iso(at),
		statusDate: iso(at)
	};
}

export const tmf676Routes: readonly Route[] = [
	{
		api: 'tmf676',
		method: 'GET',
		path: '/payment',
		handle: (call) => ({ list: call.operator.payments.of(call.line().msisdn).map(payment) })
	},
	{
		api: 'tmf676',
		method: 'GET',
		path: '/payment/{id}',
		handle: (call) => one(call, call.operator.payments.of(call.line().msisdn).map(payment))
	},
	{
		api: 'tmf676',
		method: 'POST',
		path: '/payment',
		once: true,
		handle: (call) => {
			const { account, paymentMethod, totalAmount, correlatorId, description } = call.body<Schemas['Payment_Create']>();
			const amount = fromMajor(totalAmount.value, totalAmount.unit);
			const made = call.operator.payments.pay(
				call.line(),
				{
					receiver: account.id,
					cardId: paymentMethod.id,
					amount,
					correlatorId,
					agree: () => mustBeConfirmed(call, call.line().pack.topUp.stepUpAbove, account.id, amount),
					...(description !== undefined && { description })
				},
				call.cause()
			);
			return created(payment(made));
		}
	}
];
