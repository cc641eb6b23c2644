/**
 * Requests of one intake, one at a time, each under the session lock, which is given up at once to
 * whoever signs in or out.
 * - what has come is stored after the lock, under the sign-in it was asked for: nobody waits for a
 *   worker or the disk;
 * - nothing is stored until the operator has said that the cookie is the expected line's;
 * - a failure ends the intake and stands in its state; what has come until then is stored;
 * - a 401 ends the sign-in only when the session itself is over (`weigh401`);
 * - pulls and deliveries go first.
 */
import { forLine } from '$lib/api/for-line';
import { whoseSession } from '$lib/api/own-session';
import type { Transport } from '$lib/api/transport';
import { isInForce, closeSession } from '$lib/db/repositories/session';
import { withReconnect } from '$lib/db/reconnect';
import { changeIntake, type IntakeProgress } from '$lib/db/usage/intake-state';
import type { Failure, Result } from '$lib/domain/failure';
import type { LineId } from '$lib/domain/line';
import type { SessionState } from '$lib/domain/session';
import { StorageError } from '$lib/domain/storage-error';
import type { UsageIntake } from '$lib/domain/usage/intake';
import type { ViewedLine } from '$lib/domain/viewed-line';
import type { OperatorPack } from '$lib/operator/pack';
import { transportOf, type EngineDeps } from '../engine-deps';
import { SESSION_LOCK } from '../lock-names';
import { weigh401 } from '../session/closed-door';

export class UsageExchange {
	readonly session: SessionState;
	/** The line of the rows: the sign-in's, or a linked one. */
	readonly line: LineId;
	readonly pack: OperatorPack;
	/** Why it ended early; absent when the session is over. */
	failure: Failure | undefined;
	ended = false;
	readonly #deps: EngineDeps;
	readonly #of: ViewedLine;
	readonly #quiet: () => Promise<void>;

	/** @param of whose usage is brought */
	constructor(deps: EngineDeps, session: SessionState, of: ViewedLine, quiet: () => Promise<void>) {
		const pack = deps.packOf(session);
		// Records are kept for years, summed by their words and priced by them: all are asked for
		// in one language, the operator's own.
		this.#deps = { ...deps, language: () => Promise.resolve(pack.language) };
		this.#quiet = quiet;
		this.session = session;
		this.line = of.id;
		this.#of = of;
		this.pack = pack;
	}

	/** What `store` gives; `undefined` when the intake has ended. */
	async ask<Answer, Stored>(
		call: (transport: Transport, pack: OperatorPack) => Promise<Result<Answer>>,
		store: (answer: Answer) => Promise<Stored | undefined>
	): Promise<Stored | undefined> {
		for (;;) {
			await this.#quiet();
			const asked = await this.#deps.locks.shared(SESSION_LOCK, ({ wanted }) => this.#askNow(call, wanted));
			if (asked === 'gave way') continue;
			return asked && this.keep(() => store(asked.answer));
		}
	}

	/** `undefined` when the intake has ended. */
	async #askNow<Answer>(
		call: (transport: Transport, pack: OperatorPack) => Promise<Result<Answer>>,
		wanted: AbortSignal
	): Promise<{ answer: Answer } | 'gave way' | undefined> {
		const { db, log } = this.#deps;
		const { session, pack } = this;
		if (!(await withReconnect(db, () => isInForce(db, session)))) return this.#end();
		const at = { transport: transportOf(this.#deps, wanted), path: pack.api.session, number: session.number };
		const asked = whoseSession(at.transport, at.path);
		const { number, rights } = this.#of;
		const answer = await call(rights ? forLine(at.transport, number) : at.transport, pack);
		const whose = await asked;
		if (wanted.aborted) return 'gave way';
		if (!whose.ok) return this.#fail(whose.failure);
		if (whose.value !== session.number) {
			log.error('cookie of another line');
			await closeSession(db, session, 'expired');
			return this.#end();
		}
		if (answer.ok) return { answer: answer.value };
		const failure = await weigh401(answer.failure, at);
		return wanted.aborted ? 'gave way' : this.#fail(failure);
	}

	/**
	 * Storing what has come. `undefined` from it says that the sign-in is over; what goes wrong is
	 * a failure of the intake.
	 */
	async keep<Stored>(store: () => Promise<Stored | undefined>): Promise<Stored | undefined> {
		try {
			return (await store()) ?? this.#end();
		} catch (error) {
			return this.#fail(failureOf(error));
		}
	}

	/** What a good answer without records changes; `undefined` when the session is over. */
	async note(change: (state: UsageIntake) => IntakeProgress): Promise<UsageIntake | undefined> {
		return this.#change((state) => ({ failure: undefined, failedAt: undefined, ...change(state) }));
	}

	#change(change: (state: UsageIntake) => IntakeProgress): Promise<UsageIntake | undefined> {
		return changeIntake(this.#deps.db, { line: this.line, signIn: this.session }, this.pack.timeZone, change);
	}

	#end(): undefined {
		this.ended = true;
		return undefined;
	}

	async #fail(failure: Failure): Promise<undefined> {
		const { db, clock, log } = this.#deps;
		log.warn('usage not fetched', { class: failure.class, code: failure.code });
		this.#end();
		this.failure = failure;
		if (failure.class === 'auth') await closeSession(db, this.session, 'expired');
		else await this.#change(() => ({ failure, failedAt: clock.now() }));
		return undefined;
	}
}

/** What went wrong after a good answer: here, or in the worker that reads and stores. */
function failureOf(error: unknown): Failure {
	const { name, message } = error instanceof Error ? error : new Error(String(error));
	if (name === 'TimeoutError') return { class: 'network', code: 'WORKER_SILENT', reason: message };
	if (name === 'NoUsageList') return { class: 'server', code: 'NOT_A_LIST', reason: message };
	const code = error instanceof StorageError ? `STORAGE_${error.reason.toUpperCase()}` : 'INTAKE_FAILED';
	return { class: 'rejected', code, reason: message };
}
