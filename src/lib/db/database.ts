import type { Autopay } from '$lib/domain/autopay';
import type { SupportDrafts, ChatMessage } from '$lib/domain/chat';
import type { Freshness } from '$lib/domain/freshness';
import type { ForwardingSignal } from '$lib/domain/forwarding/signal';
import type { Letter, OpenedLetter } from '$lib/domain/inbox';
import type { SmsValue } from '$lib/domain/sms-value';
import type { LineId, OperatedLine } from '$lib/domain/line';
import type { NumberNote } from '$lib/domain/number-note';
import type { Operation } from '$lib/domain/operation';
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
import type { UsageCellsRow, UsageDayRow, UsageMonthRow, UsageSyncRow } from './usage/rows';
import Dexie, { type EntityTable, type Table } from 'dexie';
import type * as upgrades from './upgrades';
import { siteDatabases } from '$lib/platform/site-databases';

export const DATABASE_NAME = 'internet-helper';

/**
 * Every version of the stored format, with its reason. A released version is never edited: a change
 * is a new line and, where rows change shape, an upgrade of `upgrades.ts` beside it. Only keys and
 * indexes stand here; Dexie stores the other fields as they come.
 *
 * | version | why |
 * |---|---|
 * | 1 | first format: one session, rows per line, freshness per resource, outbox, settings |
 * | 2 | usage: records packed per day, two sorts of sums per month, how far the intake has come |
 * | 3 | the operator's whole catalogue |
 * | 4 | automatic top-ups |
 * | 5 | the chat with support, and what is being written to it |
 * | 6 | values read from texts of the operator |
 * | 7 | requests to support |
 * | 8 | letters of the operator, and which have been opened |
 * | 9 | news and promotions |
 * | 10 | no new tables: rows are read anew, because unreadable prices were left out of them |
 * | 11 | where else the line is signed in |
 * | 12 | what was asked of the operator under the line |
 * | 13 | rows of a line under a random id; `lines` alone knows its number and operator |
 * | 14 | what the person calls numbers |
 * | 15 | which calls the network forwards |
 */
const VERSIONS: readonly {
	version: number;
	stores: Record<string, string>;
	upgrade?: keyof typeof upgrades;
}[] = [
	// The first nine added tables and changed none, so that a database of any of them gets what it
	// lacks.
	{
		version: 9,
		stores: {
			session: 'id',
			balances: '[line+id]',
			allowances: '[line+id]',
			products: '[line+id]',
			offerings: '[line+id]',
			cards: '[line+id]',
			movements: '[line+id], [line+at]',
			owners: '[line+id]',
			visits: '[line+id]',
			notices: 'line',
			freshness: '[line+resource]',
			outbox: '++seq, &key, [line+seq], state',
			settings: 'name',
			usageDays: '[line+day]',
			usageMonths: '[line+month]',
			usageCells: '[line+month]',
			usageSync: 'line',
			catalogue: '[line+id]',
			autopays: '[line+id]',
			messages: '[line+id]',
			chatDesks: 'line',
			marks: '[line+id]',
			requests: '[line+id]',
			letters: '[line+id]',
			openedLetters: '[line+id]',
			promotions: '[line+id]'
		}
	},
	{ version: 10, stores: {}, upgrade: 'readAnew' },
	{ version: 11, stores: { devices: '[line+id]' } },
	{ version: 12, stores: { operations: '[line+id]' } },
	{ version: 13, stores: { lines: 'line' }, upgrade: 'rekeyLines' },
	{ version: 14, stores: { notes: '[line+id]' } },
	{ version: 15, stores: { forwarding: '[line+id]' } }
];

/** The upgrades of `upgrades.ts`, however whoever opens the database comes by them. */
export type LoadUpgrades = () => Promise<typeof upgrades>;

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
/** Without what `lines` knows. */
export type SessionRow = Omit<SessionState, 'number' | 'operator'> & { id: 'current' };
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
	declare readonly notes: LineTable<NumberNote>;
	declare readonly notices: EntityTable<NoticesRow, 'line'>;
	declare readonly freshness: Table<FreshnessRow, [line: LineId, resource: string]>;
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

	/**
	 * Strict durability costs a flush per commit and is what «в очереди» promises: on disk, not in
	 * a buffer. `relaxed` is for connections that write only what can be fetched again.
	 */
	constructor(load: LoadUpgrades, name: string = DATABASE_NAME, durability: 'strict' | 'relaxed' = 'strict') {
		super(name, { chromeTransactionDurability: durability, indexedDB: ownVersionOnly });
		for (const { version, stores, upgrade } of VERSIONS) {
			const added = this.version(version).stores(stores);
			// Needed once in a device's life, so it is fetched then; Dexie keeps the transaction
			// alive meanwhile.
			if (upgrade) added.upgrade(async (transaction) => (await Dexie.waitFor(load()))[upgrade](transaction));
		}
		// Holding on would block the newer app's tab for as long as this one is open.
		this.on('versionchange', ({ newVersion }) => {
			// Deleted (site data cleared by hand): the next use makes a fresh one.
			if (newVersion === null) this.close({ disableAutoOpen: false });
			else this.giveWay();
			return false;
		});
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
