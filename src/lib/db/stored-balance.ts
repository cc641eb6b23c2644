import type { Balance } from '$lib/domain/subscriber';
import { mainBalance } from '$lib/domain/home';
import { DATABASE_NAME } from './database';
import { openRows, rowsOfSession, storedOfSession } from './read-raw';
import { isSealed, Keyring, type OpenKey } from './seal/keyring';

const BALANCES = { table: 'balances' };

/**
 * The main balance as it is stored; `undefined` when nobody is signed in, or nothing is stored or
 * can be read. Never throws.
 */
export async function storedBalance(factory: IDBFactory, name = DATABASE_NAME): Promise<Balance | undefined> {
	return mainOf(await rowsOfSession<Balance>(factory, name, BALANCES));
}

/**
 * The same behind the lock: read now as it is stored, so that it is there as soon as the key is.
 * Never throws.
 */
export function balanceBehindLock(
	factory: IDBFactory | undefined,
	name = DATABASE_NAME
): (key: OpenKey) => Promise<Balance | undefined> {
	const reading = storedOfSession(factory, name, BALANCES);
	return async (key) => {
		const { rows } = (await reading) ?? { rows: [] };
		return mainOf(await openRows<Balance>(new Keyring([key]), BALANCES.table, rows));
	};
}

const mainOf = (rows: readonly Balance[] | undefined): Balance | undefined =>
	rows && mainBalance(rows.filter((row) => !isSealed(row)));
