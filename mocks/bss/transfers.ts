import type { Instant } from '../../src/lib/domain/instant';
import type { Money } from '../../src/lib/domain/money';
import { formatMsisdn, type Msisdn } from '../../src/lib/domain/msisdn';
import { zoneCalendar } from '../../src/lib/domain/usage/calendar';
import { balanceAccount } from './accounts';
import type { Clock } from './clock';
import type { Ids } from './ids';
import type { Cause, Ledger } from './ledger';
import type { Line } from './line';
import type { Lines } from './lines';
import { settle } from './recurring';
import { Refusal } from './refusal';
import type { Usage } from './usage/usage';

export interface Transfer {
	id: string;
	sender: Msisdn;
	receiver: Msisdn;
	amount: Money;
	fee: Money;
	reason: string;
	at: Instant;
}

interface TransferOrder {
	sender: string;
	receiver: string;
	amount: Money;
	/** As it was agreed to. */
	fee: Money;
	reason: string;
	/** Asked last of all: throws a Refusal when the owner of the phone has to agree first. */
	agree: () => void;
}

/** TMF654: money from one line's balance onto another's. */
export interface Transfers {
	/** Throws a Refusal, and nothing has moved then. */
	send(sender: Line, order: TransferOrder, cause: Cause): Transfer;
	of(sender: Msisdn): Transfer[];
}

interface Books {
	clock: Clock;
	ids: Ids;
	ledger: Ledger;
	lines: Lines;
	usage: Usage;
}

export class FeeChanged extends Refusal {
	constructor(readonly current: Money) {
		super(409, 'FEE_CHANGED', 'Комиссия за перевод изменилась', 'Подтвердите новую комиссию');
	}
}

const rejected = (code: string, reason: string, advice?: string): Refusal =>
	new Refusal(422, code, reason, advice ?? {});

export function createTransfers(on: Books): Transfers {
	const transfers: Transfer[] = [];

	/** Sent on the operator's day that `at` falls on. */
	function sentOn(at: Instant, { msisdn, pack }: Line): number {
		const { dayOf } = zoneCalendar(pack.timeZone);
		return transfers
			.filter((one) => one.sender === msisdn && dayOf(one.at) === dayOf(at))
			.reduce((sum, { amount }) => sum + amount.minor, 0);
	}

	function check(sender: Line, { receiver, amount, fee, ...order }: TransferOrder, at: Instant): Line {
		const { currency, transfer: rules } = sender.pack;
		if (order.sender !== sender.msisdn)
			throw new Refusal(403, 'NOT_YOUR_LINE', 'Перевести можно только со своего счёта');
		if (receiver === sender.msisdn) throw rejected('OWN_NUMBER', 'Это ваш номер', 'Укажите номер получателя');
		const to = on.lines.receiver(receiver, sender);
		if (sender.status === 'blocked')
			throw new Refusal(403, 'LINE_BLOCKED', 'Номер заблокирован', 'Пополните счёт, чтобы снять блокировку');
		if (amount.currency !== currency || amount.minor < rules.min || amount.minor > rules.max)
			throw rejected('AMOUNT_OUT_OF_RANGE', `Перевести можно от ${rules.min / 100} до ${rules.max / 100} ${currency}`);
		if (fee.minor !== rules.fee || fee.currency !== currency) throw new FeeChanged({ minor: rules.fee, currency });
		if (sentOn(at, sender) + amount.minor > rules.perDay)
			throw rejected('DAY_LIMIT_EXCEEDED', `За день можно перевести не больше ${rules.perDay / 100} ${currency}`);
		if (on.ledger.balance(balanceAccount(sender.msisdn)) - amount.minor - fee.minor < rules.keep)
			throw new Refusal(402, 'NOT_ENOUGH_MONEY', 'На счёте не хватает денег', 'Пополните счёт и повторите');
		return to;
	}

	return {
		send: (sender, order, cause) => {
			const at = on.clock.now();
			const to = check(sender, order, at);
			order.agree();
			const { amount, fee, reason } = order;
			const transfer: Transfer = {
				id: on.ids.next('transfer'),
				sender: sender.msisdn,
				receiver: to.msisdn,
				amount,
				fee,
				reason,
				at
			};
			transfers.push(transfer);
			const { numberPlan } = sender.pack;
			const [from, onto] = [sender, to].map(({ msisdn }) => formatMsisdn(msisdn, numberPlan));
			on.ledger.post({
				id: transfer.id,
				at,
				kind: 'transfer',
				text: `Перевод на ${onto}`,
				cause,
				receipt: on.ids.receipt(),
				postings: [
					{ account: balanceAccount(sender.msisdn), minor: -amount.minor },
					{ account: balanceAccount(to.msisdn), minor: amount.minor, text: `Перевод от ${from}` }
				]
			});
			if (fee.minor > 0) {
				const service = 'Комиссия за перевод';
				on.usage.charge(sender, { category: 'one-off', service, minor: fee.minor, text: service }, at);
			}
			settle(on, to, at);
			return transfer;
		},
		of: (sender) => transfers.filter((transfer) => transfer.sender === sender)
	};
}
