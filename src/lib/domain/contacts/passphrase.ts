import { isCommonPassword } from '../common-password';

/** Guessed by whoever has the copy, as often as they like. */
const SHORTEST_PASSPHRASE = 10;

/** What is wrong with it. @param line the subscriber's number, which is guessed first */
export function passphraseFault(typed: string, line = ''): 'short' | 'common' | undefined {
	if ([...typed.trim()].length < SHORTEST_PASSPHRASE) return 'short';
	return isCommonPassword(typed.trim(), line) ? 'common' : undefined;
}
