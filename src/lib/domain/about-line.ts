import type { Command } from './command';
import type { Msisdn } from './msisdn';

/**
 * The line that a command changes: whoever gets the money, or whose services change, else the one
 * that has confirmed it.
 */
export function aboutLine(command: Command): Msisdn {
	if ('receiver' in command) return command.receiver;
	return ('forLine' in command ? command.forLine : undefined) ?? command.line;
}
