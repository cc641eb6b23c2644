import type { Command } from './command';
import type { Msisdn } from './msisdn';

/** The line that a command changes: whoever gets the money, else the one that has confirmed it. */
export const aboutLine = (command: Command): Msisdn => ('receiver' in command ? command.receiver : command.line);
