/**
 * The database of the app before its rows were sealed. Opened once, to move what it holds into
 * today's (`move-in`).
 */
import Dexie from 'dexie';
import * as upgrades from './upgrades';

/**
 * Every version it has had, with its reason.
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
 * | 16 | whom the operator has on paper as the owner, and the accounts of the contract |
 * | 100 | nothing new: an app of before finds a newer one's, and leaves it alone |
 */
const LOCKED_VERSION = 100;

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
	{ version: 15, stores: { forwarding: '[line+id]' } },
	{ version: 16, stores: { parties: '[line+id]', accounts: '[line+id]' } },
	{ version: LOCKED_VERSION, stores: {} }
];

/** The browser's number of the last version: ten times Dexie's. */
export const LOCKED_NUMBER = LOCKED_VERSION * 10;

/** Brought up to its last version, whichever it had; tabs of the app of before give it up. */
export class ClearDatabase extends Dexie {
	constructor(name: string) {
		super(name);
		for (const { version, stores, upgrade } of VERSIONS) {
			const added = this.version(version).stores(stores);
			if (upgrade) added.upgrade((transaction) => upgrades[upgrade](transaction));
		}
	}
}
