/** What of the subscriber's records is on this device, as far as the screen has to tell. */
import type { Instant } from '$lib/domain/instant';
import type { Day, DayRange } from '$lib/domain/usage/day';
import type { Shortage, UsageIntake } from '$lib/domain/usage/intake';

export interface KnownDays {
	/** The first day whose records are all here; absent while nothing is known. */
	from?: Day;
	/** Nothing older exists. */
	complete: boolean;
	/**
	 * There are records, though not yet all of any day: the operator gives them in an order of its
	 * own.
	 */
	scattered?: boolean;
}

/** How much of a range is here. `later`: it has not begun yet. */
export type Coverage = 'all' | 'part' | 'none' | 'later';

export function knownDaysOf(intake: UsageIntake | null, dayOf: (at: Instant) => Day): KnownDays {
	if (intake === null) return { complete: false };
	const { knownFrom, complete, stored } = intake;
	if (knownFrom === undefined) return { complete, ...(stored > 0 && !complete ? { scattered: true } : {}) };
	const day = dayOf(knownFrom);
	// Of a day known only from some moment on there may be more, unless nothing older exists.
	const whole = complete || dayOf(knownFrom - 1) !== day;
	return { from: whole ? day : day + 1, complete };
}

export function coverageOf({ from, complete, scattered }: KnownDays, range: DayRange, today: Day): Coverage {
	if (range.from > today) return 'later';
	if (complete) return 'all';
	if (scattered) return 'part';
	if (from === undefined || range.to < from) return 'none';
	return range.from < from ? 'part' : 'all';
}

/**
 * Whether a range can be compared with an earlier one:
 * - `unknown`: the earlier one's records are not all here, so nothing can be said yet;
 * - `nothing`: it reaches back to before the subscriber's first record.
 */
export function comparable({ from, complete }: KnownDays, previous: DayRange): 'yes' | 'unknown' | 'nothing' {
	if (from !== undefined && previous.from >= from) return 'yes';
	return complete ? 'nothing' : 'unknown';
}

/**
 * Nothing of all there is could be read, or half of it at most and nothing that cost anything.
 * `cost` is of what is on screen, `undefined` while it is being read.
 */
export function isNoughtALie(
	intake: UsageIntake | null | undefined,
	cost: number | undefined,
	{ lacking, unrated }: Shortage
): boolean {
	if (!intake) return false;
	const without = lacking + unrated;
	const priced = intake.stored - unrated;
	return without > 0 && (priced === 0 || (priced <= without && cost === 0));
}

/**
 * How many records there will be, while that can be true: some servers count their page alone, and
 * more than those are here.
 */
export function expectedOf({ expected = 0, stored }: UsageIntake): number | undefined {
	return expected > 0 && expected >= stored ? expected : undefined;
}
