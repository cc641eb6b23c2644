import { isMsisdn, parseMsisdn, type Msisdn } from '$lib/domain/msisdn';
import type { Money } from '$lib/domain/money';
import type { NumberPlan } from '$lib/domain/number-plan';
import { formatMsisdn } from '$lib/domain/msisdn';
import { typedAmount } from '../shared/money/amount-input';
import type { TopUpDraft } from '../shared/money/top-up-draft';

/** More of either is no sum and no number. */
const LONGEST = 24;

/**
 * The address by which somebody else is asked to top a number up. It fills the form in and does
 * nothing: whoever gets hold of it learns a number and a sum, and can pay.
 */
export function askedLink(origin: string, receiver: Msisdn, amount: Money | undefined): string {
	const link = new URL('/top-up', origin);
	link.searchParams.set('to', receiver.slice(1));
	if (amount) link.searchParams.set('sum', typedAmount(amount).replace(',', '.'));
	return link.href;
}

/**
 * What such an address fills in, for whoever opens it. A number that is none of the operator's, and
 * a sum that is none, are shown as they came: the form says what is wrong with them. `undefined`
 * when it says nothing.
 */
export function askedFor(address: URLSearchParams, line: Msisdn, plan: NumberPlan): Partial<TopUpDraft> | undefined {
	const [sum, to] = ['sum', 'to'].map((name) => (address.get(name) ?? '').trim().slice(0, LONGEST));
	if (!sum && !to) return undefined;
	const amount = { amount: (sum ?? '').replace('.', ',') };
	if (!to) return amount;
	const receiver = isMsisdn(`+${to}`) ? (`+${to}` as const) : parseMsisdn(to, plan);
	if (receiver === line) return amount;
	return { ...amount, to: 'other', other: receiver ? formatMsisdn(receiver, plan) : to, asked: 'yes' };
}
