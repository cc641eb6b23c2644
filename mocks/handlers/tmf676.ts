import type { components } from '../../src/lib/api/generated/tmf676';
import { iso } from '../bss/clock';
import type { PagePayment } from '../bss/checkout';
import type { Payment } from '../bss/payments';
import { created, one, type Call, type Route } from '../http/route';
import { fromMajor, toMoney } from './amounts';
import { mustBeConfirmed } from './step-up';

type Schemas = components['schemas'];

/** What every payment has, however it is made. */
function common(made: Payment | PagePayment): Omit<Schemas['Payment'], 'paymentMethod'> {
	const { id, status, correlatorId, description, receiver, amount, authorization, at } = made;
	return {
		id,
		'@type': 'Payment',
		status,
		correlatorId,
		...(description !== undefined && { description }),
		account: { id: receiver },
		totalAmount: toMoney(amount.minor, amount.currency),
		...(authorization !== undefined && { authorizationCode: authorization }),
		paymentDate: iso(at),
		statusDate: iso(at)
	};
}

function payment(made: Payment): Schemas['Payment'] {
	const { id, name } = made.card;
	return { ...common(made), paymentMethod: { id, name, '@referredType': 'tokenizedCard' } };
}

/**
 * The acquirer's page, which `control/pay-page` shows. A path, because it stands on the origin of
 * the app itself.
 */
const payPath = (id: string): string => `/__mock/pay/${id}`;

function pagePayment(made: PagePayment): Schemas['Payment'] {
	const { id, status, method, expiresAt } = made;
	return {
		...common(made),
		paymentMethod: { '@type': method },
		...(status === 'pendingAuthorization' && { redirectUrl: payPath(id), expirationDate: iso(expiresAt) })
	};
}

function paymentsOf({ operator, line }: Call): Schemas['Payment'][] {
	const payer = line().msisdn;
	const all = [...operator.payments.of(payer).map(payment), ...operator.checkout.of(payer).map(pagePayment)];
	return all.sort((a, b) => a.paymentDate.localeCompare(b.paymentDate));
}

export const tmf676Routes: readonly Route[] = [
	{
		api: 'tmf676',
		method: 'GET',
		path: '/payment',
		handle: (call) => ({ list: paymentsOf(call) })
	},
	{
		api: 'tmf676',
		method: 'GET',
		path: '/payment/{id}',
		handle: (call) => one(call, paymentsOf(call))
	},
	{
		api: 'tmf676',
		method: 'POST',
		path: '/payment',
		once: true,
		handle: (call) => {
			const { account, paymentMethod, totalAmount, correlatorId, description } = call.body<Schemas['Payment_Create']>();
			const amount = fromMajor(totalAmount.value, totalAmount.unit);
			const { id: cardId } = paymentMethod;
			if (cardId === undefined) {
				const order = { receiver: account.id, method: paymentMethod['@type'] ?? '', amount, correlatorId };
				const begun = call.operator.checkout.begin(
					call.line(),
					{ ...order, ...(description !== undefined && { description }) },
					call.cause()
				);
				return created(pagePayment(begun));
			}
			const made = call.operator.payments.pay(
				call.line(),
				{
					receiver: account.id,
					cardId,
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
