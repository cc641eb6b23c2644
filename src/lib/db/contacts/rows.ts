import type { Instant } from '$lib/domain/instant';
import type { LineId } from '$lib/domain/line';
import type { Safe } from './sealed-copy';

type Bytes = Uint8Array<ArrayBuffer>;

/** The contacts of a line on this device: one row, which is written as a whole. */
interface BookRow {
	id: 'book';
	/** Counts up with each change, so that nobody changes what they have not seen. */
	rev: number;
	/** Each as `domain/contacts/write-cards` normalises it, in UTF-8. */
	cards: Bytes;
	/** How to take the last changes back, the newest last. */
	undo: Undo[];
}

/** What was done to the list. */
export type BookChange = 'added' | 'replaced' | 'merged';

/** Normalised contacts: those that a change has taken out, and those it has put in. */
export interface Undo {
	what: BookChange;
	out: string[];
	in: string[];
}

/** What the newest copy has that this device knows the contents of. */
interface CopiedRow {
	id: 'copied';
	copy: string;
	at: Instant;
	cards: Bytes;
}

/** What copies of this device are sealed with. */
type SafeRow = Safe & { id: 'safe' };

export type ContactsPart = { line: LineId } & (BookRow | CopiedRow | SafeRow);

/** A sealed copy on its way to the operator. */
export interface CopyContent {
	line: LineId;
	id: string;
	bytes: Bytes;
}
