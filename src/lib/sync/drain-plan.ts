/** What the drainer does next with one line's queue. Pure. */
import { laneOf, type Lane } from '$lib/domain/command';
import type { Instant } from '$lib/domain/instant';
import type { Msisdn } from '$lib/domain/msisdn';
import { omit } from '$lib/domain/omit';
import type { OutboxEntry } from '$lib/domain/outbox';
import { waitsFor } from '$lib/domain/precedence';
import { isExpired, move } from '$lib/domain/outbox-machine';
import { isDue, waitsForNetwork } from './retry-policy';

export interface DrainSituation {
	/** The line that is signed in, if any: only its commands can go. */
	line: Msisdn | undefined;
	now: Instant;
	/** Something suggests that the network is back: don't sit out a backoff that was for want of it. */
	networkMayBeBack: boolean;
}

/**
 * What an entry has become since anybody looked, as the drainer finds it before it begins; `undefined` when it is as it should be.
 * Only under the drain lock: there, «being sent» means that the sender has died.
 */
export function tidy(entry: OutboxEntry, situation: DrainSituation): OutboxEntry | undefined {
	const found = move(entry, 'recover', { outcomeUnknown: true, unclearSince: undefined }) ?? entry;
	const placed = move(found, situation.line === found.line ? 'signed-in' : 'ask-sign-in') ?? found;
	const tidied = mayExpire(placed, situation.now)
		? move(placed, 'expire', { settledAt: situation.now })
		: hurry(placed, situation.networkMayBeBack);
	return tidied === entry ? undefined : tidied;
}

function hurry(entry: OutboxEntry, networkMayBeBack: boolean): OutboxEntry {
	if (!networkMayBeBack || entry.nextAttemptAt === undefined || !waitsForNetwork(entry)) return entry;
	return omit(entry, 'nextAttemptAt');
}

const LANES: readonly Lane[] = ['account', 'chat'];

export type DrainStep =
	| { do: 'deliver'; entry: OutboxEntry }
	| { do: 'expire'; entry: OutboxEntry }
	/** Nothing can go now; `until` when something will, if anything waits at all. */
	| { do: 'rest'; until?: Instant };

/**
 * `entries`: the whole queue of one line, signed in, in order of confirmation.
 * - FIFO in each lane: a command that waits for its next attempt holds up the ones after it in its own; of two that can go the account's does;
 * - one the operator has taken in holds up only what depends on it: it has been delivered;
 * - one that waits for sign-in holds up the ones after it, in every lane;
 * - ended ones, those that nobody knows the outcome of, and those that wait for the person's decision, hold up nobody;
 * - too old to fire: expires, unless its outcome is unknown: then it is delivered, which looks it up and sends nothing.
 */
export function nextStep(entries: readonly OutboxEntry[], now: Instant): DrainStep {
	// The session has ended under the drain: what was confirmed since waits behind it.
	const end = entries.findIndex(({ state }) => state === 'waiting-sign-in');
	const before = end < 0 ? entries : entries.slice(0, end);
	const steps = LANES.map((lane) =>
		nextInLane(
			before.filter(({ command }) => laneOf(command) === lane),
			now
		)
	);
	const moments = steps.flatMap((step) => (step.do === 'rest' ? (step.until ?? []) : []));
	const rest: DrainStep = moments.length === 0 ? { do: 'rest' } : { do: 'rest', until: Math.min(...moments) };
	return steps.find((step) => step.do !== 'rest') ?? rest;
}

function nextInLane(entries: readonly OutboxEntry[], now: Instant): DrainStep {
	let until: Instant | undefined;
	for (const entry of entries) {
		// What nobody knows is asked about only when its time has come, and not for ever.
		const asked = entry.state === 'unknown' && entry.nextAttemptAt !== undefined;
		if (entry.state !== 'queued' && entry.state !== 'accepted' && !asked) continue;
		if (mayExpire(entry, now)) return { do: 'expire', entry };
		// The one it waits for comes first, and has said when it will be asked about.
		if (entry.state === 'queued' && waitsFor(entry, entries) !== undefined) break;
		const { nextAttemptAt: at } = entry;
		if (at === undefined || isDue(at, now)) return { do: 'deliver', entry };
		until = Math.min(until ?? at, at);
		if (entry.state === 'queued') break;
	}
	return until === undefined ? { do: 'rest' } : { do: 'rest', until };
}

/** Known not to have been applied, and too old: whether signed in or not, it asks again. */
export function mayExpire(entry: OutboxEntry, now: Instant): boolean {
	const waits = entry.state === 'queued' || entry.state === 'waiting-sign-in';
	return waits && !entry.outcomeUnknown && isExpired(entry, now);
}
