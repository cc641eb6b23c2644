/** What the drainer does next with one line's queue. Pure. */
import { laneOf } from '$lib/domain/commands/all';
import type { Lane } from '$lib/domain/commands/spec';
import type { Instant } from '$lib/domain/instant';
import type { LineId } from '$lib/domain/line';
import { omit } from '$lib/domain/util/omit';
import type { OutboxEntry, OutboxState } from '$lib/domain/outbox';
import { waitsFor } from '$lib/domain/precedence';
import { isExpired, move } from '$lib/domain/outbox-machine';
import { isDue, waitsForNetwork } from './retry-policy';

export interface DrainSituation {
	/** The line that is signed in, if any: only its commands can go. */
	line: LineId | undefined;
	now: Instant;
	/**
	 * Something suggests that the network is back: don't sit out a backoff that was for want of it.
	 */
	networkMayBeBack: boolean;
}

/**
 * What an entry has become since anybody looked, as the drainer finds it before it begins;
 * `undefined` when it is as it should be. Only under the drain lock: there, «being sent» means that
 * the sender has died.
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
	if (!networkMayBeBack || entry.nextAttemptAt === undefined) return entry;
	// Whoever comes back to the app may have paid.
	if (!waitsForNetwork(entry) && entry.state !== 'awaits-payment') return entry;
	return omit(entry, 'nextAttemptAt');
}

const LANES: readonly Lane[] = ['account', 'chat', 'copies'];

export type DrainStep =
	| { do: 'deliver'; entry: OutboxEntry }
	| { do: 'expire'; entry: OutboxEntry }
	/** Nothing can go now; `until` when something will, if anything waits at all. */
	| { do: 'rest'; until?: Instant };

/**
 * `entries`: the whole queue of one line, signed in, in order of confirmation.
 * - each waits for the earlier ones that it has to come after (`domain/precedence`), and for its
 *   own next attempt;
 * - order is first confirmed, first sent within a lane; if several lanes have a due command,
 *   `account` goes before `chat`, and either before `copies`;
 * - a command that waits for sign-in blocks every later one, in every lane;
 * - commands that have ended, whose outcome is unknown, or that wait for the person's decision
 *   block nothing;
 * - a command older than its limit expires. If its outcome is unknown it is still handed to
 *   delivery, which only looks it up and sends nothing.
 */
export function nextStep(entries: readonly OutboxEntry[], now: Instant): DrainStep {
	// The session has ended under the drain: what was confirmed since waits behind it.
	const end = entries.findIndex(({ state }) => state === 'waiting-sign-in');
	const before = end < 0 ? entries : entries.slice(0, end);
	let until: Instant | undefined;
	for (const lane of LANES)
		for (const entry of before) {
			if (laneOf(entry.command) !== lane || !isToDo(entry)) continue;
			if (mayExpire(entry, now)) return { do: 'expire', entry };
			// The one it waits for has a time of its own.
			if (entry.state === 'queued' && waitsFor(entry, before) !== undefined) continue;
			const { nextAttemptAt: at } = entry;
			if (at === undefined || isDue(at, now)) return { do: 'deliver', entry };
			until = Math.min(until ?? at, at);
		}
	return until === undefined ? { do: 'rest' } : { do: 'rest', until };
}

/**
 * To be sent, or to be asked about. An entry with unknown outcome has a `nextAttemptAt` only as
 * long as asking about it is worth it.
 */
function isToDo({ state, nextAttemptAt }: OutboxEntry): boolean {
	if (state === 'unknown') return nextAttemptAt !== undefined;
	return state === 'queued' || state === 'accepted' || state === 'awaits-payment';
}

const WAITING: ReadonlySet<OutboxState> = new Set<OutboxState>(['queued', 'waiting-sign-in', 'needs-code']);

/**
 * Certainly not applied, and too old to be sent: the person is asked to confirm again, signed in or
 * not.
 */
export function mayExpire(entry: OutboxEntry, now: Instant): boolean {
	return WAITING.has(entry.state) && !entry.outcomeUnknown && isExpired(entry, now);
}
