/**
 * One pass over the queue, alone among all tabs and the worker.
 *
 *   take the lock ► tidy (crashed, signed in or out, expired)
 *        ┌──────────────────────────┘
 *        └► whose cookie? ► deliver the head of the queue ► settle ─┐
 *              ▲                                                    │
 *              └──────────── until nothing can go ◄─────────────────┘
 */
import { whoseSession } from '$lib/api/own-session';
import type { Transport } from '$lib/api/transport';
import { withReconnect } from '$lib/db/reconnect';
import { forgetCopyContent, readCopyContent } from '$lib/db/contacts/contents';
import { changeAll, changeEntry, entriesOf, endEntry } from '$lib/db/repositories/outbox';
import { closeSession, deliveringSession, isInForce } from '$lib/db/repositories/session';
import type { Command } from '$lib/domain/command';
import { agreedOf } from '$lib/domain/commands/all';
import { STEP_UP_REQUIRED } from '$lib/domain/failure';
import type { LineId } from '$lib/domain/line';
import type { Msisdn } from '$lib/domain/msisdn';
import type { Resource } from '$lib/domain/resources';
import type { Instant } from '$lib/domain/instant';
import type { OutboxEntry } from '$lib/domain/outbox';
import { isExpired, move, type OutboxChange, type OutboxEvent } from '$lib/domain/outbox-machine';
import type { SessionState } from '$lib/domain/session';
import {
	afterAcceptance,
	afterFailure,
	DECIDED,
	inDoubt,
	unclearFor,
	whileMissing,
	withProgress,
	type Attempt,
	type Waiting
} from './after-delivery';
import { deliveryOf } from './commands/commands';
import type { Delivery } from './commands/delivery';
import { nextStep, tidy, type DrainStep } from './drain-plan';
import { transportOf, type EngineDeps } from './engine-deps';
import { DRAIN_LOCK, SESSION_LOCK } from './lock-names';
import { nextAttemptAt, STRAGGLER_LIFE } from './retry-policy';
import { weighDelivery } from './session/closed-door';

export interface DrainOutcome {
	/** Keys of the commands that have taken effect. */
	delivered: string[];
	/**
	 * Rows at hand are known to be outdated: a command has taken effect, or was refused for
	 * something they don't show.
	 */
	outdated: boolean;
	/** Commands of the signed-in line that are still to go. */
	waiting: number;
	/** When the first of them may be tried again. */
	nextAttemptAt?: Instant;
}

/**
 * Throws `StorageError` when the device can't keep what happens: what was being sent is looked up
 * next time.
 */
export async function drainQueue(deps: EngineDeps, networkMayBeBack: boolean): Promise<DrainOutcome> {
	const { locks } = deps;
	for (;;) {
		const outcome = await locks.exclusive(DRAIN_LOCK, (drain) =>
			locks.shared(SESSION_LOCK, async (session) =>
				// Put away between the two: others may be sending by now.
				drain.lost.aborted ? undefined : new Drain(deps, session.lost).run(networkMayBeBack)
			)
		);
		if (outcome !== undefined) return outcome;
	}
}

/** A command whose delivery has come to some end. */
interface Sent {
	entry: OutboxEntry;
	command: Command;
	session: SessionState;
	/** As it was before. */
	waited: OutboxEntry;
}

function touchedBy(command: Command): Resource[] {
	const { touches, touchesToo } = deliveryOf(command);
	return [...touches, ...(touchesToo?.(command) ?? [])];
}

/**
 * The newest of its kind for the same line: what the operator finds by its key, if it finds
 * anything. One of one's own proves nothing of those for a linked line.
 */
function lastDone(entries: readonly OutboxEntry[], like: Command): OutboxEntry | undefined {
	return entries.findLast(
		({ state, command }) => state === 'done' && command.kind === like.kind && forLineOf(command) === forLineOf(like)
	);
}

const forLineOf = (command: OutboxEntry['command']): Msisdn | undefined =>
	command.kind === 'order' ? command.forLine : undefined;

class Drain {
	readonly #deps: EngineDeps;
	readonly #transport: Transport;
	readonly #delivered: string[] = [];
	#outdated = false;
	/**
	 * Whether the cookie has been seen to belong to the line. Under the session lock it can't
	 * change any more.
	 */
	#verified = false;
	/** The session has turned out to be over: nothing more can go. */
	#over = false;
	/**
	 * Until when this pass is over: nobody can tell whose cookie it is, so nothing can go, or
	 * others are to have their turn.
	 */
	#restUntil: Instant | undefined;
	/** Aborted when the page was put away: the queue is somebody else's. */
	readonly #lost: AbortSignal;

	constructor(deps: EngineDeps, lost: AbortSignal) {
		this.#deps = deps;
		this.#lost = lost;
		this.#transport = transportOf(deps, lost);
	}

	async run(networkMayBeBack: boolean): Promise<DrainOutcome> {
		const { db } = this.#deps;
		const session = await deliveringSession(db);
		const active = session?.status === 'active' ? session : undefined;
		await this.#tidyUp(active?.line, networkMayBeBack);
		if (active === undefined) return { delivered: [], outdated: false, waiting: 0 };
		for (;;) {
			// Idleness ends a session without waiting for anybody.
			this.#over ||= !(await withReconnect(db, () => isInForce(db, active)));
			// What was being sent then was left to this pass, and waits for sign-in like the rest.
			if (this.#over && !this.#lost.aborted) await this.#tidyUp(undefined, false);
			const entries = await entriesOf(db, active.line);
			if (this.#lost.aborted) return this.#outcome(entries, this.#now());
			if (this.#restUntil !== undefined) return this.#outcome(entries, this.#restUntil);
			const step: DrainStep = this.#over ? { do: 'rest' } : nextStep(entries, this.#now());
			if (step.do === 'rest') return this.#outcome(entries, step.until);
			if (step.do === 'expire') await this.#change(step.entry, 'expire', { settledAt: this.#now() });
			else await this.#deliver(step.entry, active, entries);
		}
	}

	/** @param line the one that may send */
	async #tidyUp(line: LineId | undefined, networkMayBeBack: boolean): Promise<void> {
		await changeAll(this.#deps.db, (entry) => tidy(entry, { line, now: this.#now(), networkMayBeBack }));
	}

	#outcome(entries: readonly OutboxEntry[], until?: Instant): DrainOutcome {
		const waiting = entries.filter(({ state }) => state === 'queued' || state === 'accepted').length;
		return {
			delivered: this.#delivered,
			outdated: this.#outdated,
			waiting,
			...(until === undefined ? {} : { nextAttemptAt: until })
		};
	}

	async #deliver(entry: OutboxEntry, session: SessionState, entries: readonly OutboxEntry[]): Promise<void> {
		if (!this.#verified && !(await this.#verify(entry, session))) return;
		const sending = await this.#change(entry, 'send', { attempts: entry.attempts + 1 });
		// Called off between the reading and now.
		if (sending === undefined || sending.command.kind === 'unreadable') return;
		const { command } = sending;
		let known = sending.progress;
		const delivery = await deliveryOf(command).deliver(sending, command, {
			transport: this.#transport,
			pack: this.#deps.packOf(session),
			hasWaited: unclearFor(sending, this.#now()) >= STRAGGLER_LIFE,
			mayStillSend: () => !isExpired(sending, this.#now()),
			mayRepeat: entry.state !== 'unknown',
			earlier: lastDone(entries, command),
			content: {
				read: (id) => readCopyContent(this.#deps.db, entry.line, id),
				forget: (id) => forgetCopyContent(this.#deps.db, entry.line, id)
			},
			saveProgress: async (progress) => {
				await changeEntry(this.#deps.db, entry.key, (current) => withProgress(current, progress, known));
				known = progress;
			}
		});
		const told = await weighDelivery(delivery, {
			transport: this.#transport,
			path: this.#deps.packOf(session).api.session,
			number: session.number
		});
		// Whoever took the queue over looks it up; what the operator has said for certain is true
		// all the same.
		if (this.#lost.aborted && told.end !== 'done') return;
		await this.#settle({ entry: sending, waited: entry, command, session }, told);
	}

	/**
	 * Money goes only with the cookie of the line that confirmed it. A check that fails is a failed
	 * attempt that sent nothing.
	 */
	async #verify(entry: OutboxEntry, session: SessionState): Promise<boolean> {
		const whose = await whoseSession(this.#transport, this.#deps.packOf(session).api.session);
		if (this.#lost.aborted) return false;
		if (!whose.ok) {
			const { failure } = whose;
			if (failure.class === 'auth') await this.#endSession(session);
			else {
				const attempts = entry.attempts + 1;
				const again = nextAttemptAt(attempts, failure.retryAt, this.#now(), this.#deps.random);
				await this.#change(entry, 'wait', { attempts, failure, nextAttemptAt: again });
				this.#restUntil = again;
			}
			return false;
		}
		this.#verified = whose.value === session.number;
		if (!this.#verified) {
			this.#deps.log.error('cookie of another line');
			await this.#endSession(session);
		}
		return this.#verified;
	}

	async #settle(sent: Sent, delivery: Delivery): Promise<void> {
		const { entry, command } = sent;
		const now = this.#now();
		const attempt = { ...sent, now, random: this.#deps.random };
		this.#deps.log.info('delivered', { key: entry.key, end: delivery.end });
		switch (delivery.end) {
			case 'done':
				await this.#end(entry, 'finish', { ...DECIDED, settledAt: now }, touchedBy(command));
				this.#delivered.push(entry.key);
				return;
			case 'more':
				await this.#change(entry, 'wait', { attempts: 0 });
				// The locks are let go of, and at once asked for again.
				this.#restUntil = now;
				return;
			case 'accepted':
				return this.#goOn(entry, afterAcceptance(attempt, delivery.unclear, delivery.toPay));
			case 'missing':
				return this.#goOn(entry, whileMissing(attempt));
			case 'unknown':
				return this.#goOn(entry, inDoubt(attempt));
			case 'too-old':
				await this.#change(entry, 'expire', { ...DECIDED, settledAt: now });
				return;
			case 'failed':
				await this.#fail(sent, attempt, delivery);
		}
	}

	async #fail(
		{ entry, command, session }: Sent,
		attempt: Attempt,
		failed: Extract<Delivery, { end: 'failed' }>
	): Promise<void> {
		const { failure, outcomeUnknown } = failed;
		this.#deps.log.warn('not delivered', { key: entry.key, class: failure.class, code: failure.code });
		switch (failure.class) {
			case 'auth':
				await this.#change(entry, 'ask-sign-in', { outcomeUnknown });
				await this.#endSession(session);
				return;
			case 'conflict':
				await this.#end(entry, 'ask-again', { ...DECIDED, failure, outcomeUnknown }, deliveryOf(command).refutes);
				return;
			case 'rejected':
				if (failure.code === STEP_UP_REQUIRED && agreedOf(entry.command)) {
					await this.#change(entry, 'ask-code', { ...DECIDED, failure, outcomeUnknown });
					return;
				}
				await this.#end(
					entry,
					'refuse',
					{ ...DECIDED, failure, outcomeUnknown, settledAt: attempt.now },
					deliveryOf(command).refutes
				);
				return;
			case 'network':
			case 'timeout':
				// Before the next one: is it the network, or this command alone?
				this.#verified = false;
				return this.#goOn(entry, afterFailure(attempt, failed));
			case 'server':
				await this.#goOn(entry, afterFailure(attempt, failed));
		}
	}

	async #goOn(entry: OutboxEntry, { event, change }: Waiting): Promise<void> {
		await this.#change(entry, event, change);
	}

	/** Ended, and the resources it touches are told that their rows don't show it yet. */
	async #end(
		entry: OutboxEntry,
		event: OutboxEvent,
		change: OutboxChange,
		touched: readonly Resource[]
	): Promise<void> {
		await endEntry(this.#deps.db, entry.key, (current) => move(current, event, change), touched);
		this.#outdated ||= touched.length > 0;
	}

	async #endSession(session: SessionState): Promise<void> {
		this.#over = true;
		await closeSession(this.#deps.db, session, 'expired');
	}

	#change({ key }: OutboxEntry, event: OutboxEvent, change: OutboxChange): Promise<OutboxEntry | undefined> {
		return changeEntry(this.#deps.db, key, (current) => move(current, event, change));
	}

	#now(): Instant {
		return this.#deps.clock.now();
	}
}
