/**
 * F10: somebody else did something under the line. What there is to do about it, and what of that
 * is done already, by the operator's own answers.
 */
import type { Instant } from './instant';
import type { Operation } from './operation';
import { isOpen, type OutboxEntry } from './outbox';
import type { SignedInDevice } from './session';
import type { Rest } from './subscriber';

export interface NotMeKnown {
	/** When it was done. */
	at: Instant;
	operations: readonly Operation[];
	devices: readonly SignedInDevice[];
	/** The whole queue of the line, in order of confirmation. */
	outbox: readonly OutboxEntry[];
	block: Rest | undefined;
}

export interface NotMe {
	/** The last change of the password after that, whoever made it: when and from what it says. */
	password?: Operation;
	/** `unknown`: the operator has told of no session. */
	sessions: 'over' | 'open' | 'unknown';
	/** The end of the other sessions, on its way. */
	ending?: OutboxEntry;
	/** The number is blocked so that nobody uses it: for debt it is not. */
	block?: Rest;
}

export function notMe({ at, operations, devices, outbox, block }: NotMeKnown): NotMe {
	const changed = operations
		.filter((one) => one.kind === 'password' && one.result === 'done' && one.at > at)
		.toSorted((a, b) => b.at - a.at)[0];
	const ending = outbox.findLast(
		(entry) => entry.command.kind === 'revoke' && entry.command.what === 'sessions' && isOpen(entry)
	);
	return {
		...(changed && { password: changed }),
		sessions: devices.length === 0 ? 'unknown' : devices.every(({ current }) => current) ? 'over' : 'open',
		...(ending && { ending }),
		...(block && (block.by === 'subscriber' || block.by === 'lost') && { block })
	};
}
