import type { Failure } from '../failure';
import type { Instant } from '../instant';

/**
 * How far a line's records have been fetched. Written together with the records it speaks of, so it never promises what is not here.
 * Records come newest first: what is known reaches from `knownFrom` to `seenTo`, and grows backwards until `complete`.
 */
export interface UsageIntake {
	/** The zone the stored days were cut in. With another one everything has to be fetched again. */
	timeZone: string;
	/** Every record at or after this moment is here; absent until something has come. */
	knownFrom?: Instant;
	/** Nothing after this moment has been asked for yet. */
	seenTo?: Instant;
	/** `knownFrom` is where the operator's records begin. */
	complete: boolean;
	/** How many records the operator said there are, for progress. */
	expected?: number;
	/** Records that could not be read or stored. */
	unreadable: number;
	/** When the operator was last heard of. */
	checkedAt?: Instant;
	/** The last attempt's failure; absent after a success. */
	failure?: Failure;
}

export function intakeNotBegun(timeZone: string): UsageIntake {
	return { timeZone, complete: false, unreadable: 0 };
}
