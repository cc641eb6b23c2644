/**
 * Brings usage, of one line after the other, newest first, until the operator has no more; later
 * what is new, and what has changed since.
 *
 *   take the lock ► plan (pure) ► a page ► decoded and packed in a worker ► stored at once ─┐
 *                       ▲                                                                   │
 *                       └───────────────────── until there is nothing to ask ◄──────────────┘
 *
 * It may stop between any two pages, for whatever reason, and goes on from the stored state.
 */
import { linkedLines } from '$lib/db/repositories/linked-lines';
import { currentSession } from '$lib/db/repositories/session';
import { intakeOf } from '$lib/db/usage/intake-state';
import { forgetUsage } from '$lib/db/usage/storage-usage';
import type { Failure } from '$lib/domain/failure';
import type { LineId } from '$lib/domain/line';
import type { SessionState } from '$lib/domain/session';
import type { ViewedLine } from '$lib/domain/viewed-line';
import type { UsageIntake } from '$lib/domain/usage/intake';
import { offers } from '$lib/operator/offers';
import type { EngineDeps } from '../engine-deps';
import { USAGE_LOCK } from '../lock-names';
import { afterUnchanged } from './after-page';
import { auditCounts } from './count-audit';
import { planIntake, type GapReading, type IntakeReason } from './intake-plan';
import { refetchMonth } from './refetch';
import { askRerated } from './rerated';
import { UsageExchange } from './usage-exchange';
import type { UsageIngestor } from './usage-ingestor';
import { pagerMemory, UsagePager } from './usage-pager';

export interface IntakeLimits {
	/** Resolves when nothing more urgent is on its way. */
	quiet(): Promise<void>;
	/** `true` when it should stop before the next request. */
	isOver(): boolean;
	/** A linked line that is looked at. */
	viewing?: LineId | undefined;
}

/**
 * Goes on as far as it gets; resolves with why it stopped early, now or the last time. Throws only
 * when the database does.
 */
export type RunUsageIntake = (reason: IntakeReason, limits: IntakeLimits) => Promise<Failure | undefined>;

/** Small, so that today is on screen at once. */
const FIRST_PAGE = 200;

/** One at a time among all tabs and the worker; whoever waits finds less or nothing left to do. */
export function createUsageIntake(deps: EngineDeps, ingestor: UsageIngestor): RunUsageIntake {
	const memory = pagerMemory();
	return (reason, limits) =>
		deps.locks.exclusive(USAGE_LOCK, async ({ lost }) => {
			const session = await currentSession(deps.db);
			if (session?.status !== 'active' || !offers(deps.packOf(session), 'usage')) return undefined;
			let failure: Failure | undefined;
			for (const of of await wanted(deps, session, limits.viewing)) {
				const exchange = new UsageExchange(deps, session, of, limits.quiet);
				const pager = new UsagePager(exchange, ingestor, memory);
				const stopped = await bringUsage(deps, pager, reason, () => lost.aborted || limits.isOver());
				failure ??= stopped;
			}
			return failure;
		});
}

/** The linked line that is looked at, where its owner shows its expenses, and one's own. */
async function wanted({ db }: EngineDeps, { line: id, number }: SessionState, viewing?: LineId): Promise<ViewedLine[]> {
	const linked = viewing === undefined ? [] : await linkedLines(db, id);
	return [...linked.filter((one) => one.id === viewing && one.rights.includes('expenses')), { id, number }];
}

async function bringUsage(
	{ db, clock }: EngineDeps,
	pager: UsagePager,
	reason: IntakeReason,
	isOver: () => boolean
): Promise<Failure | undefined> {
	const { exchange } = pager;
	const { line, pack } = exchange;
	let why = reason;
	while (!exchange.ended && !isOver()) {
		const state = await intakeOf(db, line);
		const now = clock.now();
		const step = planIntake(state, pack.timeZone, now, why);
		// What was asked for once is not asked for again after every page.
		why = 'timer';
		switch (step.do) {
			case 'rest':
				return state?.failure;
			case 'forget':
				await forgetUsage(db, line);
				break;
			case 'read':
				await readPage(pager, state, step, now);
				break;
			case 'recall':
				await refetchMonth(pager, db, step);
				break;
			case 'ask-rerated':
				await askRerated(pager, step, now);
				break;
			case 'audit':
				await auditCounts(pager, db, step.state, now);
		}
	}
	return exchange.failure;
}

/** Stored, or found to be unchanged; `undefined` when the intake has ended. */
function readPage(
	pager: UsagePager,
	state: UsageIntake | undefined,
	{ known, gap, rest, tail }: GapReading,
	at: number
): Promise<UsageIntake | undefined> {
	const limit = state === undefined ? Math.min(FIRST_PAGE, pager.perPage) : pager.perPage;
	// A tag is good for the very same question.
	const last = tail && pager.isMost(limit) ? state?.tail : undefined;
	return pager.page(gap, { limit, etag: last?.from === gap.from ? last?.etag : undefined }, async (page) => {
		const reading = {
			...{ known, gap, rest, tail, at, limit: page.limit },
			...(page.total === undefined ? {} : { total: page.total }),
			...(page.etag === undefined || !tail || !pager.isMost(page.limit) ? {} : { etag: page.etag })
		};
		if (page.body === undefined) return pager.exchange.note((now) => afterUnchanged(now, reading));
		return (await pager.ingest([page.body], { reading })).intake;
	});
}
