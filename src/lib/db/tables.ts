/**
 * The policy of every table: whose its rows are, and what sign-out and the sign-in of another line
 * delete. The only such list.
 */
import type { Table } from 'dexie';
import type { AppDatabase } from './database';

interface TablePolicy {
	/**
	 * Whose the rows are: each line's own, the device's whoever uses it, or of the sign-in in
	 * force.
	 */
	owner: 'line' | 'device' | 'session';
	/** What «Выход» takes: all of it, the rows of the line that leaves, or nothing. */
	signOut: 'all' | 'own' | 'nothing';
	/** What the sign-in of another line takes. */
	anotherSignIn: 'all' | 'nothing';
	/**
	 * It tells of a person. What of it stays readable while the device is locked is in
	 * docs/decisions/0018.
	 */
	secret: boolean;
}

type TableName = keyof {
	[Name in keyof AppDatabase as AppDatabase[Name] extends Pick<Table, 'schema'> ? Name : never]: true;
};

/** Answers of the operator: they are asked for again. */
const ANSWERS = { owner: 'line', signOut: 'all', anotherSignIn: 'all', secret: true } as const;

/** Exists on this device only: it is kept for its line even while another line is signed in. */
const KEPT_HERE = { owner: 'line', signOut: 'own', anotherSignIn: 'nothing', secret: true } as const;

export const TABLES = {
	session: { owner: 'session', signOut: 'all', anotherSignIn: 'nothing', secret: true },
	settings: { owner: 'device', signOut: 'nothing', anotherSignIn: 'nothing', secret: false },
	lines: KEPT_HERE,
	outbox: KEPT_HERE,
	chatDesks: KEPT_HERE,
	openedLetters: KEPT_HERE,
	// No server has them: they are gone for good.
	notes: KEPT_HERE,
	// Ages and tags of answers.
	freshness: { ...ANSWERS, secret: false },
	balances: ANSWERS,
	allowances: ANSWERS,
	products: ANSWERS,
	offerings: ANSWERS,
	catalogue: ANSWERS,
	cards: ANSWERS,
	autopays: ANSWERS,
	marks: ANSWERS,
	promotions: ANSWERS,
	movements: ANSWERS,
	messages: ANSWERS,
	requests: ANSWERS,
	letters: ANSWERS,
	owners: ANSWERS,
	visits: ANSWERS,
	devices: ANSWERS,
	operations: ANSWERS,
	forwarding: ANSWERS,
	notices: ANSWERS,
	usageDays: ANSWERS,
	usageMonths: ANSWERS,
	usageCells: ANSWERS,
	usageSync: ANSWERS
} as const satisfies Record<TableName, TablePolicy>;

export function tablesWith<When extends 'signOut' | 'anotherSignIn'>(when: When, what: TablePolicy[When]): TableName[] {
	return (Object.keys(TABLES) as TableName[]).filter((name) => TABLES[name][when] === what);
}
