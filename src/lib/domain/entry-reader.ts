/** Reading stored commands. Apart from the kinds there are: the first screen shows one of them. */
import type { Command } from './command';
import { isRecord } from './commands/checks';
import type { CommandKind, CommandSpec } from './commands/spec';
import { isInstant } from './instant';
import { isMsisdn } from './msisdn';
import { OUTBOX_VERSION, STORED_STATES, type OutboxEntry } from './outbox';

/** The kinds that a reader knows; every other one it can't read. */
export type SomeSpecs = { readonly [Kind in CommandKind]?: CommandSpec<Kind> };

const STATES: ReadonlySet<unknown> = new Set(STORED_STATES);

/**
 * A stored row as this version understands it. What it can't understand (another version's format,
 * a broken row) becomes `unreadable`: it stays visible under its key, is never sent, and the stored
 * row itself is left alone for the version that can.
 */
export function entryReader(specs: SomeSpecs): (row: OutboxEntry) => OutboxEntry {
	return (row) =>
		isReadable(row, specs)
			? row
			: { ...row, command: { kind: 'unreadable' }, state: 'unreadable', outcomeUnknown: true, progress: {} };
}

/** Whether a version that knows these kinds can act on it. */
export const isReadableCommand = (value: unknown, specs: SomeSpecs): value is Command =>
	specOfReadable(value, specs) !== undefined;

function specOfReadable(value: unknown, specs: SomeSpecs): CommandSpec<CommandKind> | undefined {
	if (!isRecord(value) || !isMsisdn(value['line'])) return undefined;
	const { kind } = value;
	if (typeof kind !== 'string' || !Object.hasOwn(specs, kind)) return undefined;
	const spec = specs[kind as CommandKind] as unknown as CommandSpec<CommandKind>;
	return spec.isReadable(value) ? spec : undefined;
}

function isReadable(row: OutboxEntry, specs: SomeSpecs): boolean {
	const { version, state, command, confirmedAt, expiresAt, attempts, progress, unclearSince } = row;
	const spec = specOfReadable(command, specs);
	return (
		spec !== undefined &&
		Number.isSafeInteger(version) &&
		version <= OUTBOX_VERSION &&
		STATES.has(state) &&
		isInstant(confirmedAt) &&
		isInstant(expiresAt) &&
		Number.isSafeInteger(attempts) &&
		isProgress(progress) &&
		(unclearSince === undefined || isInstant(unclearSince)) &&
		version >= spec.since(command as Command)
	);
}

function isProgress(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	return Object.values(value).every((id) => typeof id === 'string');
}
