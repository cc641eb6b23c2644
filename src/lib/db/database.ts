import type { Autopay } from '$lib/domain/autopay';
import type { Membership, PointsAction, PointsLot, Reward } from '$lib/domain/bonus/bonus';
import type { SupportDrafts, ChatMessage } from '$lib/domain/chat';
import type { ContactsCopy } from '$lib/domain/contacts/copy';
import type { Freshness } from '$lib/domain/freshness';
import type { ForwardingSignal } from '$lib/domain/forwarding/signal';
import type { Letter, OpenedLetter } from '$lib/domain/inbox';
import type { SmsValue } from '$lib/domain/sms-value';
import type { Link } from '$lib/domain/links';
import type { LineId, OperatedLine } from '$lib/domain/line';
import type { Glance } from '$lib/domain/lock/glance';
import type { NumberNote } from '$lib/domain/number-note';
import type { Operation } from '$lib/domain/operation';
import type { BillingAccount, Party } from '$lib/domain/party/party';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { Ticket } from '$lib/domain/ticket';
import type { Promotion } from '$lib/domain/promotion';
import type { ResourceRows } from '$lib/domain/resource-rows';
import type { SessionState, SignedInDevice, Visit } from '$lib/domain/session';
import type { Settings } from '$lib/domain/settings';
import type {
	Allowance,
	Balance,
	CatalogueOffering,
	Movement,
	Offering,
	OwnedProduct,
	Owner,
	SavedCard
} from '$lib/domain/subscriber';
import type { ContactsPart, CopyContent } from './contacts/rows';
import type { UsageCellsRow, UsageDayRow, UsageMonthRow, UsageSyncRow } from './usage/rows';
import { Keyring, newKeys, type KeyRow, type OpenKey } from './seal/keyring';
import { sealedCore, type DamagedRow } from './seal/sealed-core';
import Dexie, { type EntityTable, type Table, type Transaction } from 'dexie';
import type { TableName } from './tables';
import { siteDatabases } from '$lib/platform/site-databases';

export const DATABASE_NAME = 'internet-helper.sealed';

/** Of the app before its rows were sealed. */
export const CLEAR_DATABASE_NAME = 'internet-helper';

/**
 * Every version of the stored format, with its reason. A released version is never edited: a change
 * is a new line. Only keys and indexes stand here; the other fields come as they are, sealed.
 *
 * | version | why |
 * |---|---|
 * | 1 | what the clear database had in its version 16 (`clear/clear-database`), keys, glances |
 * | 2 | links of lines; the operator's programme of points; contacts, and copies of them |
 */
const VERSIONS: readonly { version: number; stores: Partial<Record<TableName, string>> }[] = [
	{
		version: 1,
		stores: {
			keys: 'id',
			glances: 'line',
			session: 'id',
			settings: 'name',
			lines: 'line',
			balances: '[line+id]',
			allowances: '[line+id]',
			products: '[line+id]',
			offerings: '[line+id]',
			catalogue: '[line+id]',
			cards: '[line+id]',
			autopays: '[line+id]',
			marks: '[line+id]',
			promotions: '[line+id]',
			movements: '[line+id], [line+at]',
			messages: '[line+id]',
			chatDesks: 'line',
			requests: '[line+id]',
			letters: '[line+id]',
			openedLetters: '[line+id]',
			owners: '[line+id]',
			visits: '[line+id]',
			devices: '[line+id]',
			operations: '[line+id]',
			forwarding: '[line+id]',
			parties: '[line+id]',
			accounts: '[line+id]',
			notes: '[line+id]',
			notices: 'line',
			freshness: '[line+resource]',
			outbox: '++seq, &key, [line+seq], state',
			usageDays: '[line+day]',
			usageMonths: '[line+month]',
			usageCells: '[line+month]',
			usageSync: 'line'
		}
	},
	{
		version: 2,
		stores: {
			links: '[line+id]',
			linkedLines: 'line',
			memberships: '[line+id]',
			points: '[line+id]',
			pointsHistory: '[line+id]',
			rewards: '[line+id]',
			contacts: '[line+id]',
			copies: '[line+id]',
			copyContents: '[line+id]'
		}
	}
];

/** What is needed once in a device's life. */
export interface Upgrades {
	/** Moves all rows of the database `before` in, inside the transaction that makes this one. */
	moveIn(transaction: Transaction, before: string): Promise<void>;
	/** Takes the database `before` off the disk, once its rows are here. */
	deleteClear(db: AppDatabase, before: string): Promise<void>;
	/** Other keys for a database that has lost them. */
	mendKeys(db: AppDatabase): Promise<KeyRow[]>;
}

/** However whoever opens the database comes by them. */
export type LoadUpgrades = () => Promise<Upgrades>;

/** Dexie keeps ten numbers of the browser's for each version of ours. */
const LAST_OWN_NUMBER = Math.max(...VERSIONS.map(({ version }) => version)) * 10 + 9;

/**
 * - Told that the database is newer than asked for, Dexie opens whatever is there and patches its
 *   own tables into it. An old app must leave a newer one's rows alone, so that second opening, the
 *   only one without a version, asks for the last number that is still ours: a newer app's fails
 *   like the first.
 * - Dexie mends a database of our version that lacks a table, and counts its number up by one. That
 *   is no newer app's.
 */
const ownVersionOnly = {
	open(name: string, number = LAST_OWN_NUMBER): IDBOpenDBRequest {
		const databases = siteDatabases();
		if (databases === undefined) throw new DOMException('There are no databases here', 'NotSupportedError');
		return databases.open(name, number);
	},
	/** Dexie only looks whether it is there: without it, it keeps a database of names. */
	get databases(): unknown {
		return siteDatabases()?.databases;
	}
};

type LineTable<Row extends { line: LineId; id: string }> = Table<Row, [line: LineId, id: string]>;

export type LineRow = OperatedLine & { line: LineId };
/** A linked line as `viewer` looks at it. */
export type LinkedLineRow = LineRow & { viewer: LineId };
/** Without the number. The operator is known behind a lock too, for who delivers the queue. */
export type SessionRow = Omit<SessionState, 'number'> & { id: 'current' };
export type NoticesRow = ResourceRows['notices'];
export type FreshnessRow = Freshness & { line: LineId };
export type SettingRow = { [Name in keyof Settings]-?: { name: Name; value: Settings[Name] } }[keyof Settings];

/**
 * The one database of the app, opened alike by pages and by the worker.
 *
 *   open ──a newer app in another tab upgrades the schema──► outdated (for good: reload the page)
 *    ▲ │
 *    │ └─the browser closes it─► closed ──next use──► open
 *    │                             └──it does not come back──► lost
 *
 * A database that a newer app has already changed is outdated from the start: an old app must not
 * write old rows into it.
 */
export class AppDatabase extends Dexie {
	declare readonly keys: EntityTable<KeyRow, 'id'>;
	declare readonly session: EntityTable<SessionRow, 'id'>;
	declare readonly lines: EntityTable<LineRow, 'line'>;
	declare readonly balances: LineTable<Balance>;
	declare readonly allowances: LineTable<Allowance>;
	declare readonly products: LineTable<OwnedProduct>;
	declare readonly offerings: LineTable<Offering>;
	declare readonly catalogue: LineTable<CatalogueOffering>;
	declare readonly cards: LineTable<SavedCard>;
	declare readonly autopays: LineTable<Autopay>;
	declare readonly marks: LineTable<SmsValue>;
	declare readonly memberships: LineTable<Membership>;
	declare readonly points: LineTable<PointsLot>;
	declare readonly pointsHistory: LineTable<PointsAction>;
	declare readonly rewards: LineTable<Reward>;
	declare readonly promotions: LineTable<Promotion>;
	declare readonly movements: LineTable<Movement>;
	declare readonly messages: LineTable<ChatMessage>;
	declare readonly chatDesks: EntityTable<SupportDrafts, 'line'>;
	declare readonly requests: LineTable<Ticket>;
	declare readonly letters: LineTable<Letter>;
	declare readonly openedLetters: LineTable<OpenedLetter>;
	declare readonly owners: LineTable<Owner>;
	declare readonly visits: LineTable<Visit>;
	declare readonly devices: LineTable<SignedInDevice>;
	declare readonly operations: LineTable<Operation>;
	declare readonly forwarding: LineTable<ForwardingSignal>;
	declare readonly parties: LineTable<Party>;
	declare readonly accounts: LineTable<BillingAccount>;
	declare readonly linkedLines: EntityTable<LinkedLineRow, 'line'>;
	declare readonly links: LineTable<Link>;
	declare readonly notes: LineTable<NumberNote>;
	declare readonly contacts: LineTable<ContactsPart>;
	declare readonly copies: LineTable<ContactsCopy>;
	declare readonly copyContents: LineTable<CopyContent>;
	declare readonly notices: EntityTable<NoticesRow, 'line'>;
	declare readonly freshness: Table<FreshnessRow, [line: LineId, resource: string]>;
	declare readonly glances: EntityTable<Glance, 'line'>;
	declare readonly outbox: EntityTable<OutboxEntry, 'seq'>;
	declare readonly settings: EntityTable<SettingRow, 'name'>;
	declare readonly usageDays: Table<UsageDayRow, [line: LineId, day: number]>;
	declare readonly usageMonths: Table<UsageMonthRow, [line: LineId, month: number]>;
	declare readonly usageCells: Table<UsageCellsRow, [line: LineId, month: number]>;
	declare readonly usageSync: EntityTable<UsageSyncRow, 'line'>;

	/**
	 * Why nothing can be read any more: a newer version of the app has taken over, or the browser
	 * does not give it back.
	 */
	lost: 'outdated' | 'closed' | undefined;
	readonly #listeners = new Set<() => void>();
	readonly #damagedRows = new Map<string, DamagedRow>();
	#whenDamaged: (row: DamagedRow) => void = () => undefined;

	#keyring = new Keyring([]);
	#keyRows: readonly KeyRow[] = [];
	#unlocked: OpenKey | undefined;
	readonly #whenUnlocked = new Set<() => void>();
	readonly #missedKeys = new Map<number, Keyring>();

	/**
	 * Strict durability costs a flush per commit and is what «в очереди» promises: on disk, not in
	 * a buffer. `relaxed` is for connections that write only what can be fetched again.
	 *
	 * @param before name of the clear database whose rows are moved in here when this one is made
	 */
	constructor(
		load: LoadUpgrades,
		name: string = DATABASE_NAME,
		durability: 'strict' | 'relaxed' = 'strict',
		before: string = CLEAR_DATABASE_NAME
	) {
		super(name, { chromeTransactionDurability: durability, indexedDB: ownVersionOnly });
		for (const { version, stores } of VERSIONS) this.version(version).stores(stores);
		this.use(
			sealedCore({
				keyring: () => this.#keyring,
				damaged: (row) => this.#damaged(row),
				hold: (rows) => this.hold(rows)
			})
		);
		// In the one transaction that makes the database: there is all of it, or none.
		this.on('populate', (transaction) => {
			this.#populate(transaction, load, before).catch(() => {
				try {
					transaction.abort();
				} catch {
					// The browser has done so already.
				}
			});
		});
		this.on('ready', (db) => this.#ready(db as AppDatabase, load, before), true);
		// Holding on would block the newer app's tab for as long as this one is open.
		this.on('versionchange', ({ newVersion }) => {
			// Deleted (site data cleared by hand): the next use makes a fresh one.
			if (newVersion === null) this.close({ disableAutoOpen: false });
			else this.giveWay();
			return false;
		});
	}

	async #populate(transaction: Transaction, load: LoadUpgrades, before: string): Promise<void> {
		const rows = await Dexie.waitFor(newKeys());
		this.hold(rows);
		await transaction.table('keys').bulkAdd(rows);
		if (!(await Dexie.waitFor(isThere(before)))) return;
		const { moveIn } = await Dexie.waitFor(load());
		await moveIn(transaction, before);
	}

	async #ready(db: AppDatabase, load: LoadUpgrades, before: string): Promise<void> {
		// Nothing comes after an await in it. An async one would be part of the live query that
		// opens, which is then run anew with these rows.
		// eslint-disable-next-line no-restricted-syntax
		const [keys, left] = await db.transaction('r', db.keys, db.settings, () =>
			Promise.all([db.keys.toArray(), db.settings.get('clearCopyLeft')])
		);
		this.hold(keys);
		if (keys.length === 0) await this.#mendKeys(db, load);
		if (left === undefined) return;
		// Nobody waits for it, and the next start tries again.
		load()
			.then(({ deleteClear }) => deleteClear(this, before))
			.catch(() => undefined);
	}

	async #mendKeys(db: AppDatabase, load: LoadUpgrades): Promise<void> {
		const { mendKeys } = await load();
		this.hold(await mendKeys(db));
	}

	/** Takes these as the keys that are stored: with one that is unlocked in its place. */
	hold(rows: readonly KeyRow[]): void {
		this.#keyRows = rows;
		const open = this.#unlocked;
		this.#keyring = new Keyring(
			rows.map((row) => (open?.id === row.id ? open : row)),
			this.#missedKeys
		);
	}

	/** The keys that were stored when they were last read. */
	get held(): readonly KeyRow[] {
		return this.#keyRows;
	}

	/** Behind the lock: what a person looks at can neither be read nor written. */
	get locked(): boolean {
		return this.#keyring.locked;
	}

	/** For as long as this connection lives; `undefined`: locked again. */
	unlock(key: OpenKey | undefined): void {
		this.#unlocked = key;
		// These are not read anew.
		this.#missedKeys.clear();
		this.hold(this.#keyRows);
		if (!this.locked) for (const listener of this.#whenUnlocked) listener();
	}

	/** The key of data, where it stands behind a lock that is open. */
	get unlocked(): OpenKey | undefined {
		return this.#unlocked;
	}

	whenUnlocked(listener: () => void): () => void {
		this.#whenUnlocked.add(listener);
		return () => this.#whenUnlocked.delete(listener);
	}

	/** What this connection seals with. */
	async keyring(): Promise<Keyring> {
		await this.open();
		return this.#keyring;
	}

	#damaged(row: DamagedRow): void {
		const which = JSON.stringify(row);
		if (this.#damagedRows.has(which)) return;
		this.#damagedRows.set(which, row);
		// It is found in the middle of whoever reads.
		Dexie.ignoreTransaction(() => this.#whenDamaged(row));
	}

	/** Tells one listener of each row that can't be opened, once, of those before it too. */
	whenDamaged(listener: (row: DamagedRow) => void): void {
		this.#whenDamaged = listener;
		for (const row of this.#damagedRows.values()) listener(row);
	}

	/** Tells of every change of {@link lost}, so that the screen can ask to reload. */
	whenLost(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** To a newer version of the app: closed for good. */
	giveWay(): void {
		if (this.lost === 'outdated') return;
		this.close();
		this.#change('outdated');
	}

	/** The browser has not given it back after the bounded number of reopenings. */
	giveUp(): void {
		this.#change('closed');
	}

	/** Something could be read again. */
	comeBack(): void {
		this.#change(undefined);
	}

	#change(lost: AppDatabase['lost']): void {
		if (this.lost === 'outdated' || this.lost === lost) return;
		this.lost = lost;
		for (const listener of this.#listeners) listener();
	}
}

/** Where a browser does not say, it may be. */
async function isThere(name: string): Promise<boolean> {
	const all = await siteDatabases()?.databases?.();
	return all?.some((one) => one.name === name) ?? true;
}
