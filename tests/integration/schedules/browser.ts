/** A browser on the phone: two tabs over one database, with the locks they share. It can be killed at any moment. */
import type { serverPackOf } from '$lib/operator/server-packs';
import { inProcessLocks, type Locks } from '$lib/platform/locks';
import type { ManualClock } from '$lib/platform/manual-clock.fixture';
import type { SessionActions } from '$lib/sync/actions';
import { createEngine, type Engine } from '$lib/sync/engine';
import { createSessionActions } from '$lib/sync/session/session-actions';
import { sessionApis } from '$lib/sync/session/session-apis';
import type { Disk } from './disk';

export interface Browser {
	engines: readonly [Engine, Engine];
	session: SessionActions;
	locks: Locks;
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
	const locks = inProcessLocks();
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
	const tab = (): Engine => {
		const engine = createEngine({
			db,
			packOf,
			fetch: ask,
			clock,
			ids: { uuid },
			random,
			locks,
			log,
			origin: ORIGIN
		});
		stops.push(engine.start({ maybeOnline: () => true, subscribe: () => () => undefined }));
		return engine;
	};
	const engines = [tab(), tab()] as const;
	const apiOf = sessionApis(
		{ origin: ORIGIN, fetch: ask, now: () => clock.now(), after: (ms, run) => clock.after(ms, run) },
		packOf
	);
	const session = createSessionActions({
		db,
		apiOf,
		clock,
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
