import type { CommandKind, CommandOf } from '$lib/domain/commands/spec';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { Format } from '$lib/i18n/format';
import type { ScreenLink } from '../../shared/outbox/screen-link';
import type { EntryAction, Refused } from '../entry-action';

/** A kind of command as the queue shows it. */
export interface CommandFace<Kind extends CommandKind> {
	/** What it is, and where from and to. */
	title(command: CommandOf<Kind>, format: Format): { title: string; subtitle: string };
	/** While the operator has it and has not decided. */
	accepted(): string;
	/** `undefined` when nothing is known beyond the failure. */
	refused(entry: OutboxEntry, format: Format): Refused | undefined;
	/** What can be done about a refusal that has no words of its own. */
	refusedOtherwise: readonly EntryAction[];
	/**
	 * `undefined` where nothing in the app shows it: another's account, and what is said to
	 * support.
	 */
	place(command: CommandOf<Kind>): ScreenLink | undefined;
}

export const AGAIN: readonly EntryAction[] = ['confirm-again', 'discard'];

/**
 * A refusal in words of its own. At another price it is confirmed as it stands then; of everything
 * else `waysOn` tells, by its code.
 * @param detail `undefined` when nothing is known beyond the failure
 */
export function refusedWith(
	{ failure }: OutboxEntry,
	detail: string | undefined,
	waysOn: (code: string) => readonly EntryAction[]
): Refused | undefined {
	if (detail === undefined || failure === undefined) return undefined;
	const changed = failure.price ?? failure.points;
	return { detail, actions: changed === undefined ? waysOn(failure.code) : AGAIN };
}
