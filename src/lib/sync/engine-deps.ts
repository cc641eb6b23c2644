import type { AppDatabase } from '$lib/db/database';
import type { OperatedLine } from '$lib/domain/line';
import type { OperatorPack } from '$lib/operator/pack';
import type { BackgroundSync } from '$lib/platform/background-sync';
import type { Clock } from '$lib/platform/clock';
import type { Ids } from '$lib/platform/ids';
import type { Locks } from '$lib/platform/locks';
import type { Log } from '$lib/platform/log';
import type { Presence } from '$lib/platform/presence';
import type { Random } from '$lib/platform/random';
import type { Transport } from '$lib/api/transport';
import type { UsageIngestor } from './usage/usage-ingestor';

/** Everything the engine touches the world with. */
export interface EngineDeps {
	db: AppDatabase;
	/**
	 * Whose rules a line lives by: its operator's, as the sign-in keeps it; those of the default
	 * one where none is known.
	 */
	packOf(of: Partial<OperatedLine> | undefined): OperatorPack;
	fetch(request: Request): Promise<Response>;
	/** What the person reads the interface in, as a BCP 47 tag. Never fails. */
	language(): Promise<string>;
	clock: Clock;
	ids: Ids;
	random: Random;
	locks: Locks;
	log: Log;
	/** Absent where the browser has none. */
	backgroundSync?: BackgroundSync;
	/** Absent where no usage is fetched. */
	usage?: UsageIngestor;
	/** Whether this page can run; absent in workers, which do not stand still. */
	presence?: Presence;
	/**
	 * Before every path; absent in a page and in the worker, where paths are relative to their own
	 * origin.
	 */
	origin?: string;
}

/**
 * `signal`: of the lock under which requests are made; without one they end when the page is put
 * away.
 */
export function transportOf(
	{ origin = '', fetch, language, clock, presence }: EngineDeps,
	signal?: AbortSignal
): Transport {
	return {
		origin,
		fetch,
		language,
		now: () => clock.now(),
		after: (ms, run) => clock.after(ms, run),
		get signal() {
			return signal ?? presence?.stay;
		}
	};
}
