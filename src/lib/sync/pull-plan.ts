/** Which resources to ask for, why, and in what order. Pure. */
import { NEVER, type Freshness, type FreshnessMap } from '$lib/domain/freshness';
import { askedIn } from '$lib/domain/row-language';
import { SECOND, type Instant } from '$lib/domain/instant';
import type { LineId } from '$lib/domain/line';
import { RESOURCES, ruleOf, type OnDemand, type Resource } from '$lib/domain/resources';

/** `command`: something was just applied. The others are what the person, or the device, did. */
export type PullReason = 'entry' | 'pull' | 'focus' | 'online' | 'sign-in' | 'command';

/** What to pull, and which of what is only read on demand. */
export interface PullRequest {
	reason: PullReason;
	also: readonly OnDemand[];
	/** A linked line that is looked at, besides one's own. */
	viewing?: LineId | undefined;
}

export type StaleBecause =
	| 'never-fetched'
	/** A command has changed what the rows say. */
	| 'awaited'
	| 'asked-for'
	| 'failed-before'
	| 'old'
	/** The catalogue is asked for what is owned, and that is being asked anew. */
	| 'with-products'
	/** The clock was set back: the age can't be known. */
	| 'from-the-future'
	/** They were asked for in another language than the interface has now. */
	| 'other-language'
	/** Nobody asks yet, somebody may with no network: after everything else. */
	| 'ahead';

export interface Planned {
	resource: Resource;
	because: StaleBecause;
}

/** What the rows are wished for in, and what those are in that nobody has asked for in any. */
export interface Languages {
	wished: string;
	own: string;
}

/**
 * After a failure nobody asks again for this long unless the person does, or the network that was
 * missing is said to be back: events of focus come in bursts.
 */
const PAUSE_AFTER_FAILURE = 5 * SECOND;

/** In the order of the requests: what people look at first comes first. */
export function planPull(
	freshness: FreshnessMap,
	now: Instant,
	{ reason, also }: PullRequest,
	languages: Languages
): Planned[] {
	const because = (row: Freshness) => staleBecause(row, now, reason, languages);
	const products = because(freshness.products) !== undefined;
	const wanted: ReadonlySet<Resource> = new Set(also);
	const planned = RESOURCES.flatMap((resource): Planned[] => {
		const row = freshness[resource];
		if (ruleOf(resource).onDemand && !wanted.has(resource) && row.awaiting === undefined)
			return reason !== 'command' && isDueAhead(row, now) ? [{ resource, because: 'ahead' }] : [];
		const why = because(row) ?? (resource === 'offerings' && products ? 'with-products' : undefined);
		return why === undefined ? [] : [{ resource, because: why }];
	});
	return planned.toSorted((a, b) => Number(a.because === 'ahead') - Number(b.because === 'ahead'));
}

function isDueAhead(row: Freshness, now: Instant): boolean {
	const { ahead } = ruleOf(row.resource);
	return ahead !== undefined && !rests(row, now) && (row.checkedAt > now || now - row.checkedAt >= ahead);
}

function staleBecause(
	row: Freshness,
	now: Instant,
	reason: PullReason,
	{ wished, own }: Languages
): StaleBecause | undefined {
	const awaited = row.awaiting !== undefined;
	if (reason === 'command') return awaited ? 'awaited' : undefined;
	// Opening the app is no wish for news: they are asked for when old.
	const news = row.resource === 'promotions' && row.failure === undefined;
	if (reason === 'sign-in' || (reason === 'pull' && !news)) return 'asked-for';
	const isBack = reason === 'online' && row.failure?.class === 'network';
	if (rests(row, now) && !isBack) return undefined;
	if (row.checkedAt === NEVER) return 'never-fetched';
	if (awaited) return 'awaited';
	if (row.failure !== undefined) return 'failed-before';
	if (row.checkedAt > now) return 'from-the-future';
	if (askedIn(row, own) !== wished) return 'other-language';
	return now - row.checkedAt >= ruleOf(row.resource).goodFor ? 'old' : undefined;
}

/** Failed a moment ago, or asked by the operator to come later. */
const rests = (row: Freshness, now: Instant): boolean => now < restsUntil(row, now);

function restsUntil({ failure, failedAt }: Freshness, now: Instant): Instant {
	if (failure === undefined || failedAt === undefined || failedAt > now) return now;
	return Math.max(failedAt + PAUSE_AFTER_FAILURE, failure.retryAt ?? 0);
}

/**
 * When the first of what rests after a failure may be asked for again; `undefined` when nothing
 * rests. Not of what is only read on demand: whoever shows it asks.
 */
export function nextRead(freshness: FreshnessMap, now: Instant): Instant | undefined {
	const ends = RESOURCES.filter((resource) => !ruleOf(resource).onDemand)
		.map((resource) => restsUntil(freshness[resource], now))
		.filter((end) => end > now);
	return ends.length === 0 ? undefined : Math.min(...ends);
}
