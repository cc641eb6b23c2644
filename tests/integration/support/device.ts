import { idOf } from '$lib/domain/line.fixture';
import { createTestOperator, ORIGIN, type Device, type TestOperator } from '../../../mocks/node';
import { must } from '../../../mocks/bss/must';
import { ledgerOf } from '../../../mocks/control/read';
import type { Fault } from '../../../mocks/bss/faults';
import { ownUpgrades } from '$lib/db/own-upgrades';
import { AppDatabase, type SessionRow } from '$lib/db/database';
import { setLock } from '$lib/db/lock/lock';
import { entriesOf } from '$lib/db/repositories/outbox';
import { createUsageWriter } from '$lib/db/usage/writer';
import type { Instant } from '$lib/domain/instant';
import type { Msisdn } from '$lib/domain/msisdn';
import type { OutboxEntry, OutboxState } from '$lib/domain/outbox';
import type { OperatedLine } from '$lib/domain/line';
import type { SavedCard } from '$lib/domain/subscriber';
import type { ApiName } from '$lib/operator/api-paths';
import type { OperatorPack } from '$lib/operator/pack';
import { serverPackOf } from '$lib/operator/server-packs';
import { inProcessLocks, type Locks } from '$lib/platform/locks';
import { manualClock, type ManualClock } from '$lib/platform/manual-clock.fixture';
import type { Presence } from '$lib/platform/presence';
import { createEngine, type Engine } from '$lib/sync/engine';
import { ingestPages } from '$lib/sync/usage/ingest-pages';
import { usageDecoders } from '$lib/sync/usage/usage-decoders';
import type { UsageIngestor } from '$lib/sync/usage/usage-ingestor';
import { topUpFrom } from '$lib/domain/top-up';

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
	/** The first one can pay anything, the second at most 1,000. */
	cards: SavedCard[];
	/** Requests that the phone sent, `POST /payment` and so on. */
	sent: string[];
	/** The language of its interface is another one from now on. */
	speak(language: string): void;
	/** Background Sync registrations. */
	syncTags: string[];
	/** What the engine logged as `error`. */
	errors: string[];
	/**
	 * The app dies while this request is on its way: its answer never comes to anybody, and nothing
	 * after it happens in that engine. Resolves when it has.
	 */
	dieAt(request: string, moment: 'before it arrives' | 'before the answer'): Promise<void>;
	/**
	 * Takes the network away, or gives it back; with `lasts` it goes again by itself, losing the
	 * answer to its last request.
	 */
	network: { up: boolean; lasts?: number };
	/** Shared by all tabs and the worker of this phone. */
	locks: Locks;
	/**
	 * Another tab, or the app after a crash: a new engine on the same database, cookies and locks.
	 */
	reopen(locks?: Locks, presence?: Presence): Engine;
	faults(...faults: Fault[]): void;
	/** Rewrites the bodies of answers; `undefined` leaves one as it is. */
	answer(rewrite: (request: string, body: string) => string | undefined): void;
	/** Sees every answer of the operator as it comes. */
	watch(seen: (request: string, response: Response, body: string) => void): void;
	/** Keeps answers on their way until this resolves. */
	hold(until: (request: string) => Promise<unknown>): void;
	/**
	 * Answers these requests with a status, and nothing more unless a body is given, before they
	 * reach the operator.
	 */
	refuse(which: (request: string, key: string | null) => boolean, status: number, body?: object): void;
	topUp(roubles: number, receiver?: Msisdn, card?: SavedCard): Promise<string>;
	states(): Promise<OutboxState[]>;
	entry(key: string): Promise<OutboxEntry>;
	ledger(line?: Msisdn): Ledger;
	/** The operator's pack names these as APIs that it has not. */
	lack(...apis: ApiName[]): void;
	/** Signs in anew as after a 401. */
	signIn(line?: Msisdn): Promise<void>;
	/** The cookie is gone or no longer known to the operator. */
	loseCookie(): void;
	/** The cookie is another line's, and nobody has told the device. */
	swapCookie(line: Msisdn): void;
}

let databases = 0;

/** One per test file, fresh for every phone: reading its documents takes longer than a test. */
const host = createTestOperator({ now: NOON });

interface PhoneOptions {
	/** Whether it also fetches usage, after every pull. */
	usage?: boolean;
	/**
	 * What the operator's pack says otherwise than the real one, which promises nothing of repeats:
	 * here they are found.
	 */
	pack?: Partial<OperatorPack>;
	/** The n-th key; short and readable unless told otherwise. */
	keyOf?: (n: number) => string;
}

export async function phone(
	line: Msisdn = LINE,
	{ usage = false, pack = {}, keyOf = (n) => `key-${n}` }: PhoneOptions = {}
): Promise<Phone> {
	const packWith = (of: Partial<OperatedLine> | undefined): OperatorPack => ({
		...serverPackOf(of),
		repeats: 'lookup',
		lacks,
		...pack
	});
	const clock = manualClock(NOON);
	host.reset({ now: NOON });
	const db = new AppDatabase(ownUpgrades, `integration-${(databases += 1)}`);
	const network: Phone['network'] = { up: true };
	const sent: string[] = [];
	const errors: string[] = [];
	const syncTags: string[] = [];
	let rewrite: Parameters<Phone['answer']>[0] = () => undefined;
	let held: Parameters<Phone['hold']>[0] = () => Promise.resolve();
	let seen: Parameters<Phone['watch']>[0] = () => undefined;
	const refusals: { which: (request: string, key: string | null) => boolean; status: number; body: object }[] = [];
	let keys = 0;
	let language = 'ru';
	let lacks: readonly ApiName[] = [];
	let device: Device = host.signedIn(line);
	let death: { request: string; moment: string; died: () => void } | undefined;
	const sharedLocks = inProcessLocks();

	const fetch = async (request: Request): Promise<Response> => {
		if (!network.up) throw new TypeError('Failed to fetch');
		const name = `${request.method} ${new URL(request.url).pathname.replace(/.*\/v\d+(\.\d+)?/, '')}`;
		sent.push(name);
		if (name === death?.request) {
			const { moment, died } = death;
			death = undefined;
			if (moment === 'before the answer') await device.fetch(request);
			died();
			return new Promise(() => undefined);
		}
		const refusal = refusals.find(({ which }) => which(name, request.headers.get('Idempotency-Key')));
		if (refusal) return new Response(JSON.stringify(refusal.body), { status: refusal.status });
		let response = await device.fetch(request);
		if (response.status === 200 || response.status === 201) {
			const body = await response.text();
			const { status, headers } = response;
			seen(name, response, body);
			response = new Response(rewrite(name, body) ?? body, { status, headers });
		}
		await Promise.race([held(name), calledOff(request.signal)]);
		if (network.lasts !== undefined) network.up = (network.lasts -= 1) > 0;
		if (!network.up) throw new TypeError('Failed to fetch');
		return response;
	};
	const writer = createUsageWriter(db);
	const decoderOf = usageDecoders(serverPackOf);
	const ingestor: UsageIngestor = {
		ingest: (pages) => ingestPages(writer, decoderOf, pages),
		end: () => undefined
	};
	const reopen = (locks: Locks = sharedLocks, presence?: Presence): Engine =>
		createEngine({
			db,
			packOf: packWith,
			language: () => Promise.resolve(language),
			fetch,
			clock,
			ids: { uuid: () => keyOf((keys += 1)) },
			random: () => 0.5,
			locks,
			log: { error: (event) => errors.push(event), warn: () => undefined, info: () => undefined },
			backgroundSync: {
				register(tag) {
					syncTags.push(tag);
					return Promise.resolve(true);
				}
			},
			...(usage ? { usage: ingestor } : {}),
			...(presence ? { presence } : {}),
			origin: ORIGIN
		});
	const signIn = async (who: Msisdn = line): Promise<void> => {
		const session: Omit<SessionRow, 'id'> = {
			line: idOf(who),
			status: 'active',
			method: 'password',
			signedInAt: clock.now() + (keys += 1) / 1_000,
			hasPermanentPassword: true
		};
		device = host.signedIn(who);
		await db.lines.put({ line: idOf(who), number: who });
		await db.session.put({ ...session, id: 'current' });
	};
	await signIn();
	// `npm run torture lock`: whatever is confirmed and fetched, on a device with a lock.
	if (process.env['LOCK']) await setLock(db, '271828', { after: 5 });
	const engine = reopen();
	const cards = must(host.operator.lines.find(line), line).cards.map(
		({ id, name, brand, lastFour, expires, preferred }): SavedCard => ({
			line: idOf(line),
			id,
			name,
			brand,
			lastFour,
			expires,
			preferred,
			usable: true
		})
	);

	return {
		host,
		db,
		clock,
		engine,
		cards,
		sent,
		errors,
		syncTags,
		speak: (wished) => {
			language = wished;
		},
		locks: sharedLocks,
		network,
		reopen,
		lack(...apis) {
			lacks = apis;
		},
		dieAt: (request, moment) =>
			new Promise((died) => {
				death = { request, moment, died };
			}),
		faults: (...faults) => host.operator.faults.replace(faults),
		answer: (how) => {
			rewrite = how;
		},
		watch: (how) => {
			seen = how;
		},
		hold: (until) => {
			held = until;
		},
		refuse: (which, status, body = {}) => refusals.push({ which, status, body }),
		async topUp(roubles, receiver = line, card = must(cards[0], 'a card')) {
			const { key } = await engine.actions.confirm(
				topUpFrom(card, line, receiver, { minor: roubles * 100, currency: 'RUB' })
			);
			return key;
		},
		states: async () => (await entriesOf(db, idOf(line))).map(({ state }) => state),
		async entry(key) {
			return must(
				(await entriesOf(db, idOf(line))).find((entry) => entry.key === key),
				key
			);
		},
		ledger: (whose = line) => ledgerOf(host.operator, whose) as Ledger,
		signIn,
		loseCookie: () => {
			device = host.device();
		},
		swapCookie: (other) => {
			device = host.signedIn(other);
		}
	};
}

/** As a browser ends a request that nobody waits for any more. */
const calledOff = (signal: AbortSignal): Promise<never> =>
	new Promise((_, reject) => {
		const end = () => reject(new DOMException('Called off', 'AbortError'));
		if (signal.aborted) end();
		signal.addEventListener('abort', end);
	});

/**
 * Drains until nothing waits for a time any more, letting the time pass that the engine asks for,
 * here and at the operator.
 */
export async function comeToRest({ engine, clock, host: { operator } }: Phone): Promise<void> {
	for (let passes = 0; passes < 100; passes += 1) {
		const { nextAttemptAt, waiting } = await engine.drain('timer');
		// What nobody knows is asked about for hours to come.
		if (nextAttemptAt === undefined || waiting === 0) return;
		const wait = Math.max(1, nextAttemptAt - clock.now());
		clock.advance(wait);
		operator.clock.advance(wait);
	}
	throw new Error('The engine does not come to rest');
}

/** How often the operator has credited this command. */
export function credited(phone: Phone, key: string, line?: Msisdn): number {
	return phone.ledger(line).entries.filter((entry) => entry.key === key).length;
}

/** How often it has taken the money from the card. */
export function charged(phone: Phone, key: string): number {
	return phone
		.ledger()
		.keys.filter((use) => use.key === key && use.path.endsWith('/payment'))
		.reduce((sum, { applied }) => sum + applied, 0);
}
