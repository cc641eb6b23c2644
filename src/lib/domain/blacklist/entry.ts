/** F82: whose calls and SMS the operator refuses. */
import type { Msisdn } from '../msisdn';

/**
 * A number (`+79000000001`), every number that begins so (`+7495*`), or those that hide theirs.
 * Equal ones are equal texts.
 */
export type BlacklistEntry = Msisdn | 'hidden';

/** Begins the name of its characteristic (TMF637): `blacklist:+79000000001`. */
const NAME = 'blacklist:';
const ENTRY = /^(?:hidden|\+[1-9](?:\d{6,14}|\d{0,13}\*))$/;

export function isBlacklistEntry(value: unknown): value is BlacklistEntry {
	return typeof value === 'string' && ENTRY.test(value);
}

/** `undefined` for the name of anything else. */
export function entryOf(name: string): BlacklistEntry | undefined {
	const entry = name.startsWith(NAME) ? name.slice(NAME.length) : undefined;
	return isBlacklistEntry(entry) ? entry : undefined;
}

export const entryName = (entry: BlacklistEntry): string => NAME + entry;

/** What a mask begins with; `undefined` for what is none. */
export const prefixOf = (entry: BlacklistEntry): string | undefined =>
	entry.endsWith('*') ? entry.slice(0, -1) : undefined;
