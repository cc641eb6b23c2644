import { both } from './both';
import type { Instant } from '../../src/lib/domain/instant';
import type { Money } from '../../src/lib/domain/money';
import type { Msisdn } from '../../src/lib/domain/msisdn';
import { balanceAccount, houseAccount } from './accounts';
import type { Clock } from './clock';
import type { Ids } from './ids';
import type { Cause, Ledger } from './ledger';
import type { Line } from './line';
import type { Lines } from './lines';
import type { Payment, Payments } from './payments';
import { settle } from './recurring';
import { Refusal } from './refusal';
import type { Usage } from './usage/usage';

export interface TopUp {
	id: string;
	/** Who asked for it. */
	requestor: Msisdn;
	receiver: Line;
	amount: Money;
	paymentId: string;
	reason?: string;
	description?: string;
	at: Instant;
}

interface TopUpOrder {
	receiver: string;
	amount: Money;
	paymentId: string;
	reason?: string;
	description?: string;
	/** What the statement says instead of the usual. */
	text?: string;
}

/** TMF654: money from clearing onto the receiver's balance. */
export interface TopUps {
	/** Throws a Refusal. */
	credit(requestor: Line, order: TopUpOrder, cause: Cause, at?: Instant): TopUp;
	of(requestor: Msisdn): TopUp[];
}

interface Books {
	clock: Clock;
	ids: Ids;
	ledger: Ledger;
	lines: Lines;
	payments: Payments;
	usage: Usage;
}

export function createTopUps(on: Books): TopUps {
	const topUps: TopUp[] = [];

	function paymentFor(requestor: Line, to: Line, { paymentId, amount }: TopUpOrder): Payment {
		const payment = on.payments.find(paymentId);
		if (payment?.payer !== requestor.msisdn)
			throw new Refusal(404, 'PAYMENT_UNKNOWN', both('Платёж не найден', 'Payment not found'));
		if (payment.status !== 'done')
			throw new Refusal(
				422,
				'PAYMENT_NOT_CAPTURED',
				both('Банк отклонил этот платёж', 'The bank declined this payment')
			);
		if (topUps.some((topUp) => topUp.paymentId === paymentId))
			throw new Refusal(
				409,
				'PAYMENT_ALREADY_USED',
				both('Этот платёж уже зачислен', 'This payment has already been credited')
			);
		const { minor, currency } = payment.amount;
		if (minor !== amount.minor || currency !== amount.currency || payment.receiver !== to.msisdn)
			throw new Refusal(
				422,
				'AMOUNT_MISMATCH',
				both('Сумма или получатель не те, что в платеже', 'The amount or the recipient differs from the payment')
			);
		return payment;
	}

	return {
		credit: (requestor, order, cause, at = on.clock.now()) => {
			const to = on.lines.receiver(order.receiver, requestor);
			const payment = paymentFor(requestor, to, order);
			const { amount, reason, description } = order;
			const topUp: TopUp = {
				id: on.ids.next('topup'),
				requestor: requestor.msisdn,
				receiver: to,
				amount,
				paymentId: payment.id,
				at,
				...(reason !== undefined && { reason }),
				...(description !== undefined && { description })
			};
			topUps.push(topUp);
			on.ledger.post({
				id: topUp.id,
				at,
				kind: 'top-up',
				text:
					order.text ??
					both(`Пополнение с карты •• ${payment.card.lastFour}`, `Top-up from card •• ${payment.card.lastFour}`),
				cause,
				receipt: on.ids.receipt(),
				postings: [
					{ account: houseAccount.clearing(amount.currency), minor: -amount.minor },
					{ account: balanceAccount(to.msisdn), minor: amount.minor }
				]
			});
			settle(on, to, at);
			return topUp;
		},
		of: (requestor) => topUps.filter((topUp) => topUp.requestor === requestor)
	};
}
