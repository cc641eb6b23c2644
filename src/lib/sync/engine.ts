/**
 * The engine: pages and the worker make one each, alike; the database and the locks keep them
 * together.
 *
 *   confirm, cancel, retry…     triggers: start, online, focus, timer, sync event, sign-in
 *            │                                                 │
 *            ▼                                                 ▼
 *   outbox (durable) ─────────► drain ──delivered──► pull (what the command has changed)
 *                                 │
 *                                 └─ waits ─► timer at the next attempt (pages only)
 *
 *   after every pull ─► usage intake, page after page, giving way to drains and pulls
 */
import type { Actions, RefreshReason } from './actions';
import { removeCard } from './cards';
import { coalesce } from './coalesce';
import { fetchCopy, removeCopy } from './copies';
import { drainQueue, type DrainOutcome } from './drain';
import type { EngineDeps } from './engine-deps';
import { acceptLink, requestLink } from './links';
import { locate } from './locate';
import { nextPullAt, pullLinked, pullOnly, pullStale } from './pull';
import type { PullReason, PullRequest } from './pull-plan';
import type { IntakeReason } from './usage/intake-plan';
import { confirm, confirmTogether, confirmWithTopUp } from './confirm';
import * as queue from './outbox-actions';
import { giveCode, requestCode } from './step-up';
import { intakeSchedule } from './usage/intake-schedule';
import { mendDamaged } from '$lib/db/repositories/damaged';
import { markRead, markTicketSeen, saveDraft, saveTicketDraft } from '$lib/db/repositories/chat';
import { openLetter } from '$lib/db/repositories/inbox';
import { forgetNotes, saveNote } from '$lib/db/repositories/notes';
import { saveSmsValues } from '$lib/db/repositories/sms-values';
import { changeSetting, saveSetting } from '$lib/db/repositories/settings';
import { dropDays, requestRefetch } from '$lib/db/usage/storage-usage';
import type { LineId } from '$lib/domain/line';
import type { OnDemand, Resource } from '$lib/domain/resources';
import { SECOND, type Instant } from '$lib/domain/instant';
import { isLocked } from '$lib/domain/storage-error';
import type { Connectivity } from '$lib/platform/connectivity-port';

/** Tag of the Background Sync registration. */
export const SYNC_TAG = 'outbox';

/** What made somebody think that a drain is worth it. */
export type DrainTrigger = 'start' | 'online' | 'focus' | 'enqueued' | 'timer' | 'sync' | 'person' | 'sign-in';

/**
 * Those that suggest a network which was not there before; a backoff for want of it is cut short.
 */
const NETWORK_MAY_BE_BACK: ReadonlySet<DrainTrigger> = new Set<DrainTrigger>([
	'start',
	'online',
	'focus',
	'sync',
	'person',
	'sign-in'
]);

/** After the device itself has failed (storage). */
const PAUSE_AFTER_ERROR = 30 * SECOND;

/** Everything but the session, whose actions are built on the engine, and what a page has. */
export type EngineActions = Omit<Actions, 'session' | 'contacts'>;

export interface Engine {
	/**
	 * Delivers what can be delivered, then reads anew what that has changed. Throws only
	 * `StorageError`.
	 */
	drain(trigger: DrainTrigger): Promise<DrainOutcome>;
	/** Reads what is stale. Never throws. */
	pull(reason: PullReason, ...also: readonly OnDemand[]): Promise<void>;
	/**
	 * Reads these alone, however fresh: for an event of the worker that is about them. Never
	 * throws.
	 */
	pullOnly(resources: readonly Resource[]): Promise<void>;
	/** Brings usage, as far as it gets before `giveWay` is aborted. Never throws. */
	bringUsage(reason: IntakeReason, giveWay?: AbortSignal): Promise<void>;
	/** A session has begun: what waited for it goes, and everything is read, by the end. */
	signedIn(): Promise<void>;
	actions: EngineActions;
	/**
	 * Drains and pulls by itself from now on; the returned function stops it. For pages: the worker
	 * only lives for its events.
	 */
	start(connectivity: Connectivity): () => void;
}

export function createEngine(deps: EngineDeps): Engine {
	const { clock, log, backgroundSync } = deps;
	let started = false;
	let cancelTimer = (): void => undefined;
	let cancelReading = (): void => undefined;
	/** A linked line on the screens of this page. */
	let viewing: LineId | undefined;

	const drainOnce = coalesce(
		(networkMayBeBack: boolean) => drainQueue(deps, networkMayBeBack),
		(a, b) => a || b
	);
	const pullOnce = coalesce((request: PullRequest) => pullStale(deps, request), both);

	const usage = deps.usage && intakeSchedule(deps, deps.usage, () => viewing);
	const first = <T>(work: Promise<T>): Promise<T> => usage?.first(work) ?? work;

	async function bringUsage(reason: IntakeReason, giveWay?: AbortSignal): Promise<void> {
		await usage?.bring(reason, giveWay);
	}

	async function pull(reason: PullReason, ...also: readonly OnDemand[]): Promise<void> {
		await read(reason, also);
		await readAgainLater();
	}

	async function read(reason: PullReason, also: readonly OnDemand[] = []): Promise<void> {
		try {
			await first(pullOnce({ reason, also, viewing }));
		} catch (error) {
			// What is read is for who can see it: it is asked for when the lock is opened.
			if (isLocked(error)) return;
			log.error('pull failed', { error: String(error) });
		}
		void bringUsage(reason);
	}

	/**
	 * Once, after the pause: nobody may tell of a line that carries again, or who tells does so
	 * within the pause.
	 */
	async function readAgainLater(): Promise<void> {
		if (!started) return;
		const at = await nextPullAt(deps, viewing).catch(() => undefined);
		cancelReading();
		if (started && at !== undefined) cancelReading = clock.after(at - clock.now(), () => void read('focus'));
	}

	const bringOnly = (resources: readonly Resource[], line?: LineId) => bring(() => pullOnly(deps, resources, line));

	async function bring(read: () => Promise<void>): Promise<void> {
		try {
			await first(read());
		} catch (error) {
			if (isLocked(error)) return;
			log.error('pull failed', { error: String(error) });
		}
	}

	async function drain(trigger: DrainTrigger): Promise<DrainOutcome> {
		const outcome = await first(drainOnce(NETWORK_MAY_BE_BACK.has(trigger)));
		wakeAt(outcome.nextAttemptAt);
		if (outcome.outdated) await pull('command');
		return outcome;
	}

	/** For triggers that nobody waits for. */
	function kick(trigger: DrainTrigger): void {
		drain(trigger).catch((error: unknown) => {
			log.error('drain failed', { trigger, error: String(error) });
			wakeAt(clock.now() + PAUSE_AFTER_ERROR);
		});
	}

	function wakeAt(at: Instant | undefined): void {
		cancelTimer();
		if (started && at !== undefined) cancelTimer = clock.after(at - clock.now(), () => kick('timer'));
	}

	/** The browser may wake the worker for it, and the page tries at once. */
	function queued<T>(result: T): T {
		void backgroundSync?.register(SYNC_TAG);
		kick('enqueued');
		return result;
	}

	deps.db.whenDamaged((damaged) => {
		log.error('row damaged', { table: damaged.table });
		mendDamaged(deps.db, damaged)
			.then((by) => {
				if (by === 'usage') return bringUsage('person');
				return by === 'nothing' ? undefined : bringOnly([by.resource], by.line);
			})
			.catch((error: unknown) => log.error('not mended', { error: String(error) }));
	});

	return {
		drain,
		pull,
		pullOnly: bringOnly,
		bringUsage,
		signedIn() {
			kick('sign-in');
			return pull('sign-in');
		},
		actions: {
			refresh(reason: RefreshReason, ...also: readonly OnDemand[]) {
				if (reason === 'pull') kick('person');
				return pull(reason, ...also);
			},
			refreshOnly: (resource) => bringOnly([resource]),
			refreshLinked: (reason) => bring(() => pullLinked(deps, reason)),
			async view(line) {
				if (viewing === line) return;
				viewing = line;
				await pull('entry');
			},
			confirm: async (command, options) => queued(await confirm(deps, command, options)),
			confirmWithTopUp: async (order, topUp, options) => queued(await confirmWithTopUp(deps, order, topUp, options)),
			confirmTogether: async (commands) => queued(await confirmTogether(deps, commands)),
			saveTicketDraft: (line, draft) => saveTicketDraft(deps.db, line, draft),
			saveDraft: (line, draft) => saveDraft(deps.db, line, draft),
			openLetter: (line, id) => openLetter(deps.db, line, id),
			saveNote: (line, number, typed) => saveNote(deps.db, line, number, typed),
			forgetNotes: (line) => forgetNotes(deps.db, line),
			markRead: (line, readTo) => markRead(deps.db, line, readTo),
			markTicketSeen: (line, id, seenTo) => markTicketSeen(deps.db, line, id, seenTo),
			confirmAgain: async (key) => queued(await queue.confirmAgain(deps, key)),
			cancel: (key) => queue.cancel(deps, key),
			discard: (key) => queue.discard(deps, key),
			async retry(key) {
				await queue.retry(deps, key);
				kick('person');
			},
			async giveUp(key) {
				const givenUp = await queue.giveUp(deps, key);
				kick('person');
				return givenUp;
			},
			async sendAgain(key) {
				const queued = await queue.sendAgain(deps, key);
				kick('person');
				return queued;
			},
			requestCode: (key) => requestCode(deps, key),
			async giveCode(key, ticket, code) {
				const given = await giveCode(deps, key, ticket, code);
				if (given.ok) queued(given);
				return given;
			},
			fetchUsage: () => bringUsage('person'),
			async dropUsage(line, before) {
				await dropDays(deps.db, line, before);
			},
			async refetchUsage(line) {
				await requestRefetch(deps.db, line);
				void bringUsage('person');
			},
			async requestLink(number, rights) {
				const requested = await requestLink(deps, number, rights);
				if (requested.ok) await bringOnly(['links']);
				return requested;
			},
			async acceptLink(id, code) {
				const accepted = await acceptLink(deps, id, code);
				if (accepted.ok) {
					await bringOnly(['links']);
					await bring(() => pullLinked(deps, 'entry'));
				}
				return accepted;
			},
			locate: () => locate(deps),
			async removeCard(id) {
				const removed = await removeCard(deps, id);
				if (removed.ok) await bringOnly(['cards']);
				return removed;
			},
			fetchCopy: (id, size) => fetchCopy(deps, id, size),
			async removeCopy(id) {
				const removed = await removeCopy(deps, id);
				if (removed.ok) await bringOnly(['copies']);
				return removed;
			},
			saveSmsValues: (line, smsValues) => saveSmsValues(deps.db, line, smsValues, clock.now()),
			saveSetting: (name, value) => saveSetting(deps.db, name, value),
			changeSetting: (name, change) => changeSetting(deps.db, name, change)
		},
		start(connectivity) {
			started = true;
			const stopUsage = usage?.start();
			kick('start');
			const unsubscribe = connectivity.subscribe((event) => {
				if (event === 'offline') return;
				kick(event);
				void pull(event);
			});
			return () => {
				started = false;
				unsubscribe();
				stopUsage?.();
				cancelTimer();
				cancelReading();
			};
		}
	};
}

/** Two pulls that become one. */
const both = (a: PullRequest, b: PullRequest): PullRequest => ({
	reason: strongerReason(a.reason, b.reason),
	also: [...a.also, ...b.also],
	viewing: b.viewing
});

/** The one that asks for more. */
function strongerReason(a: PullReason, b: PullReason): PullReason {
	const order: readonly PullReason[] = ['command', 'focus', 'online', 'entry', 'pull', 'sign-in'];
	return order.indexOf(a) > order.indexOf(b) ? a : b;
}
