import type { SessionState } from '$lib/domain/session';
import type { Balance } from '$lib/domain/subscriber';
import { mainBalance } from '$lib/domain/home';
import { DATABASE_NAME } from './database';
import { answer, lineKeys, readRaw } from './read-raw';

/**
 * The main balance as it is stored; `undefined` when nobody is signed in or nothing is stored.
 * Never throws.
 */
export function storedBalance(factory: IDBFactory, name = DATABASE_NAME): Promise<Balance | undefined> {
	return readRaw(factory, name, ['session', 'balances'], async (store) => {
		const session = await answer<SessionState | undefined>(store('session').get('current'));
		if (session === undefined) return undefined;
		return mainBalance(await answer<Balance[]>(store('balances').getAll(lineKeys(session.line))));
	});
}
