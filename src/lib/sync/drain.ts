/**
 * One pass over the queue, alone among all tabs and the worker.
 *
 *   take the lock ► tidy (crashed, signed in or out, expired) ► whose cookie? ► deliver the head of the queue ► settle ─┐
 *                                                                    ▲                                                  │
 *                                                                    └──────────────── until nothing can go ◄───────────┘
 */
import { whoseSession } from '$lib/api/own-session';
import type { Transport } from '$lib/api/transport';
import { keep } from '$lib/db/keep';
import { changeAll, changeEntry, entriesOf, endEntry } from '$lib/db/repositories/outbox';
import { closeSession, currentSession, isInForce } from '$lib/db/repositories/session';
import type { Command } from '$lib/domain/command';
import type { Failure } from '$lib/domain/failure';
import type { Resource } from '$lib/domain/freshness';
import type { Instant } from '$lib/domain/instant';
import type { OutboxEntry } from '$lib/domain/outbox';
import { isExpired, move, type OutboxChange, type OutboxEvent } from '$lib/domain/outbox-machine';
import type { SessionState } from '$lib/domain/session';
import { deliver, REFUTES, TOUCHES } from './commands/commands';
import type { Delivery } from './commands/delivery';
import { nextStep, tidy, type DrainStep } from './drain-plan';
import { transportOf, type EngineDeps } from './engine-deps';
import { DRAIN_LOCK, SESSION_LOCK } from './lock-names';
import { asksOnceMore, nextAttemptAt, STRAGGLER_LIFE } from './retry-policy';

export interface DrainOutcome {
	/** Keys of the commands that have taken effect. */
	delivered: string[];
	/** Rows at hand are known to be outdated: a command has taken effect, or was refused for something they don't show. */
	outdated: boolean;
	/** Commands of the signed-in line that are still to go. */
	waiting: number;
	/** When the first of them may be tried again. */
	nextAttemptAt?: Instant;
}

/** Throws `StorageError` when the device can't keep what happens: what was being sent is looked up next time. */
export function drainQueue(deps: EngineDeps, networkMayBeBack: boolean): Promise<DrainOutcome> {
	const { locks } = deps;
	return locks.exclusive(DRAIN_LOCK, () => locks.shared(SESSION_LOCK, () => new Drain(deps).run(networkMayBeBack)));
}

/** A command whose delivery has come to some end. */
interface Sent {
	entry: OutboxEntry;
	kind: Command['kind'];
	session: SessionState;
	/** As it was before. */
	waited: OutboxEntry;
}

/** By the operator: it was only asked about. */
const wasTakenIn = ({ state }: OutboxEntry): boolean => state === 'accepted';

class Drain {
	readonly #deps: EngineDeps;
	readonly #transport: Transport;
	readonly #delivered: string[] = [];
	#outdated = false;
	/** Whether the cookie has been seen to belong to the line. Under the session lock it can't change any more. */
	#verified = false;
	/** The session has turned out to be over: nothing more can go. */
	#over = false;

	constructor(deps: EngineDeps) {
		this.#deps = deps;
		this.#transport = transportOf(deps);
	}

	async run(networkMayBeBack: boolean): Promise<DrainOutcome> {
		const { db } = this.#deps;
		const session = await currentSession(db);
		const active = session?.status === 'active' ? session : undefined;
		await changeAll(db, (entry) => tidy(entry, { line: active?.line, now: this.#now(), networkMayBeBack }));
		if (active === undefined) return { delivered: [], outdated: false, waiting: 0 };
		for (;;) {
			// Idleness ends a session without waiting for anybody.
			this.#over ||= !(await keep(db, () => isInForce(db, active)));
			const entries = await entriesOf(db, active.line);
			const step: DrainStep = this.#over ? { do: 'rest' } : nextStep(entries, this.#now());
			if (step.do === 'rest') return this.#outcome(entries, step.until);
			if (step.do === 'expire') await this.#change(step.entry, 'expire', { settledAt: this.#now() });
			else await this.#deliver(step.entry, active);
		}
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

	async #deliver(entry: OutboxEntry, session: SessionState): Promise<void> {
		if (!this.#verified && !(await this.#verify(entry, session))) return;
		const sending = await this.#change(entry, 'send', { attempts: entry.attempts + 1 });
		// Called off between the reading and now.
		if (sending === undefined || sending.command.kind === 'unreadable') return;
		const { command } = sending;
		const delivery = await deliver(sending, command, {
			transport: this.#transport,
			pack: this.#deps.packOf(session.line),
			mayStillSend: () => !isExpired(sending, this.#now()),
			saveProgress: async (progress) => {
				await changeEntry(this.#deps.db, entry.key, (current) => ({ ...current, progress }));
			}
		});
		await this.#settle({ entry: sending, waited: entry, kind: command.kind, session }, delivery);
	}

	/** Money goes only with the cookie of the line that confirmed it. A check that fails is a failed attempt that sent nothing. */
	async #verify(entry: OutboxEntry, session: SessionState): Promise<boolean> {
		const whose = await whoseSession(this.#transport, this.#deps.packOf(session.line).api.session);
		if (!whose.ok) {
			const { failure } = whose;
			if (failure.class === 'auth') await this.#endSession(session);
			else await this.#wait({ ...entry, attempts: entry.attempts + 1 }, failure, entry.outcomeUnknown);
			return false;
		}
		this.#verified = whose.value === session.line;
		if (!this.#verified) {
			this.#deps.log.error('cookie of another line');
			await this.#endSession(session);
		}
		return this.#verified;
	}

	async #settle(sent: Sent, delivery: Delivery): Promise<void> {
		const { entry, waited, kind } = sent;
		const { log, random } = this.#deps;
		const settledAt = this.#now();
		log.info('delivered', { key: entry.key, end: delivery.end });
		switch (delivery.end) {
			case 'done':
				await this.#end(entry, 'finish', { settledAt, outcomeUnknown: false }, TOUCHES[kind]);
				this.#delivered.push(entry.key);
				return;
			case 'accepted': {
				// However long it took to get there, the operator may decide at once; then it is asked ever more seldom.
				const attempts = wasTakenIn(waited) ? entry.attempts : 1;
				const again = nextAttemptAt(attempts, undefined, settledAt, random);
				// The next delivery begins with a look-up.
				await this.#change(entry, 'accept', { attempts, outcomeUnknown: true, nextAttemptAt: again });
				return;
			}
			case 'too-old': {
				const failure = asksOnceMore(waited);
				if (failure === undefined) await this.#change(entry, 'expire', { settledAt, outcomeUnknown: false });
				else await this.#change(entry, 'wait', { failure, nextAttemptAt: settledAt + STRAGGLER_LIFE });
				return;
			}
			case 'failed':
				await this.#fail(sent, delivery.failure, delivery.outcomeUnknown);
		}
	}

	async #fail({ entry, waited, kind, session }: Sent, failure: Failure, outcomeUnknown: boolean): Promise<void> {
		const settledAt = this.#now();
		this.#deps.log.warn('not delivered', { key: entry.key, class: failure.class, code: failure.code });
		switch (failure.class) {
			case 'auth':
				await this.#change(entry, 'ask-sign-in', { outcomeUnknown });
				await this.#endSession(session);
				return;
			case 'conflict':
				await this.#end(entry, 'ask-again', { failure, outcomeUnknown }, REFUTES[kind]);
				return;
			case 'rejected':
				await this.#end(entry, 'refuse', { failure, outcomeUnknown, settledAt }, REFUTES[kind]);
				return;
			case 'network':
			case 'timeout':
			case 'server':
				// What the operator has taken in stays so, whatever becomes of a question about it.
				await this.#wait(entry, failure, outcomeUnknown, wasTakenIn(waited) ? 'accept' : 'wait');
		}
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

	async #wait(
		entry: OutboxEntry,
		failure: Failure,
		outcomeUnknown: boolean,
		event: 'wait' | 'accept' = 'wait'
	): Promise<void> {
		const { attempts } = entry;
		const again = nextAttemptAt(attempts, failure.retryAt, this.#now(), this.#deps.random);
		await this.#change(entry, event, { attempts, failure, outcomeUnknown, nextAttemptAt: again });
	}

	#change({ key }: OutboxEntry, event: OutboxEvent, change: OutboxChange): Promise<OutboxEntry | undefined> {
		return changeEntry(this.#deps.db, key, (current) => move(current, event, change));
	}

	#now(): Instant {
		return this.#deps.clock.now();
	}
}
