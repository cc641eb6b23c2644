import type { Msisdn } from '../../src/lib/domain/msisdn';
import type { Ledger } from './ledger';

export type BalanceKind = 'main' | 'cashback';

/** The account a line's balance stands on. */
export const balanceAccount = (line: Msisdn, kind: BalanceKind = 'main'): string => `${kind}:${line}`;

/** The operator's own accounts, one set per currency. */
export const houseAccount = {
	/** Banks of the cards: what they owe, as a negative balance. */
	acquirer: (currency: string) => `acquirer:${currency}`,
	/** Paid, and not yet credited to anybody. */
	clearing: (currency: string) => `clearing:${currency}`,
	revenue: (currency: string) => `revenue:${currency}`,
	/** What cashback is given from. */
	rewards: (currency: string) => `rewards:${currency}`,
	/** Lent as promised payments, as a negative balance until it is given back. */
	lent: (currency: string) => `lent:${currency}`
};

export function openHouseAccounts(ledger: Ledger, currency: string): void {
	for (const name of Object.values(houseAccount)) ledger.open(name(currency), currency);
}
