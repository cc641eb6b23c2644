/**
 * Which tables are sealed, and with which key: with `data`, all but these. Apart from whose rows
 * they are and when they go (`db/tables`), which the first load does without.
 */
import type { KeyRole } from './key-role';

/** `false`: nothing in its rows tells of a person (docs/decisions/0025). */
const OTHERS: Readonly<Record<string, KeyRole | false>> = {
	session: false,
	settings: false,
	keys: false,
	// Ages and tags of answers.
	freshness: false,
	outbox: 'delivery',
	// Delivered with it, behind the lock too; under the key of its safe besides.
	copyContents: 'delivery',
	// A delivered top-up may be of one of them.
	linkedLines: 'delivery',
	// There where the person wishes it seen without the PIN.
	glances: 'delivery'
};

export const sealedWith = (table: string): KeyRole | false => OTHERS[table] ?? 'data';

/**
 * Fields that stay readable beside the keys. A command that can't be opened is still shown, as one
 * from a certain time.
 */
export const clearFields = (table: string): string[] =>
	table === 'outbox' ? ['version', 'confirmedAt', 'expiresAt'] : [];
