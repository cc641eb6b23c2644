import type { Balance } from '$lib/domain/subscriber';
import { mainBalance } from '$lib/domain/home';
import { DATABASE_NAME } from './database';
import { rowsOfSession } from './read-raw';
import { isSealed } from './seal/keyring';

/**
 * The main balance as it is stored; `undefined` when nobody is signed in, or nothing is stored or
 * can be read. Never throws.
 */
export async function storedBalance(factory: IDBFactory, name = DATABASE_NAME): Promise<Balance | undefined> {
	const rows = await rowsOfSession<Balance>(factory, name, { table: 'balances' });
	return rows && mainBalance(rows.filter((row) => !isSealed(row)));
}
