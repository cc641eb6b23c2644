import { idOf } from '$lib/domain/line.fixture';
import { ownUpgrades } from '$lib/db/own-upgrades';
import { AppDatabase } from '$lib/db/database';
import { entriesOf } from '$lib/db/repositories/outbox';
import type { OutboxEntry } from '$lib/domain/outbox';
import { serverPackOf } from '$lib/operator/server-packs';
import { inProcessLocks } from '$lib/platform/locks';
import { manualClock } from '$lib/platform/manual-clock.fixture';
import { createEngine, type Engine } from '$lib/sync/engine';
import { LINE } from '../walk/walk';

/**
 * The app's own engine with a database of its own, signed in with the cookie of the walk, on a
 * clock that is put forward.
 */
export interface Phone {
	engine: Engine;
	/**
	 * Sends, waits as long as the engine wants and goes on, until nothing waits or so much time has
	 * passed.
	 */
	run(ms: number): Promise<void>;
	queue(): Promise<OutboxEntry[]>;
	now(): number;
}

export async function phone(id: string, origin: string, cookie: string): Promise<Phone> {
	const clock = manualClock(Date.now());
	const db = new AppDatabase(ownUpgrades, `interop-${id}`);
	let keys = 0;
	const engine = createEngine({
		db,
		packOf: serverPackOf,
		language: () => Promise.resolve('ru'),
		fetch: (request) => {
			const headers = new Headers(request.headers);
			headers.set('Cookie', cookie);
			return fetch(new Request(request, { headers }));
		},
		clock,
		ids: { uuid: () => `${id}-${(keys += 1)}` },
		random: () => 0.5,
		locks: inProcessLocks(),
		log: { error: () => undefined, warn: () => undefined, info: () => undefined },
		origin
	});
	await db.session.put({
		id: 'current',
		line: idOf(LINE),
		status: 'active',
		method: 'sms-password',
		signedInAt: clock.now(),
		hasPermanentPassword: false
	});
	return {
		engine,
		async run(ms) {
			const end = clock.now() + ms;
			while (clock.now() < end) {
				const { nextAttemptAt } = await engine.drain('timer');
				if (nextAttemptAt === undefined) return;
				clock.advance(Math.max(1, nextAttemptAt - clock.now()));
			}
		},
		queue: () => entriesOf(db, idOf(LINE)),
		now: () => clock.now()
	};
}
