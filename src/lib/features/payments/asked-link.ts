import type { Money } from '$lib/domain/money';
import { formatMsisdn, type Msisdn } from '$lib/domain/msisdn';
import type { OperatorPack } from '$lib/operator/pack';
import { readAddress } from '../shared/forms/address-fields';
import { typedAmount } from '../shared/money/amount-input';
import type { TopUpDraft } from '../shared/money/top-up-draft';

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
 * What such an address fills in, for whoever opens it: a sum alone is one's own wish, another
 * number somebody else's. `undefined` when it says nothing.
 */
export function askedFor(
	address: URLSearchParams,
	line: Msisdn,
	pack: Pick<OperatorPack, 'currency' | 'numberPlan'>
): Partial<TopUpDraft> | 'unclear' | undefined {
	const read = readAddress(address, pack);
	if (read === undefined || read === 'unclear') return read;
	const { to, ...sum } = read;
	if (to === undefined || to === line) return sum;
	return { ...sum, to: 'other', other: formatMsisdn(to, pack.numberPlan), asked: 'yes' };
}
