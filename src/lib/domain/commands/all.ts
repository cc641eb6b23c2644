/**
 * Every kind of command. A new one is a file beside this, its type in `domain/command`, and a line
 * here; the compiler names the rest.
 */
import type { Command } from '../command';
import { autopay } from './autopay';
import { bonus } from './bonus';
import { copy } from './copy';
import { link } from './link';
import { message } from './message';
import { order } from './order';
import { revoke } from './revoke';
import { request } from './ticket';
import type { Agreed, CommandKind, CommandSpec, Lane } from './spec';
import { topUp } from './top-up';
import { transfer } from './transfer';

export const SPECS = {
	'top-up': topUp,
	order,
	transfer,
	autopay,
	bonus,
	revoke,
	link,
	message,
	request,
	copy
} as const satisfies {
	[Kind in CommandKind]: CommandSpec<Kind>;
};

/** The spec of a command's own kind. */
export function specOf<Kind extends CommandKind>({ kind }: { kind: Kind }): CommandSpec<Kind> {
	return SPECS[kind] as unknown as CommandSpec<Kind>;
}

/** An unreadable command is never sent, so it blocks no lane. */
export function laneOf(command: Command | { kind: 'unreadable' }): Lane {
	return command.kind === 'unreadable' ? 'account' : specOf(command).lane;
}

/** What a code from the phone would confirm of it; `undefined` where none can. */
export function agreedOf(command: Command | { kind: 'unreadable' }): Agreed | undefined {
	return command.kind === 'unreadable' ? undefined : specOf(command).agreed?.(command);
}
