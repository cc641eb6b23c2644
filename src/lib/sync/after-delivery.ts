/** How a command goes on waiting after a delivery that did not end it. Pure. */
import { HOUR, MINUTE, type Instant } from '$lib/domain/instant';
import type { Failure } from '$lib/domain/failure';
import type { OutboxEntry, OutboxState, Progress, ToPay } from '$lib/domain/outbox';
import { isExpired, type OutboxChange, type OutboxEvent } from '$lib/domain/outbox-machine';
import { nextAttemptAt, nextLookAt, nextQuestionAt, STRAGGLER_LIFE } from './retry-policy';

/**
 * How long to wait for a clear answer about an accepted command; after that its outcome is shown as
 * unknown.
 */
const DOUBT_LIFE = 10 * MINUTE;

/**
 * Questions about it that end in errors of the operator are put up with for longer: a server under
 * repair comes back.
 */
const REPAIR_LIFE = HOUR;

/** The first version whose rows may say that a step has been acknowledged. */
const ACKNOWLEDGED_SINCE = 7;

/** Nothing about it is open any more. */
export const DECIDED = { outcomeUnknown: false, unclearSince: undefined, sendAgain: undefined } as const;

export interface Attempt {
	/** As it was before. */
	waited: OutboxEntry;
	/** As it was sent, or asked about: with this attempt counted. */
	entry: OutboxEntry;
	now: Instant;
	random: () => number;
}

export interface Waiting {
	event: Extract<OutboxEvent, 'accept' | 'ask-payment' | 'wait' | 'doubt'>;
	change: OutboxChange;
}

/**
 * For how long the operator has been asked and could not tell, in ms; 0 when it has not, or the
 * clock was set back.
 */
export function unclearFor({ unclearSince }: OutboxEntry, now: Instant): number {
	return Math.max(0, now - (unclearSince ?? now));
}

const unclearFrom = (entry: OutboxEntry, now: Instant): Instant => now - unclearFor(entry, now);

/**
 * Taken in by the operator. However long it took to get there, it may decide at once; then it is
 * asked ever more seldom. What the person has to pay stays so until it is paid or not, whatever
 * else the operator says of it.
 */
export function afterAcceptance(attempt: Attempt, unclear: boolean, toPay?: ToPay): Waiting {
	const { waited, entry, now } = attempt;
	const event = waited.state === 'awaits-payment' ? 'ask-payment' : 'accept';
	if (unclear) {
		const unclearSince = unclearFrom(entry, now);
		return now - unclearSince < DOUBT_LIFE ? asked(attempt, event, { unclearSince }) : inDoubt(attempt);
	}
	const page = toPay ?? (event === 'accept' ? undefined : entry.toPay);
	if (page !== undefined && !isExpired(entry, now)) return toBePaid(attempt, page);
	// An order may take days, when a tariff begins with the month. Nothing else does.
	const lasting = entry.command.kind === 'order' || !isExpired(entry, now);
	return lasting ? asked(attempt, 'accept', { unclearSince: undefined }) : inDoubt(attempt);
}

/** Somebody may be looking at it: while it can be paid it is asked about soon. */
function toBePaid(attempt: Attempt, toPay: ToPay): Waiting {
	const { entry, now, random } = attempt;
	const waiting = asked(attempt, 'ask-payment', { unclearSince: undefined, toPay });
	if (now >= (toPay.until ?? entry.expiresAt)) return waiting;
	return { ...waiting, change: { ...waiting.change, nextAttemptAt: nextLookAt(entry.attempts, now, random) } };
}

/** The answer was lost and a look-up by key finds nothing: the request may still be on its way. */
export function whileMissing({ waited, entry, now }: Attempt): Waiting {
	const unclearSince = unclearFrom(entry, now);
	const change = { outcomeUnknown: true, unclearSince, nextAttemptAt: unclearSince + STRAGGLER_LIFE };
	return { event: waited.state === 'unknown' ? 'doubt' : 'wait', change };
}

/** Nobody can tell. It is asked about for as long as the operator would know its key. */
export function inDoubt(attempt: Attempt): Waiting {
	const { entry, now } = attempt;
	const unclearSince = unclearFrom(entry, now);
	const doubt = asked(attempt, 'doubt', { unclearSince, sendAgain: undefined });
	return isExpired(entry, now) ? { ...doubt, change: { ...doubt.change, nextAttemptAt: undefined } } : doubt;
}

/**
 * An accepted command stays accepted, and an unknown one unknown, even when asking about it fails.
 */
const STAYS: Readonly<Partial<Record<OutboxState, Waiting['event']>>> = {
	accepted: 'accept',
	'awaits-payment': 'ask-payment',
	unknown: 'doubt'
};

/** No answer, or an error of the operator. `sent`: what has left might have had an effect. */
export function afterFailure(
	attempt: Attempt,
	{ failure, outcomeUnknown, sent }: { failure: Failure; outcomeUnknown: boolean; sent: boolean }
): Waiting {
	const { waited, entry, now, random } = attempt;
	const { retryAt } = failure;
	const event = STAYS[waited.state] ?? 'wait';
	if (sent) {
		const again = nextAttemptAt(entry.attempts, retryAt, now, random);
		const anew = { unclearSince: undefined, sendAgain: undefined };
		return { event, change: { ...anew, failure, outcomeUnknown, nextAttemptAt: again } };
	}
	const told = outcomeUnknown && failure.class === 'server';
	if (told && unclearFor(entry, now) >= REPAIR_LIFE) return inDoubt(attempt);
	const since = told ? { unclearSince: unclearFrom(entry, now) } : {};
	if (event !== 'wait') return asked(attempt, event, { ...since, failure }, retryAt);
	const again = nextAttemptAt(entry.attempts, retryAt, now, random);
	return { event, change: { ...since, failure, outcomeUnknown, nextAttemptAt: again } };
}

function asked(attempt: Attempt, event: Waiting['event'], change: OutboxChange, retryAt?: Instant): Waiting {
	const { waited, entry, now, random } = attempt;
	const attempts = waited.state === 'queued' ? 1 : entry.attempts;
	const again = nextQuestionAt(attempts, retryAt, now, random);
	// The next delivery begins with a question.
	return { event, change: { attempts, outcomeUnknown: true, ...change, nextAttemptAt: again } };
}

/**
 * The entry with what has been acknowledged; `undefined` when somebody else has brought it further
 * than `before`.
 */
export function withProgress(entry: OutboxEntry, progress: Progress, before: Progress): OutboxEntry | undefined {
	const steps = new Set(Object.keys({ ...before, ...entry.progress }) as (keyof Progress)[]);
	if ([...steps].some((step) => before[step] !== entry.progress[step])) return undefined;
	const version = progress.acknowledged === undefined ? entry.version : Math.max(entry.version, ACKNOWLEDGED_SINCE);
	return { ...entry, progress, version };
}
