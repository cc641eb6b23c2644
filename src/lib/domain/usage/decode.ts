/**
 * What stands between the operator's bytes and records: made by `api`, used by `sync`, so it is
 * known to both.
 */
import type { UsageRecord } from './record';

export interface DecodedUsage {
	/** Storable ones only (`isStorable`). */
	records: UsageRecord[];
	/** Records that could not be read. */
	unreadable: number;
}

/** Reads one body. Counts what it can't read; throws when it is no usage answer at all. */
export type DecodeUsage = (body: ArrayBuffer) => DecodedUsage;

/**
 * One of the operator's kinds of usage (TMF635 `usageSpecification`). Plain data: it goes to a
 * worker with the pages.
 */
export interface UsageSpecification {
	id: string;
	name: string;
	/** What its records say, and in which unit where they measure. */
	characteristics: { name: string; unit?: string }[];
}
