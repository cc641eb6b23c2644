import { isMsisdn, parseMsisdn, type Msisdn } from '$lib/domain/msisdn';
import type { OperatorPack } from '$lib/operator/pack';
import { readAmount, typedAmount } from '../money/amount-input';

export interface AddressFields {
	/** As it would be typed. */
	amount?: string;
	to?: Msisdn;
}

/** A whole sum is a sum: the form says what is wrong with one beyond the operator's limits. */
const ANY = { min: 0, max: Number.MAX_SAFE_INTEGER };

/**
 * `sum` and `to` of an address that fills a form in. Read strictly: what can be read in two ways
 * («10,000») or not at all makes the whole address `unclear`, so that nothing of it is half true.
 * `undefined` when it says neither.
 */
export function readAddress(
	address: URLSearchParams,
	{ currency, numberPlan }: Pick<OperatorPack, 'currency' | 'numberPlan'>
): AddressFields | 'unclear' | undefined {
	const [sum, to] = ['sum', 'to'].map((name) => address.get(name)?.trim() ?? '');
	if (!sum && !to) return undefined;
	const fields: AddressFields = {};
	if (sum) {
		const read = readAmount(sum, currency, ANY);
		if (!read.ok) return 'unclear';
		fields.amount = typedAmount(read.amount);
	}
	if (to) {
		// A plus in an address is a space.
		const number = isMsisdn(`+${to}`) ? (`+${to}` as const) : parseMsisdn(to, numberPlan);
		if (number === undefined) return 'unclear';
		fields.to = number;
	}
	return fields;
}
