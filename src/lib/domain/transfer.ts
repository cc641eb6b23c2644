/**
 * F26: what a transfer to another number costs and leaves, told before it is confirmed. The
 * operator has the last word.
 */
import type { TransferCommand } from './command';
import type { Money } from './money';
import type { Msisdn } from './msisdn';

/** An operator's rules, in whole minor units of its currency. */
export interface TransferRules {
	/** Of one transfer. */
	min: number;
	max: number;
	/** Of all transfers of one day. */
	perDay: number;
	/** What has to be left on the sender's balance. */
	keep: number;
	/** Taken from the sender on top of each transfer. */
	fee: number;
	/** Above this the operator wants a code from the phone before it does it. */
	stepUpAbove?: number;
}

/** What is known of the sender. */
export interface SenderState {
	/** The main balance, when it is known. */
	balance: Money | undefined;
	blocked: boolean;
}

export interface TransferTerms {
	/** To be confirmed as it is. */
	command: TransferCommand;
	/** The sum and the fee. */
	total: Money;
	/** Of the sender's main balance. */
	balanceAfter?: Money;
	/**
	 * Why the operator would refuse, as things are known here: that may be old, so the person
	 * decides.
	 */
	doubt?: 'line-blocked' | 'not-enough-money';
}

export function transferTerms(
	{ line, receiver, amount }: { line: Msisdn; receiver: Msisdn; amount: Money },
	{ fee: minor, keep }: Pick<TransferRules, 'fee' | 'keep'>,
	{ balance, blocked }: SenderState
): TransferTerms {
	const { currency } = amount;
	const fee = { minor, currency };
	const total = { minor: amount.minor + minor, currency };
	const terms = { command: { kind: 'transfer', line, receiver, amount, fee } as const, total };
	const doubt = blocked ? ({ doubt: 'line-blocked' } as const) : {};
	if (balance?.currency !== currency) return { ...terms, ...doubt };
	const balanceAfter = { minor: balance.minor - total.minor, currency };
	const short = balanceAfter.minor < keep ? ({ doubt: 'not-enough-money' } as const) : {};
	return { ...terms, balanceAfter, ...short, ...doubt };
}
