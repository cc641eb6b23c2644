import type { AppDatabase } from '../database';
import { ofLine } from '../line-range';
import { observe, type Live } from '../observe';
import { neverFetched, type Freshness } from '$lib/domain/freshness';
import type { LineId } from '$lib/domain/line';
import type { BillingAccount, Party } from '$lib/domain/party/party';

export interface OwnerData {
	/** `null` where the operator names nobody, or has not been asked. */
	party: Party | null;
	accounts: BillingAccount[];
	freshness: Record<'party' | 'accounts', Freshness>;
}

export interface OwnerQueries {
	/**
	 * Whom the operator has on paper as the owner of the line, and the accounts of the contract.
	 */
	ownerData(line: LineId): Live<OwnerData>;
}

export function createOwnerQueries(db: AppDatabase): OwnerQueries {
	return { ownerData: (line) => observe(db, () => readOwner(db, line)) };
}

function readOwner(db: AppDatabase, line: LineId): Promise<OwnerData> {
	return db.transaction('r', [db.parties, db.accounts, db.freshness], async () => {
		const [party, accounts, ofParty, ofAccounts] = await Promise.all([
			ofLine(db.parties, line, 'id').first(),
			ofLine(db.accounts, line, 'id').toArray(),
			db.freshness.get([line, 'party']),
			db.freshness.get([line, 'accounts'])
		]);
		return {
			party: party ?? null,
			accounts,
			freshness: {
				party: ofParty ?? neverFetched('party'),
				accounts: ofAccounts ?? neverFetched('accounts')
			}
		};
	});
}
