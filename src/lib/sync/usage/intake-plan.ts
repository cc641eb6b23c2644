/** What an intake asks for next, and why. Pure. */
import { DAY, HOUR, MINUTE, SECOND, type Instant } from '$lib/domain/instant';
import type { Month } from '$lib/domain/usage/day';
import type { UsageGap, UsageIntake } from '$lib/domain/usage/intake';
import type { PullReason } from '../pull-plan';

/**
 * `person`: asked for on the screen; `timer`: the time to try again has come; `background`: the app
 * may be closed.
 */
export type IntakeReason = PullReason | 'person' | 'timer' | 'background';

export type IntakeStep =
	| { do: 'rest' }
	/** The stored days are cut in another zone. */
	| { do: 'forget' }
	| ({ do: 'read' } & GapReading)
	/** Details given up that the person wants back. */
	| { do: 'recall'; month: Month; byOffset: boolean }
	/** Have old records been rated anew since? */
	| { do: 'ask-rerated'; since: Instant; before: Instant }
	/** Does the operator count as many records as are here? */
	| { do: 'audit'; state: UsageIntake };

export interface GapReading {
	/** The gaps as they are known to be; others mean that somebody else has been reading. */
	known: UsageGap[] | undefined;
	gap: UsageGap;
	/** What is to be read after it. */
	rest: UsageGap[];
	/** The newest days once more: unchanged ones need no body. */
	tail: boolean;
}

/** So long the newest records are good without asking. */
const GOOD_FOR = 5 * MINUTE;
/** So far back records may come late: roaming partners send theirs days after. */
const OVERLAP = 5 * DAY;
/**
 * Old records are seldom rated anew or lost: one small question each, once a day, and only when
 * everything has been read.
 */
const RERATED_EVERY = DAY;
const AUDIT_EVERY = DAY;
/** Whether a server has learnt nested filters meanwhile. */
const NESTED_AGAIN = 30 * DAY;

const PAUSE_AFTER_FAILURE = 5 * SECOND;
/** A refusal, or a device without room: nothing changes by itself. */
const PAUSE_AFTER_REFUSAL = HOUR;

/** More interrupted readings of the newest days than this become one. */
const MOST_GAPS = 6;

export function planIntake(
	state: UsageIntake | undefined,
	timeZone: string,
	now: Instant,
	reason: IntakeReason
): IntakeStep {
	if (state === undefined) return { do: 'read', known: undefined, gap: { offset: 0 }, rest: [], tail: false };
	if (rests(state, now, reason)) return { do: 'rest' };
	if (state.timeZone !== timeZone) return { do: 'forget' };
	const known = state.gaps;
	const [gap, ...rest] = known ?? [{ offset: 0 }];
	const begun = gap === undefined || gap.before !== undefined || gap.offset > 0;
	if (begun && isTailDue(state, now, reason)) return { do: 'read', known, ...newestGap(state, gap, rest) };
	if (gap !== undefined) return { do: 'read', known, gap, rest, tail: false };
	const { seenTo, tail, rerated, audit, recall, byOffset = false } = state;
	if (recall?.[0] !== undefined) return { do: 'recall', month: recall[0], byOffset };
	if (seenTo !== undefined && tail?.from !== undefined && isReratedDue(rerated, now))
		return { do: 'ask-rerated', since: (rerated?.since ?? seenTo) - DAY, before: tail.from };
	return isOld(audit?.at, AUDIT_EVERY, now) ? { do: 'audit', state } : { do: 'rest' };
}

/**
 * From when the newest days are asked for. Stays as long as it may, because only the same question
 * can be answered «unchanged».
 */
export function tailFrom({ tail, seenTo }: UsageIntake): Instant | undefined {
	if (seenTo === undefined) return undefined;
	const latest = seenTo - OVERLAP;
	const from = tail?.from;
	if (from !== undefined && from <= latest && from > latest - OVERLAP) return from;
	return Math.floor(latest / DAY) * DAY;
}

/** What lies above everything that is known or still to be read. */
function newestGap(state: UsageIntake, first: UsageGap | undefined, rest: UsageGap[]): Omit<GapReading, 'known'> {
	const from = tailFrom(state);
	const below = first === undefined ? [] : [first, ...rest];
	const top = first?.ratedSince === undefined ? first?.before : undefined;
	if (below.length >= MOST_GAPS && first !== undefined) {
		const { from: lowest } = first;
		return { gap: { ...(lowest === undefined ? {} : { from: lowest }), offset: 0 }, rest, tail: false };
	}
	const above = from === undefined ? top : Math.max(from, top ?? from);
	return { gap: { ...(above === undefined ? {} : { from: above }), offset: 0 }, rest: below, tail: above === from };
}

function isTailDue({ newestAt, tail, gaps }: UsageIntake, now: Instant, reason: IntakeReason): boolean {
	if (reason === 'person' || isOld(newestAt, GOOD_FOR, now)) return true;
	// Once more at the end of the first reading: what came meanwhile, and a tag for the next time.
	return gaps?.length === 0 && tail === undefined;
}

function isReratedDue(check: UsageIntake['rerated'], now: Instant): boolean {
	return isOld(check?.at, check?.ignored === true ? NESTED_AGAIN : RERATED_EVERY, now);
}

/** A time in the future is left over from before the clock was set back, and proves nothing. */
function isOld(at: Instant | undefined, goodFor: number, now: Instant): boolean {
	return at === undefined || at > now || now - at >= goodFor;
}

/** Failed a moment ago, or asked by the operator to come later, or refused. */
function rests({ failure, failedAt }: UsageIntake, now: Instant, reason: IntakeReason): boolean {
	if (failure === undefined || failedAt === undefined || failedAt > now) return false;
	if (failure.retryAt !== undefined && now < failure.retryAt) return true;
	if (reason === 'person' || reason === 'sign-in') return false;
	if (failure.class === 'rejected' || failure.class === 'conflict') return now < failedAt + PAUSE_AFTER_REFUSAL;
	if (reason === 'timer' || reason === 'online') return false;
	return now < failedAt + PAUSE_AFTER_FAILURE;
}
