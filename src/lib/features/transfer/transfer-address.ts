import { formatMsisdn } from '$lib/domain/msisdn';
import type { OperatorPack } from '$lib/operator/pack';
import { readAddress } from '../shared/forms/address-fields';
import type { TransferDraft } from '../shared/money/transfer-draft';

/** What `/transfer?to=…&sum=…` fills in. */
export function transferAsked(
	address: URLSearchParams,
	pack: Pick<OperatorPack, 'currency' | 'numberPlan'>
): Partial<TransferDraft> | 'unclear' | undefined {
	const read = readAddress(address, pack);
	if (read === undefined || read === 'unclear') return read;
	const { to, amount } = read;
	return {
		...(to !== undefined && { receiver: formatMsisdn(to, pack.numberPlan) }),
		...(amount !== undefined && { amount })
	};
}
