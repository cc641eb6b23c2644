import type { Freshness } from '$lib/domain/freshness';
import type { Msisdn } from '$lib/domain/msisdn';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { SecurityNotices, SessionState, Visit } from '$lib/domain/session';
import type { Settings } from '$lib/domain/settings';
import type { Allowance, Balance, Movement, Offering, OwnedProduct, Owner, SavedCard } from '$lib/domain/subscriber';
import Dexie, { type EntityTable, type Table } from 'dexie';

export const DATABASE_NAME = 'internet-helper';

/**
 * Every version of the stored format, with its reason. A released version is never edited: a change is a new line and, where rows
 * change shape, an upgrade beside it. Only keys and indexes stand here; Dexie stores the other fields as they come.
 *
 * | version | why |
 * |---|---|
 * | 1 | first format: one session, rows per line, freshness per resource, outbox, settings |
 */
const VERSIONS: readonly { version: number; stores: Record<string, string> }[] = [
	{
		version: 1,
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
			settings: 'name'
		}
	}
];

type LineTable<Row extends { line: Msisdn; id: string }> = Table<Row, [line: Msisdn, id: string]>;

export type SessionRow = SessionState & { id: 'current' };
export type NoticesRow = SecurityNotices & { line: Msisdn };
export type FreshnessRow = Freshness & { line: Msisdn };
export type SettingRow = { [Name in keyof Settings]-?: { name: Name; value: Settings[Name] } }[keyof Settings];

/** The one database of the app, opened alike by pages and by the worker. */
export class AppDatabase extends Dexie {
	declare readonly session: EntityTable<SessionRow, 'id'>;
	declare readonly balances: LineTable<Balance>;
	declare readonly allowances: LineTable<Allowance>;
	declare readonly products: LineTable<OwnedProduct>;
	declare readonly offerings: LineTable<Offering>;
	declare readonly cards: LineTable<SavedCard>;
	declare readonly movements: LineTable<Movement>;
	declare readonly owners: LineTable<Owner>;
	declare readonly visits: LineTable<Visit>;
	declare readonly notices: EntityTable<NoticesRow, 'line'>;
	declare readonly freshness: Table<FreshnessRow, [line: Msisdn, resource: string]>;
	declare readonly outbox: EntityTable<OutboxEntry, 'seq'>;
	declare readonly settings: EntityTable<SettingRow, 'name'>;

	constructor(name: string = DATABASE_NAME) {
		// Strict durability costs about 1 ms and is what «в очереди» promises: on disk, not in a buffer.
		super(name, { chromeTransactionDurability: 'strict' });
		for (const { version, stores } of VERSIONS) this.version(version).stores(stores);
	}
}
