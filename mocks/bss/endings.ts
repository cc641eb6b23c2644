import type { Instant } from '../../src/lib/domain/instant';
import { balanceAccount, houseAccount } from './accounts';
import type { Ledger } from './ledger';
import type { Line, Product } from './line';

/** The number works again. What fell due meanwhile was not taken, and is due now. */
export function endRest(line: Line, at: Instant): void {
	delete line.rest;
	for (const product of line.products)
		if (product.nextChargeAt !== undefined) product.nextChargeAt = Math.max(product.nextChargeAt, at);
}

/**
 * Its time is over. What was lent with it is taken back, into debt if need be, and debt blocks the
 * line.
 */
export function end({ ledger }: { ledger: Ledger }, line: Line, product: Product, at: Instant): void {
	line.products = line.products.filter((owned) => owned !== product);
	const { lends, name, sections } = product.offering;
	if (sections?.includes('block')) endRest(line, at);
	if (lends === undefined) return;
	const account = balanceAccount(line.msisdn);
	ledger.post({
		id: `repayment-${product.id}`,
		at,
		kind: 'charge',
		text: `Возврат: ${name}`,
		postings: [
			{ account, minor: -lends },
			{ account: houseAccount.lent(line.pack.currency), minor: lends }
		]
	});
	if (ledger.balance(account) < 0) line.status = 'blocked';
}
