import type { Command } from './command';
import { SPECS, specOf } from './commands/all';
import { entryReader, isReadableCommand as isReadable } from './entry-reader';

/** Of every kind. */
export const readEntry = entryReader(SPECS);

export const isReadableCommand = (value: unknown): value is Command => isReadable(value, SPECS);

/** The oldest format that can hold it. */
export const versionOf = (command: Command): number => specOf(command).since(command);
