import { both } from './both';
import type { Instant } from '../../src/lib/domain/instant';
import type { Money } from '../../src/lib/domain/money';
import { formatMsisdn, type Msisdn } from '../../src/lib/domain/msisdn';
import { zoneCalendar } from '../../src/lib/domain/usage/calendar';
import { type BalanceKind, balanceAccount } from './accounts';
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
	/** Of the sender, where it is not the main balance. */
	from?: BalanceKind;
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
	/** Cashback onto the main balance of the same line, without a fee. Throws a Refusal. */
	cashOut(line: Line, order: Pick<TransferOrder, 'amount' | 'reason'>, cause: Cause): Transfer;
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
		super(
			409,
			'FEE_CHANGED',
			both('Комиссия за перевод изменилась', 'The transfer fee has changed'),
			both('Подтвердите новую комиссию', 'Confirm the new fee')
		);
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
			.filter((one) => one.sender === msisdn && one.from === undefined && dayOf(one.at) === dayOf(at))
			.reduce((sum, { amount }) => sum + amount.minor, 0);
	}

	function check(sender: Line, { receiver, amount, fee, ...order }: TransferOrder, at: Instant): Line {
		const { currency, transfer: rules } = sender.pack;
		if (order.sender !== sender.msisdn)
			throw new Refusal(
				403,
				'NOT_YOUR_LINE',
				both('Перевести можно только со своего счёта', 'You can only transfer from your own account')
			);
		if (receiver === sender.msisdn)
			throw rejected(
				'OWN_NUMBER',
				both('Это ваш номер', 'This is your own number'),
				both('Укажите номер получателя', 'Enter the recipient’s number')
			);
		const to = on.lines.receiver(receiver, sender);
		if (sender.status === 'blocked')
			throw new Refusal(
				403,
				'LINE_BLOCKED',
				both('Номер заблокирован', 'The number is blocked'),
				both('Пополните счёт, чтобы снять блокировку', 'Top up to lift the block')
			);
		if (amount.currency !== currency || amount.minor < rules.min || amount.minor > rules.max)
			throw rejected(
				'AMOUNT_OUT_OF_RANGE',
				both(
					`Перевести можно от ${rules.min / 100} до ${rules.max / 100} ${currency}`,
					`You can transfer from ${rules.min / 100} to ${rules.max / 100} ${currency}`
				)
			);
		if (fee.minor !== rules.fee || fee.currency !== currency) throw new FeeChanged({ minor: rules.fee, currency });
		if (sentOn(at, sender) + amount.minor > rules.perDay)
			throw rejected(
				'DAY_LIMIT_EXCEEDED',
				both(
					`За день можно перевести не больше ${rules.perDay / 100} ${currency}`,
					`You can transfer at most ${rules.perDay / 100} ${currency} a day`
				)
			);
		if (on.ledger.balance(balanceAccount(sender.msisdn)) - amount.minor - fee.minor < rules.keep)
			throw new Refusal(
				402,
				'NOT_ENOUGH_MONEY',
				both('На счёте не хватает денег', 'Not enough money on the account'),
				both('Пополните счёт и повторите', 'Top up and try again')
			);
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
				text: both(`Перевод на ${onto}`, `Transfer to ${onto}`),
				received: both(`Перевод от ${from}`, `Transfer from ${from}`),
				cause,
				receipt: on.ids.receipt(),
				postings: [
					{ account: balanceAccount(sender.msisdn), minor: -amount.minor },
					{ account: balanceAccount(to.msisdn), minor: amount.minor }
				]
			});
			if (fee.minor > 0) {
				const service = both('Комиссия за перевод', 'Transfer fee');
				on.usage.charge(sender, { category: 'one-off', service, minor: fee.minor, text: service }, at);
			}
			settle(on, to, at);
			return transfer;
		},
		cashOut: (line, { amount, reason }, cause) => {
			const { msisdn, pack } = line;
			const from = balanceAccount(msisdn, 'cashback');
			const has = line.balances.includes('cashback') ? on.ledger.balance(from) : 0;
			if (line.status === 'blocked')
				throw new Refusal(403, 'LINE_BLOCKED', both('Номер заблокирован', 'The number is blocked'));
			if (amount.currency !== pack.currency || amount.minor <= 0 || amount.minor > has)
				throw new Refusal(402, 'NOT_ENOUGH_MONEY', both('Столько кешбэка нет', 'There isn’t that much cashback'));
			const at = on.clock.now();
			const fee = { minor: 0, currency: pack.currency };
			const id = on.ids.next('transfer');
			const transfer: Transfer = { id, sender: msisdn, receiver: msisdn, amount, fee, reason, at, from: 'cashback' };
			transfers.push(transfer);
			on.ledger.post({
				id,
				at,
				kind: 'cashback',
				text: both('Кешбэк на счёт', 'Cashback to the account'),
				cause,
				postings: [
					{ account: from, minor: -amount.minor },
					{ account: balanceAccount(msisdn), minor: amount.minor }
				]
			});
			settle(on, line, at);
			return transfer;
		},
		of: (sender) => transfers.filter((transfer) => transfer.sender === sender)
	};
}
