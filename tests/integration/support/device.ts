import 'fake-indexeddb/auto';
import { createTestOperator, ORIGIN, type Device, type TestOperator } from '../../../mocks/node';
import { ledgerOf } from '../../../mocks/control/read';
import type { Fault } from '../../../mocks/bss/faults';
import { AppDatabase } from '$lib/db/database';
import { entriesOf } from '$lib/db/repositories/outbox';
import type { Instant } from '$lib/domain/instant';
import type { Msisdn } from '$lib/domain/msisdn';
import type { OutboxEntry, OutboxState } from '$lib/domain/outbox';
import type { SessionState } from '$lib/domain/session';
import type { SavedCard } from '$lib/domain/subscriber';
import { packOf } from '$lib/operator/packs';
import { inProcessLocks, type Locks } from '$lib/platform/locks';
import { manualClock, type ManualClock } from '$lib/platform/manual-clock.fixture';
import { createEngine, type Engine } from '$lib/sync/engine';

export const LINE: Msisdn = '+79000000001';
export const OTHER: Msisdn = '+79000000002';
export const NOON: Instant = Date.UTC(2026, 10, 22, 9);

export interface Ledger {
	opening: number;
	balance: number;
	entries: { minor: number; key?: string }[];
	keys: { key: string; method: string; path: string; times: number; applied: number }[];
}

/** One subscriber's phone, and the operator it talks to. */
export interface Phone {
	host: TestOperator;
	db: AppDatabase;
	clock: ManualClock;
	engine: Engine;
	card: SavedCard;
	/** Requests that the phone sent, `POST /payment` and so on. */
	sent: string[];
	/** What the engine logged as `error`. */
	errors: string[];
	/** Takes the network away, or gives it back. */
	network: { up: boolean };
	/** Another tab, or the app after a crash: a new engine on the same database, cookies and locks. */
	reopen(locks?: Locks): Engine;
	faults(...faults: Fault[]): void;
	topUp(roubles: number, receiver?: Msisdn): Promise<string>;
	states(): Promise<OutboxState[]>;
	entry(key: string): Promise<OutboxEntry>;
	ledger(line?: Msisdn): Ledger;
	/** Signs in anew as after a 401. */
	signIn(line?: Msisdn): Promise<void>;
	/** The cookie is gone or no longer known to the operator. */
	loseCookie(): void;
}

let databases = 0;

export async function phone(line: Msisdn = LINE): Promise<Phone> {
	const clock = manualClock(NOON);
	const host = createTestOperator({ now: NOON });
	const db = new AppDatabase(`integration-${(databases += 1)}`);
	const network = { up: true };
	const sent: string[] = [];
	const errors: string[] = [];
	let keys = 0;
	let device: Device = host.signedIn(line);
	const sharedLocks = inProcessLocks();

	const fetch = async (request: Request): Promise<Response> => {
		if (!network.up) throw new TypeError('Failed to fetch');
		sent.push(`${request.method} ${new URL(request.url).pathname.replace(/.*\/v\d+/, '')}`);
		return device.fetch(request);
	};
	const reopen = (locks: Locks = sharedLocks): Engine =>
		createEngine({
			db,
			packOf,
			fetch,
			clock,
			ids: { uuid: () => `key-${(keys += 1)}` },
			random: () => 0.5,
			locks,
			log: { error: (event) => errors.push(event), warn: () => undefined, info: () => undefined },
			origin: ORIGIN
		});
	const signIn = async (who: Msisdn = line): Promise<void> => {
		const session: SessionState = {
			line: who,
			status: 'active',
			method: 'password',
			signedInAt: clock.now() + (keys += 1) / 1_000,
			hasPermanentPassword: true
		};
		device = host.signedIn(who);
		await db.session.put({ ...session, id: 'current' });
	};
	await signIn();
	const engine = reopen();
	await engine.pull('sign-in');
	const card = await db.cards.toCollection().first();
	if (card === undefined) throw new Error('The demo line has no card');
	sent.length = 0;

	return {
		host,
		db,
		clock,
		engine,
		card,
		sent,
		errors,
		network,
		reopen,
		faults: (...faults) => host.operator.faults.replace(faults),
		async topUp(roubles, receiver = line) {
			const { key } = await engine.actions.confirmTopUp({
				receiver,
				amount: { minor: roubles * 100, currency: 'RUB' },
				card
			});
			return key;
		},
		states: async () => (await entriesOf(db, line)).map(({ state }) => state),
		async entry(key) {
			const found = (await entriesOf(db, line)).find((entry) => entry.key === key);
			if (found === undefined) throw new Error(`No entry ${key}`);
			return found;
		},
		ledger: (whose = line) => ledgerOf(host.operator, whose) as Ledger,
		signIn,
		loseCookie: () => {
			device = host.device();
		}
	};
}
