import { both } from './both';
import type { Instant } from '../../src/lib/domain/instant';
import type { Msisdn } from '../../src/lib/domain/msisdn';
import type { Money } from '../../src/lib/domain/money';
import { houseAccount } from './accounts';
import { yearMonth } from './calendar';
import type { Clock } from './clock';
import type { Ids } from './ids';
import type { Cause, Ledger } from './ledger';
import type { Card, Line } from './line';
import type { Lines } from './lines';
import { Refusal } from './refusal';

export interface Payment {
	id: string;
	/** Whose card paid. */
	payer: Msisdn;
	/** Whose balance it is for. */
	receiver: Msisdn;
	card: Card;
	amount: Money;
	/**
	 * `done`: taken from the card, waiting in clearing for a top-up or credited by one. `denied`:
	 * the bank refused.
	 */
	status: 'done' | 'denied';
	correlatorId: string;
	description?: string;
	authorization?: string;
	at: Instant;
}

interface PaymentOrder {
	receiver: string;
	cardId: string;
	amount: Money;
	correlatorId: string;
	description?: string;
	/** Asked last of all: throws a Refusal when the owner of the phone has to agree first. */
	agree?: () => void;
}

/** TMF676: money from cards into clearing, where it waits for a top-up. */
export interface Payments {
	/** Takes the money. Throws a Refusal; one by the bank is remembered as a denied payment. */
	pay(payer: Line, order: PaymentOrder, cause: Cause, at?: Instant): Payment;
	of(payer: Msisdn): Payment[];
	find(id: string): Payment | undefined;
}

export const usable = (card: Card, now: Instant, zone: string): boolean => card.expires >= yearMonth(now, 0, zone);

/** Throws a Refusal. */
export function checkSum({ pack: { topUp, currency } }: Line, amount: Money): void {
	if (amount.currency === currency && amount.minor >= topUp.min && amount.minor <= topUp.max) return;
	throw new Refusal(
		422,
		'AMOUNT_OUT_OF_RANGE',
		both('Такую сумму внести нельзя', 'This amount can’t be paid in'),
		both(
			`От ${topUp.min / 100} до ${topUp.max / 100} ${currency}`,
			`From ${topUp.min / 100} to ${topUp.max / 100} ${currency}`
		)
	);
}

export function createPayments(on: { clock: Clock; ids: Ids; ledger: Ledger; lines: Lines }): Payments {
	const payments: Payment[] = [];

	function check(payer: Line, { amount, receiver, cardId }: PaymentOrder, at: Instant): { card: Card; to: Line } {
		const { timeZone } = payer.pack;
		checkSum(payer, amount);
		const to = on.lines.receiver(receiver, payer);
		const card = payer.cards.find(({ id }) => id === cardId);
		if (!card) throw new Refusal(404, 'CARD_UNKNOWN', both('Карта не найдена', 'Card not found'));
		if (!usable(card, at, timeZone))
			throw new Refusal(422, 'CARD_UNUSABLE', both('Срок действия карты истёк', 'The card has expired'));
		return { card, to };
	}

	return {
		pay: (payer, order, cause, at = on.clock.now()) => {
			const { card, to } = check(payer, order, at);
			order.agree?.();
			const { amount, correlatorId, description } = order;
			const payment: Payment = {
				id: on.ids.next('payment'),
				payer: payer.msisdn,
				receiver: to.msisdn,
				card,
				amount,
				status: amount.minor > card.bankLimit ? 'denied' : 'done',
				correlatorId,
				at,
				...(description !== undefined && { description })
			};
			payments.push(payment);
			if (payment.status === 'denied')
				throw new Refusal(
					402,
					'PAYMENT_DECLINED',
					both('Банк отклонил платёж', 'The bank declined the payment'),
					both('Попробуйте другую карту или меньшую сумму', 'Try another card or a smaller amount')
				);
			payment.authorization = on.ids.receipt().slice(-6);
			on.ledger.post({
				id: on.ids.next('card'),
				at,
				kind: 'card-payment',
				text: both(`Оплата картой •• ${card.lastFour}`, `Paid with card •• ${card.lastFour}`),
				cause,
				postings: [
					{ account: houseAccount.acquirer(amount.currency), minor: -amount.minor },
					{ account: houseAccount.clearing(amount.currency), minor: amount.minor }
				]
			});
			return payment;
		},
		of: (payer) => payments.filter((payment) => payment.payer === payer),
		find: (id) => payments.find((payment) => payment.id === id)
	};
}
