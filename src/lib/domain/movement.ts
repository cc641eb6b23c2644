import { HOUR } from './instant';
import type { OutboxEntry } from './outbox';
import type { Movement } from './subscriber';

/** Which way money went; `unknown` where the operator does not tell, and of nothing at all. */
export function directionOf({ amount, undirected }: Pick<Movement, 'amount' | 'undirected'>): 'in' | 'out' | 'unknown' {
	if (undirected || amount.minor === 0) return 'unknown';
	return amount.minor > 0 ? 'in' : 'out';
}

/** Clocks of two systems of the operator, and the time it takes to book. */
const APART = HOUR;

/**
 * What a command has left on the own account: by the operator's id of it, else the only line of its
 * kind and sum about then. `undefined` while it is not there, or could be one of several.
 */
export function movementOf(
	{ command, progress, settledAt }: OutboxEntry,
	movements: readonly Movement[]
): Movement | undefined {
	if (command.kind !== 'top-up' && command.kind !== 'transfer') return undefined;
	const ids = [progress.topupId, progress.transferId];
	const known = movements.find(({ id }) => ids.includes(id));
	if (known !== undefined || settledAt === undefined) return known;
	const minor = command.kind === 'top-up' ? command.amount.minor : -command.amount.minor;
	const [one, ...more] = movements.filter(
		({ kind, at, amount }) => kind === command.kind && amount.minor === minor && Math.abs(at - settledAt) <= APART
	);
	return more.length > 0 ? undefined : one;
}
