import type { Failure } from '../failure';
import type { Instant } from '../instant';
import type { Month } from './day';
import type { UsageRecord } from './record';

/**
 * How far a line's records have been fetched. Written together with the records it speaks of, so it
 * never promises what is not here. Records come newest first: what is known reaches from
 * `knownFrom` to `seenTo`, and grows backwards until `complete`.
 */
export interface UsageIntake {
	/**
	 * The zone the stored days were cut in. With another one everything has to be fetched again.
	 */
	timeZone: string;
	/** Every record at or after this moment is here; absent while none can be promised. */
	knownFrom?: Instant;
	/** The newest record that has come. */
	seenTo?: Instant;
	/** The oldest record that has come. */
	oldest?: Instant;
	/** Nothing is left to be read: `knownFrom` is where the operator's records begin. */
	complete: boolean;
	/**
	 * The operator gives no more, though there may be more: it knows neither offsets nor time, or
	 * breaks off before its own total.
	 */
	cut?: true;
	/**
	 * What the operator's totals are worth: `right` once one has counted beyond its page, `wrong`
	 * for one that counts its page alone.
	 */
	totals?: 'right' | 'wrong';
	/**
	 * How many records there are in all, as far as the operator has said: what is stored and what
	 * is still to come.
	 */
	expected?: number;
	/** Records that are here, those of dropped days and cancelled ones too. */
	stored: number;
	/** Records that could not be read or stored. */
	unreadable: number;
	/** When the operator was last heard of. */
	checkedAt?: Instant;
	/** The last attempt's failure; absent after a success. */
	failure?: Failure;
	failedAt?: Instant;

	/** What is still to be read, newest first. Absent before the first answer. */
	gaps?: UsageGap[];
	/** The operator sorts or cuts by time otherwise than asked: everything is read by offset. */
	byOffset?: boolean;
	/** When the newest records were last asked for. */
	newestAt?: Instant;
	/** The newest days, asked for again and again because records come late. */
	tail?: UsageTail;
	/** The latest rating that has come. */
	ratedTo?: Instant;
	rerated?: ReratedCheck;
	audit?: CountAudit;
	/** Months whose details were given up and are wanted back, newest first. */
	recall?: Month[];
}

/**
 * Records at or after `from` and before `before`, without the newest `offset` of them. Without
 * `from` they reach to the first record there is, without `before` to the newest.
 */
export interface UsageGap {
	from?: Instant;
	before?: Instant;
	offset: number;
	/**
	 * What the page before began with, when it was read by offset: the same again means that the
	 * operator knows no offsets.
	 */
	first?: string;
	/** It is read once more: so many that can't be read have been counted before. */
	counted?: number;
	/** Only records rated since: what was re-rated or cancelled after it had come. */
	ratedSince?: Instant;
}

export interface UsageTail {
	/** Absent while there is no record to count back from. */
	from?: Instant;
	/** Of its newest page. */
	etag?: string;
	/**
	 * Records that could not be read: of the last whole reading, so that they are not counted
	 * twice, and of the one under way.
	 */
	unreadable: number;
	reading?: number;
}

export interface ReratedCheck {
	at: Instant;
	/** Everything rated before has been seen. */
	since: Instant;
	/** How many the last check has found. */
	count: number;
	/** The operator takes no notice of nested filters. */
	ignored?: boolean;
}

export interface CountAudit {
	at: Instant;
	/**
	 * By how many the operator counts more than can be kept here, by month: known after a month has
	 * been fetched again.
	 */
	surplus: Record<Month, number>;
	/** What was missing outside of all months, and has been asked for again. */
	missing?: number;
}

/**
 * How many of the operator's records are in no sum, as far as anybody knows: those that can't be
 * read, and those it counts beyond what came (several under one id, for instance). Sums are «not
 * less than» while there are any.
 */
export function lackingRecords({ unreadable, audit }: Pick<UsageIntake, 'unreadable' | 'audit'>): number {
	const surplus = Object.values(audit?.surplus ?? {}).reduce((sum, more) => sum + Math.max(0, more), 0);
	return Math.max(unreadable, surplus);
}

/** What sums go without. They are «not less than» while there is any. */
export interface Shortage {
	/** Records that are in no sum ({@link lackingRecords}). */
	lacking: number;
	/** Records whose price the operator has not told yet: they are in the sums at nothing. */
	unrated: number;
}

export function isShort({ lacking, unrated }: Shortage): boolean {
	return lacking + unrated > 0;
}

/** Records of a day that have no price so far. */
export function countUnrated(records: readonly Pick<UsageRecord, 'revision' | 'cancelled'>[] = []): number {
	return records.filter(({ revision, cancelled }) => revision === 0 && !cancelled).length;
}

export function intakeNotBegun(timeZone: string): UsageIntake {
	return { timeZone, complete: false, stored: 0, unreadable: 0 };
}
