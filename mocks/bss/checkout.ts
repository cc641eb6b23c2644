import { both } from './both';
import { MINUTE, type Instant } from '../../src/lib/domain/instant';
import type { Money } from '../../src/lib/domain/money';
import type { Msisdn } from '../../src/lib/domain/msisdn';
import { balanceAccount, houseAccount } from './accounts';
import { yearMonth } from './calendar';
import type { Clock } from './clock';
import type { Ids } from './ids';
import type { Cause, Ledger } from './ledger';
import type { Line } from './line';
import type { Lines } from './lines';
import { checkSum } from './payments';
import { settle } from './recurring';
import { Refusal } from './refusal';
import type { Usage } from './usage/usage';

/**
 * Kinds of TMF670: a card that is typed in, one that is to be kept as well, a transfer from a bank.
 */
export const PAGE_METHODS = ['bankCard', 'tokenizedCard', 'bankAccountTransfer'] as const;

export type PageMethod = (typeof PAGE_METHODS)[number];

export interface PagePayment {
	id: string;
	payer: Msisdn;
	receiver: Msisdn;
	method: PageMethod;
	amount: Money;
	status: 'pendingAuthorization' | 'done' | 'denied' | 'expired';
	correlatorId: string;
	description?: string;
	authorization?: string;
	at: Instant;
	expiresAt: Instant;
}

interface PageOrder {
	receiver: string;
	method: string;
	amount: Money;
	correlatorId: string;
	description?: string;
}

/**
 * TMF676: payments that a person makes on a page of the acquirer's or the bank's.
 *
 *   begun ──paid──► done, credited in the same moment
 *     ├──the bank refuses──► denied
 *     └──20 minutes──► expired
 */
export interface Checkout {
	/** Throws a Refusal. */
	begin(payer: Line, order: PageOrder, cause: Cause): PagePayment;
	/**
	 * What the person, or their bank, does on the page. What has ended stays as it is: an impatient
	 * second tap changes nothing.
	 */
	decide(id: string, outcome: 'paid' | 'refused'): PagePayment | undefined;
	/** Oldest first, as they stand now. */
	of(payer: Msisdn): PagePayment[];
	find(id: string): PagePayment | undefined;
}

const OPEN_FOR = 20 * MINUTE;

/** What is typed in on the page, as far as anybody is to know. */
const TYPED_CARD = { name: both('Новая карта', 'New card'), brand: 'Мир', lastFour: '5566' };

interface Books {
	clock: Clock;
	ids: Ids;
	ledger: Ledger;
	lines: Lines;
	usage: Usage;
}

export function createCheckout(on: Books): Checkout {
	const payments: PagePayment[] = [];
	const causes = new Map<string, Cause>();

	function asOfNow(payment: PagePayment): PagePayment {
		const isOver = payment.status === 'pendingAuthorization' && on.clock.now() >= payment.expiresAt;
		return isOver ? { ...payment, status: 'expired' } : payment;
	}

	function take(payment: PagePayment, to: Line, payer: Line): void {
		const { id, method, amount } = payment;
		const at = on.clock.now();
		const cause = causes.get(id);
		payment.status = 'done';
		payment.authorization = on.ids.receipt().slice(-6);
		on.ledger.post({
			id: on.ids.next('topup'),
			at,
			kind: 'top-up',
			text:
				method === 'bankAccountTransfer'
					? both('Пополнение по СБП', 'Top-up by SBP')
					: both(`Пополнение с карты •• ${TYPED_CARD.lastFour}`, `Top-up from card •• ${TYPED_CARD.lastFour}`),
			...(cause && { cause }),
			receipt: on.ids.receipt(),
			postings: [
				{ account: houseAccount.acquirer(amount.currency), minor: -amount.minor },
				{ account: balanceAccount(to.msisdn), minor: amount.minor }
			]
		});
		if (method === 'tokenizedCard') keep(payer, at);
		settle(on, to, at);
	}

	function keep({ cards, msisdn, pack }: Line, at: Instant): void {
		cards.push({
			...TYPED_CARD,
			id: `${on.ids.next('card')}-${msisdn.slice(-4)}`,
			expires: yearMonth(at, 30, pack.timeZone),
			preferred: cards.length === 0,
			bankLimit: Infinity
		});
	}

	return {
		begin: (payer, { receiver, method, amount, correlatorId, description }, cause) => {
			const known = PAGE_METHODS.find((one) => one === method);
			if (!known) throw new Refusal(422, 'METHOD_UNKNOWN', both('Так заплатить нельзя', 'It can’t be paid this way'));
			checkSum(payer, amount);
			const at = on.clock.now();
			const payment: PagePayment = {
				id: on.ids.next('payment'),
				payer: payer.msisdn,
				receiver: on.lines.receiver(receiver, payer).msisdn,
				method: known,
				amount,
				status: 'pendingAuthorization',
				correlatorId,
				at,
				expiresAt: at + OPEN_FOR,
				...(description !== undefined && { description })
			};
			payments.push(payment);
			causes.set(payment.id, cause);
			return payment;
		},
		decide: (id, outcome) => {
			const payment = payments.find((one) => one.id === id);
			if (payment && asOfNow(payment).status === 'pendingAuthorization') {
				const [to, payer] = [on.lines.find(payment.receiver), on.lines.find(payment.payer)];
				if (outcome === 'refused' || !to || !payer) payment.status = 'denied';
				else take(payment, to, payer);
			}
			return payment && asOfNow(payment);
		},
		of: (payer) => payments.filter((payment) => payment.payer === payer).map(asOfNow),
		find: (id) => payments.map(asOfNow).find((payment) => payment.id === id)
	};
}
