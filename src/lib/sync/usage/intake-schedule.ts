/**
 * When usage is brought: after every pull, when a person asks, and again by itself after a failure
 * that time may heal. Pulls and deliveries of this engine go first; the intake waits between two
 * pages until they are done.
 */
import type { Failure } from '$lib/domain/failure';
import { SECOND } from '$lib/domain/instant';
import type { LineId } from '$lib/domain/line';
import { isLocked } from '$lib/domain/storage-error';
import { coalesce } from '../coalesce';
import type { EngineDeps } from '../engine-deps';
import { nextAttemptAt } from '../retry-policy';
import type { IntakeReason } from './intake-plan';
import { createUsageIntake } from './usage-intake';
import type { UsageIngestor } from './usage-ingestor';

/** Tag of the Background Sync registration: asked for when the network has failed. */
export const USAGE_TAG = 'usage';

export interface IntakeSchedule {
	/** Starts or goes on, as far as it gets before `giveWay` is aborted. Never throws. */
	bring(reason: IntakeReason, giveWay?: AbortSignal): Promise<void>;
	/** The intake gives way to this. */
	first<T>(work: Promise<T>): Promise<T>;
	/** Tries again by itself from now on; the returned function stops it, between two pages. */
	start(): () => void;
}

/** After the device itself has failed. */
const PAUSE_AFTER_ERROR = 30 * SECOND;
/**
 * With the app closed: the browser counts what its workers do, and the rest can wait until somebody
 * looks.
 */
const IN_BACKGROUND = 20 * SECOND;

/** @param viewing the linked line that is looked at, as it is when an intake begins */
export function intakeSchedule(
	deps: EngineDeps,
	ingestor: UsageIngestor,
	viewing: () => LineId | undefined
): IntakeSchedule {
	const { clock, log, random, backgroundSync } = deps;
	const run = createUsageIntake(deps, ingestor);
	const urgent = new Set<Promise<unknown>>();
	let started = false;
	let stopped = false;
	let attempts = 0;
	let cancelTimer = (): void => undefined;

	async function quiet(): Promise<void> {
		while (urgent.size > 0) await Promise.allSettled(urgent);
	}

	const bringOnce = coalesce(
		async ({ reason, giveWay }: { reason: IntakeReason; giveWay: AbortSignal | undefined }) => {
			cancelTimer();
			const until = reason === 'background' ? clock.now() + IN_BACKGROUND : Infinity;
			const isOver = () => stopped || giveWay?.aborted === true || clock.now() > until;
			const failure = await run(reason, { quiet, isOver, viewing: viewing() }).finally(() => ingestor.end());
			attempts = failure === undefined ? 0 : attempts + 1;
			if (failure !== undefined) tryAgain(failure);
		},
		(a, b) => (a.reason === 'person' ? a : b)
	);

	function tryAgain({ class: kind, retryAt }: Failure): void {
		const lost = kind === 'network' || kind === 'timeout';
		if (lost) void backgroundSync?.register(USAGE_TAG);
		if (lost || kind === 'server') wakeAt(nextAttemptAt(attempts, retryAt, clock.now(), random));
	}

	function wakeAt(at: number): void {
		cancelTimer();
		if (started) cancelTimer = clock.after(at - clock.now(), () => void bring('timer'));
	}

	async function bring(reason: IntakeReason, giveWay?: AbortSignal): Promise<void> {
		try {
			await bringOnce({ reason, giveWay });
		} catch (error) {
			// It goes on with the pull that the opened lock begins with.
			if (isLocked(error)) return;
			log.error('usage intake failed', { error: String(error) });
			wakeAt(clock.now() + PAUSE_AFTER_ERROR);
		}
	}

	return {
		bring,
		first(work) {
			urgent.add(work);
			const done = () => void urgent.delete(work);
			work.then(done, done);
			return work;
		},
		start() {
			started = true;
			stopped = false;
			return () => {
				started = false;
				stopped = true;
				cancelTimer();
			};
		}
	};
}
