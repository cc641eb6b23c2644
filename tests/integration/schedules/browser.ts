/**
 * A browser on the phone: two tabs over one database, with the locks they share. It can be killed
 * at any moment, and a tab put away.
 */
import type { serverPackOf } from '$lib/operator/server-packs';
import { processLocks } from '$lib/platform/lock-source';
import { createLocks, type Locks } from '$lib/platform/locks';
import type { ManualClock } from '$lib/platform/manual-clock.fixture';
import { pretendPage, type PretendPage } from '$lib/platform/presence.fixture';
import type { SessionActions } from '$lib/sync/actions';
import { createEngine, type Engine } from '$lib/sync/engine';
import { createSessionActions } from '$lib/sync/session/session-actions';
import { sessionApis } from '$lib/sync/session/session-apis';
import type { Disk } from './disk';

/** Ids of lines: the disk remembers them from one browser to the next. */
let lines = 0;

export interface Browser {
	engines: readonly [Engine, Engine];
	session: SessionActions;
	/** Of a third page, which is never put away. */
	locks: Locks;
	/** Frozen: its answers and timers wait until it is back. */
	putAway(tab: 0 | 1): void;
	bringBack(tab: 0 | 1): void;
	isAway(tab: 0 | 1): boolean;
	/** Resolves when it is dead. */
	death: Promise<void>;
	isAlive(): boolean;
	/** Nothing of what it was doing happens any more, and nothing of it is heard. */
	kill(): void;
	/** With nothing under way: its connection is left for the next one. */
	close(): void;
}

export interface Phone {
	packOf: typeof serverPackOf;
	disk: Disk;
	clock: ManualClock;
	fetch(request: Request): Promise<Response>;
	uuid(): string;
	/** What a living engine logged as an error. */
	onError(event: string, details: string): void;
}

const ORIGIN = 'http://operator.test';

export function openBrowser({ disk, packOf, clock, fetch, uuid, onError }: Phone): Browser {
	const db = disk.connect();
	let alive = true;
	let announce: () => void = () => undefined;
	const death = new Promise<void>((resolve) => (announce = resolve));
	const never = new Promise<never>(() => undefined);
	const source = processLocks();
	const locks = createLocks(source);
	const pages = [pretendPage(), pretendPage()] as const;
	const random = (): number => 0.5;
	const log = {
		error: (event: string, details?: object) => alive && onError(event, JSON.stringify(details)),
		warn: () => undefined,
		info: () => undefined
	};

	/** The dead neither ask nor hear. */
	async function ask(request: Request): Promise<Response> {
		if (!alive) return never;
		const response = await fetch(request).catch((error: unknown) => {
			if (alive) throw error;
			return never;
		});
		return alive ? response : never;
	}

	const stops: (() => void)[] = [];
	const tab = ({ presence }: PretendPage): Engine => {
		const engine = createEngine({
			db,
			packOf,
			language: () => Promise.resolve('ru'),
			async fetch(request) {
				await presence.here();
				const response = await ask(request);
				await presence.here();
				return response;
			},
			clock: {
				now: () => clock.now(),
				after: (ms, run) => clock.after(ms, () => (presence.stay.aborted ? void presence.here().then(run) : run()))
			},
			ids: { uuid },
			random,
			locks: createLocks(source, presence),
			presence,
			log,
			origin: ORIGIN
		});
		stops.push(engine.start({ maybeOnline: () => true, subscribe: () => () => undefined }));
		return engine;
	};
	const engines = [tab(pages[0]), tab(pages[1])] as const;
	const apiOf = sessionApis(
		{ origin: ORIGIN, fetch: ask, now: () => clock.now(), after: (ms, run) => clock.after(ms, run) },
		packOf
	);
	const session = createSessionActions({
		db,
		apiOf,
		packOf,
		clock,
		// Not of the keys that the life counts.
		ids: { uuid: () => `${(lines += 1)}` },
		locks,
		log,
		solveCaptcha: () => Promise.reject(new Error('Nobody asks for one')),
		onSignedIn: () => void engines[0].drain('sign-in').catch(log.error),
		onSignedOut: () => undefined
	});

	return {
		engines,
		session,
		locks,
		death,
		putAway: (which) => pages[which].tell('pagehide'),
		bringBack: (which) => pages[which].tell('pageshow'),
		isAway: (which) => pages[which].presence.stay.aborted,
		isAlive: () => alive,
		kill() {
			alive = false;
			for (const stop of stops) stop();
			// Whatever it would still write is refused.
			db.giveWay();
			announce();
		},
		close() {
			alive = false;
			for (const stop of stops) stop();
			disk.leave(db);
		}
	};
}
