/**
 * Brings what is stale, the first resource of the plan (balances) before all others, and stores each as soon as it is there.
 * - failures are recorded beside the rows and touch none of them;
 * - nothing is stored until the operator has said that the cookie is the expected line's;
 * - with no network the rest is not tried: each would only wait for its own timeout.
 */
import { whoseSession } from '$lib/api/own-session';
import type { Transport } from '$lib/api/transport';
import { dropOldMarks } from '$lib/db/repositories/marks';
import { commitAnswer, freshnessOf, recordFailure, type Attempt } from '$lib/db/repositories/resources';
import { closeSession, currentSession } from '$lib/db/repositories/session';
import type { Failure, Result } from '$lib/domain/failure';
import type { FreshnessMap, Resource } from '$lib/domain/freshness';
import type { Msisdn } from '$lib/domain/msisdn';
import type { SessionState } from '$lib/domain/session';
import { transportOf, type EngineDeps } from './engine-deps';
import { SESSION_LOCK } from './lock-names';
import { planPull, type PullRequest } from './pull-plan';
import { READERS, type Reader } from './readers';

export function pullStale(deps: EngineDeps, request: PullRequest): Promise<void> {
	return deps.locks.shared(SESSION_LOCK, () => pull(deps, request));
}

async function pull(deps: EngineDeps, request: PullRequest): Promise<void> {
	const session = await currentSession(deps.db);
	if (session?.status !== 'active') return;
	const freshness = await freshnessOf(deps.db, session.line);
	const plan = planPull(freshness, deps.clock.now(), request).map(({ resource }) => resource);
	await new Pull(deps, session, freshness).run(plan);
}

/** These alone, however fresh they are: something has said that they have changed. */
export function pullOnly(deps: EngineDeps, resources: readonly Resource[]): Promise<void> {
	return deps.locks.shared(SESSION_LOCK, async () => {
		const session = await currentSession(deps.db);
		if (session?.status !== 'active') return;
		await new Pull(deps, session, await freshnessOf(deps.db, session.line)).run(resources);
	});
}

class Pull {
	readonly #deps: EngineDeps;
	readonly #transport: Transport;
	readonly #session: SessionState;
	readonly #freshness: FreshnessMap;
	#whose: Promise<Result<Msisdn>> | undefined;
	#stopped = false;

	constructor(deps: EngineDeps, session: SessionState, freshness: FreshnessMap) {
		this.#deps = deps;
		this.#transport = transportOf(deps);
		this.#session = session;
		this.#freshness = freshness;
	}

	async run([first, ...rest]: readonly Resource[]): Promise<void> {
		if (first === undefined) return;
		// Asked together with the first resource: it costs no round trip of its own.
		this.#whose = whoseSession(this.#transport, this.#deps.packOf(this.#session.line).api.session);
		await this.#pull(first);
		// The catalogue is asked for what is owned, so it waits for the products.
		const products = rest.includes('products') ? this.#pull('products') : Promise.resolve();
		await Promise.all(
			rest.map(async (resource) => {
				if (resource === 'products') return products;
				if (resource === 'offerings') await products;
				await this.#pull(resource);
			})
		);
	}

	async #pull<R extends Resource>(resource: R): Promise<void> {
		if (this.#stopped) return;
		const { db, clock, packOf } = this.#deps;
		const { line } = this.#session;
		const { etags, awaiting } = this.#freshness[resource];
		const attempt = { resource, session: this.#session, startedAt: clock.now(), shows: awaiting ?? [] };
		const read: Reader<R> = READERS[resource];
		const answer = await read({ db, transport: this.#transport, line, pack: packOf(line), etags });
		const whose = await this.#whose;
		if (whose !== undefined && !whose.ok) return this.#fail(attempt, whose.failure);
		if (whose?.value !== this.#session.line) return this.#otherLine();
		if (!answer.ok) return this.#fail(attempt, answer.failure);
		await commitAnswer(db, attempt, answer.value, clock.now());
		if (resource === 'balances' || resource === 'allowances') await dropOldMarks(db, line, clock.now());
	}

	async #fail(attempt: Attempt, failure: Failure): Promise<void> {
		const { db, clock, log } = this.#deps;
		log.warn('not pulled', { resource: attempt.resource, class: failure.class, code: failure.code });
		this.#stopped ||= failure.class === 'auth' || failure.class === 'network' || failure.class === 'timeout';
		if (failure.class === 'auth') await closeSession(db, this.#session, 'expired');
		else await recordFailure(db, attempt, failure, clock.now());
	}

	async #otherLine(): Promise<void> {
		this.#stopped = true;
		this.#deps.log.error('cookie of another line');
		await closeSession(this.#deps.db, this.#session, 'expired');
	}
}
