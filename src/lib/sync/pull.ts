/**
 * Brings what is stale, the first resource of the plan (balances) before all others, and stores
 * each as soon as it is there.
 * - what is asked for ahead of its screen comes after all that somebody may be looking at;
 * - failures are recorded beside the rows and touch none of them;
 * - nothing is stored until the operator has said that the cookie is the expected line's;
 * - what the operator has no API for is not asked for;
 * - with no network the rest is not tried: each would only wait for its own timeout. It failed for
 *   the same reason, and that is recorded;
 * - it gives way to sign-in and sign-out at once, even while it waits for an answer: they are never
 *   behind reading;
 * - a 401 ends the sign-in only when the session itself is over (`weigh401`).
 */
import { whoseSession } from '$lib/api/own-session';
import type { Transport } from '$lib/api/transport';
import { dropOutdatedSmsValues } from '$lib/db/repositories/sms-values';
import { commitOutcomes, freshnessOf, type Attempt } from '$lib/db/repositories/resources';
import { closeSession, currentSession } from '$lib/db/repositories/session';
import type { Failure, Result } from '$lib/domain/failure';
import type { FreshnessMap } from '$lib/domain/freshness';
import type { Instant } from '$lib/domain/instant';
import { askedIn } from '$lib/domain/row-language';
import type { Resource } from '$lib/domain/resources';
import type { Msisdn } from '$lib/domain/msisdn';
import type { SessionState } from '$lib/domain/session';
import { offers } from '$lib/operator/offers';
import { transportOf, type EngineDeps } from './engine-deps';
import { GroupCommit } from './group-commit';
import { SESSION_LOCK } from './lock-names';
import { nextRead, planPull, type Languages, type Planned, type PullRequest } from './pull-plan';
import { READERS, type Reader } from './readers';
import { weigh401 } from './session/closed-door';

export function pullStale(deps: EngineDeps, request: PullRequest): Promise<void> {
	return pull(deps, (freshness, languages) => planPull(freshness, deps.clock.now(), request, languages));
}

/** These alone, however fresh they are: something has said that they have changed. */
export function pullOnly(deps: EngineDeps, resources: readonly Resource[]): Promise<void> {
	return pull(deps, () => resources.map((resource) => ({ resource, because: 'asked-for' })));
}

/** When a pull would bring what has failed in the last one; see `nextRead`. */
export async function nextPullAt({ db, clock }: EngineDeps): Promise<Instant | undefined> {
	const session = await currentSession(db);
	if (session?.status !== 'active') return undefined;
	return nextRead(await freshnessOf(db, session.line), clock.now());
}

/** Gives way to whoever signs in or out, and goes on after them. */
async function pull(
	deps: EngineDeps,
	plan: (freshness: FreshnessMap, languages: Languages) => readonly Planned[]
): Promise<void> {
	let isThrough = false;
	while (!isThrough)
		isThrough = await deps.locks.shared(SESSION_LOCK, async ({ wanted }) => {
			const session = await currentSession(deps.db);
			if (session?.status !== 'active') return true;
			const freshness = await freshnessOf(deps.db, session.line);
			const languages = { wished: await deps.language(), own: deps.packOf(session).language };
			await new Pull(deps, { session, freshness, languages, wanted }).run(plan(freshness, languages));
			return !wanted.aborted;
		});
}

interface PullUnder {
	session: SessionState;
	freshness: FreshnessMap;
	languages: Languages;
	wanted: AbortSignal;
}

class Pull {
	readonly #deps: EngineDeps;
	readonly #transport: Transport;
	readonly #session: SessionState;
	readonly #freshness: FreshnessMap;
	readonly #languages: Languages;
	readonly #wanted: AbortSignal;
	readonly #commits: GroupCommit;
	#whose: Promise<Result<Msisdn>> | undefined;
	/** Why the rest is not tried. */
	#stopped: Failure | undefined;

	constructor(deps: EngineDeps, { session, freshness, languages, wanted }: PullUnder) {
		this.#deps = deps;
		// One language for all of it, whatever is chosen meanwhile: it is noted beside the rows.
		this.#transport = transportOf({ ...deps, language: () => Promise.resolve(languages.wished) }, wanted);
		this.#languages = languages;
		this.#session = session;
		this.#freshness = freshness;
		this.#wanted = wanted;
		this.#commits = new GroupCommit((group) => commitOutcomes(deps.db, group, deps.clock.now()));
	}

	async run(plan: readonly Planned[]): Promise<void> {
		const pack = this.#deps.packOf(this.#session);
		const offered = plan.filter(({ resource }) => offers(pack, resource));
		const ofAhead = (ahead: boolean) =>
			offered.filter(({ because }) => (because === 'ahead') === ahead).map(({ resource }) => resource);
		await this.#pullAll(ofAhead(false));
		await this.#pullAll(ofAhead(true));
	}

	/** The first before all others. */
	async #pullAll([first, ...rest]: readonly Resource[]): Promise<void> {
		if (first === undefined) return;
		// Asked together with the first resource: it costs no round trip of its own.
		this.#whose ??= whoseSession(this.#transport, this.#deps.packOf(this.#session).api.session);
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
		const { db, clock, packOf } = this.#deps;
		const { line, number } = this.#session;
		const { pages, awaiting } = this.#freshness[resource];
		const { wished: language, own } = this.#languages;
		// Tags of another language prove nothing, and a careless server tags all languages alike.
		const afresh = askedIn(this.#freshness[resource], own) !== language;
		const attempt = { resource, session: this.#session, startedAt: clock.now(), language, shows: awaiting ?? [] };
		if (this.#stopped !== undefined) return this.#commits.add({ attempt, failure: this.#stopped });
		const read: Reader<R> = READERS[resource];
		const answer = await read({
			db,
			transport: this.#transport,
			line,
			number,
			pack: packOf(this.#session),
			language,
			etags: afresh ? undefined : pages,
			afresh
		});
		const whose = await this.#whose;
		// What has given way has not failed.
		if (this.#wanted.aborted) return;
		if (whose !== undefined && !whose.ok) return this.#fail(attempt, whose.failure);
		if (whose?.value !== this.#session.number) return this.#otherLine();
		if (!answer.ok) return this.#fail(attempt, await this.#weigh(answer.failure));
		await this.#commits.add({ attempt, answer: answer.value });
		if (resource === 'balances' || resource === 'allowances') await dropOutdatedSmsValues(db, line, clock.now());
	}

	#weigh(failure: Failure): Promise<Failure> {
		const { number } = this.#session;
		return weigh401(failure, {
			transport: this.#transport,
			path: this.#deps.packOf(this.#session).api.session,
			number
		});
	}

	async #fail(attempt: Attempt, failure: Failure): Promise<void> {
		if (this.#wanted.aborted) return;
		const { db, log } = this.#deps;
		log.warn('not pulled', { resource: attempt.resource, class: failure.class, code: failure.code });
		if (failure.class === 'auth' || failure.class === 'network' || failure.class === 'timeout')
			this.#stopped ??= failure;
		if (failure.class === 'auth') await closeSession(db, this.#session, 'expired');
		else await this.#commits.add({ attempt, failure });
	}

	async #otherLine(): Promise<void> {
		this.#stopped ??= { class: 'auth', code: 'OTHER_LINE', reason: 'The cookie is of another line' };
		this.#deps.log.error('cookie of another line');
		await closeSession(this.#deps.db, this.#session, 'expired');
	}
}
