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
import { forLine, RIGHT_MISSING } from '$lib/api/for-line';
import { whoseSession } from '$lib/api/own-session';
import type { Transport } from '$lib/api/transport';
import { linkedLines, settleLinkedLines } from '$lib/db/repositories/linked-lines';
import { dropOutdatedSmsValues } from '$lib/db/repositories/sms-values';
import { commitOutcomes, freshnessOf, type Attempt } from '$lib/db/repositories/resources';
import { closeSession, currentSession } from '$lib/db/repositories/session';
import type { Failure, Result } from '$lib/domain/failure';
import type { FreshnessMap } from '$lib/domain/freshness';
import type { Instant } from '$lib/domain/instant';
import { lineId, type LineId } from '$lib/domain/line';
import { askedIn } from '$lib/domain/row-language';
import type { Resource } from '$lib/domain/resources';
import type { Msisdn } from '$lib/domain/msisdn';
import type { SessionState } from '$lib/domain/session';
import { mayRead, type ViewedLine } from '$lib/domain/viewed-line';
import { offers } from '$lib/operator/offers';
import { transportOf, type EngineDeps } from './engine-deps';
import { GroupCommit } from './group-commit';
import { SESSION_LOCK } from './lock-names';
import { nextRead, planPull, type Languages, type Planned, type PullReason, type PullRequest } from './pull-plan';
import { READERS, type Reader } from './readers';
import { weigh401 } from './session/closed-door';

export function pullStale(deps: EngineDeps, request: PullRequest): Promise<void> {
	return pull(deps, async (session) => {
		const linked = await linkedTo(deps, session);
		const isViewed = ({ id }: ViewedLine) => id === request.viewing;
		// Whoever looks at another line has not asked for all of one's own.
		const reason = request.reason === 'pull' && linked.some(isViewed) ? 'focus' : request.reason;
		return [
			// A command may have changed any of them.
			...linked.filter((of) => isViewed(of) || request.reason === 'command').map((of) => stale(deps, of, request)),
			stale(deps, ownLine(session), { ...request, reason })
		];
	});
}

/**
 * These alone, however fresh they are: something has said that they have changed. @param line a
 * linked one, if not one's own
 */
export function pullOnly(deps: EngineDeps, resources: readonly Resource[], line?: LineId): Promise<void> {
	return pull(deps, async (session) =>
		(await linesOf(deps, session)).filter(({ id }) => id === (line ?? session.line)).map((of) => only(of, resources))
	);
}

/** What the list of lines shows of each linked one. */
export function pullLinked(deps: EngineDeps, reason: PullReason): Promise<void> {
	const shown: ReadonlySet<Resource> = new Set<Resource>(['balances', 'allowances']);
	return pull(deps, async (session) =>
		(await linkedTo(deps, session)).map((of) => {
			const wish = stale(deps, of, { reason, also: [] });
			return { of, plan: (...known) => wish.plan(...known).filter(({ resource }) => shown.has(resource)) };
		})
	);
}

/** What is wished for of a line. */
interface Wish {
	of: ViewedLine;
	plan(freshness: FreshnessMap, languages: Languages): readonly Planned[];
}

const ownLine = ({ line: id, number }: SessionState): ViewedLine => ({ id, number });

const linkedTo = ({ db }: EngineDeps, { line }: SessionState): Promise<ViewedLine[]> => linkedLines(db, line);

const linesOf = async (deps: EngineDeps, session: SessionState): Promise<ViewedLine[]> => [
	ownLine(session),
	...(await linkedTo(deps, session))
];

const stale = ({ clock }: EngineDeps, of: ViewedLine, request: PullRequest): Wish => ({
	of,
	plan: (freshness, languages) => planPull(freshness, clock.now(), request, languages)
});

const only = (of: ViewedLine, resources: readonly Resource[]): Wish => ({
	of,
	plan: () => resources.map((resource) => ({ resource, because: 'asked-for' }))
});

/**
 * When a pull would bring what has failed in the last one, of one's own line or of the linked one
 * that is looked at; see `nextRead`.
 */
export async function nextPullAt(deps: EngineDeps, viewing: LineId | undefined): Promise<Instant | undefined> {
	const { db, clock } = deps;
	const session = await currentSession(db);
	if (session?.status !== 'active') return undefined;
	const lines = (await linesOf(deps, session)).filter(({ id }) => id === session.line || id === viewing);
	const ends = await Promise.all(lines.map(async ({ id }) => nextRead(await freshnessOf(db, id), clock.now())));
	const known = ends.filter((end) => end !== undefined);
	return known.length === 0 ? undefined : Math.min(...known);
}

/** Gives way to whoever signs in or out, and goes on after them. */
async function pull(deps: EngineDeps, wishes: (session: SessionState) => Promise<Wish[]>): Promise<void> {
	let isThrough = false;
	while (!isThrough)
		isThrough = await deps.locks.shared(SESSION_LOCK, async ({ wanted }) => {
			const session = await currentSession(deps.db);
			if (session?.status !== 'active') return true;
			const languages = { wished: await deps.language(), own: deps.packOf(session).language };
			const under = { session, languages, wanted, common: {} as Common };
			const run = async ({ of, plan }: Wish): Promise<void> => {
				const freshness = await freshnessOf(deps.db, of.id);
				await new Pull(deps, { ...under, of, freshness }).run(plan(freshness, languages));
			};
			for (const wish of await wishes(session)) await run(wish);
			if (under.common.refused) await run(only(ownLine(session), ['links']));
			return !wanted.aborted;
		});
}

/** What the pulls of several lines, one after the other, know together. */
interface Common {
	whose?: Promise<Result<Msisdn>>;
	/** Why the rest is not tried. */
	stopped?: Failure;
	/** The owner of a linked line has taken a right back: the links at hand are outdated. */
	refused?: true;
}

interface PullUnder {
	session: SessionState;
	of: ViewedLine;
	freshness: FreshnessMap;
	languages: Languages;
	wanted: AbortSignal;
	common: Common;
}

class Pull {
	readonly #deps: EngineDeps;
	readonly #transport: Transport;
	readonly #session: SessionState;
	readonly #of: ViewedLine;
	readonly #freshness: FreshnessMap;
	readonly #languages: Languages;
	readonly #wanted: AbortSignal;
	readonly #commits: GroupCommit;
	readonly #common: Common;

	constructor(deps: EngineDeps, { session, of, freshness, languages, wanted, common }: PullUnder) {
		this.#deps = deps;
		// One language for all of it, whatever is chosen meanwhile: it is noted beside the rows.
		this.#transport = transportOf({ ...deps, language: () => Promise.resolve(languages.wished) }, wanted);
		this.#languages = languages;
		this.#session = session;
		this.#of = of;
		this.#freshness = freshness;
		this.#wanted = wanted;
		this.#common = common;
		this.#commits = new GroupCommit((group) => commitOutcomes(deps.db, group, deps.clock.now()));
	}

	async run(plan: readonly Planned[]): Promise<void> {
		const pack = this.#deps.packOf(this.#session);
		const offered = plan.filter(({ resource }) => offers(pack, resource) && mayRead(this.#of, resource));
		const ofAhead = (ahead: boolean) =>
			offered.filter(({ because }) => (because === 'ahead') === ahead).map(({ resource }) => resource);
		await this.#pullAll(ofAhead(false));
		await this.#pullAll(ofAhead(true));
	}

	/** The first before all others. */
	async #pullAll([first, ...rest]: readonly Resource[]): Promise<void> {
		if (first === undefined) return;
		// Asked together with the first resource: it costs no round trip of its own.
		this.#common.whose ??= whoseSession(this.#transport, this.#deps.packOf(this.#session).api.session);
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
		const { id: line, number, rights } = this.#of;
		const { pages, awaiting } = this.#freshness[resource];
		const { wished: language, own } = this.#languages;
		// Tags of another language prove nothing, and a careless server tags all languages alike.
		const afresh = askedIn(this.#freshness[resource], own) !== language;
		const { stopped } = this.#common;
		const begun = { session: this.#session, ...(rights && { linked: line }), startedAt: clock.now() };
		const attempt = { resource, ...begun, language, shows: awaiting ?? [] };
		if (stopped !== undefined) return this.#commits.add({ attempt, failure: stopped });
		const read: Reader<R> = READERS[resource];
		const answer = await read({
			db,
			transport: rights ? forLine(this.#transport, number) : this.#transport,
			line,
			number,
			pack: packOf(this.#session),
			language,
			etags: afresh ? undefined : pages,
			afresh
		});
		const whose = await this.#common.whose;
		// What has given way has not failed.
		if (this.#wanted.aborted) return;
		if (whose !== undefined && !whose.ok) return this.#fail(attempt, whose.failure);
		if (whose?.value !== this.#session.number) return this.#otherLine();
		if (!answer.ok) return this.#fail(attempt, await this.#weigh(answer.failure));
		await this.#commits.add({ attempt, answer: answer.value });
		if (resource === 'links') await settleLinkedLines(db, this.#session, () => lineId(this.#deps.ids.uuid()));
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
		if (failure.code === RIGHT_MISSING) this.#common.refused = true;
		log.warn('not pulled', { resource: attempt.resource, class: failure.class, code: failure.code });
		if (failure.class === 'auth' || failure.class === 'network' || failure.class === 'timeout')
			this.#common.stopped ??= failure;
		if (failure.class === 'auth') await closeSession(db, this.#session, 'expired');
		else await this.#commits.add({ attempt, failure });
	}

	async #otherLine(): Promise<void> {
		this.#common.stopped ??= { class: 'auth', code: 'OTHER_LINE', reason: 'The cookie is of another line' };
		this.#deps.log.error('cookie of another line');
		await closeSession(this.#deps.db, this.#session, 'expired');
	}
}
