/**
 * The policy of every table: whose its rows are, and what sign-out and the sign-in of another line
 * delete. The only such list; what seals them is told in `seal/sealed-with`.
 */
import { ruleOf, type Resource } from '$lib/domain/resources';

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
}

/** Answers of the operator: they are asked for again. */
const ANSWERS = { owner: 'line', signOut: 'all', anotherSignIn: 'all' } as const;

/** Exists on this device only: it is kept for its line even while another line is signed in. */
const KEPT_HERE = { owner: 'line', signOut: 'own', anotherSignIn: 'nothing' } as const;

export const TABLES = {
	session: { owner: 'session', signOut: 'all', anotherSignIn: 'nothing' },
	settings: { owner: 'device', signOut: 'nothing', anotherSignIn: 'nothing' },
	keys: { owner: 'device', signOut: 'nothing', anotherSignIn: 'nothing' },
	lines: KEPT_HERE,
	outbox: KEPT_HERE,
	chatDesks: KEPT_HERE,
	openedLetters: KEPT_HERE,
	// No server has them: they are gone for good.
	notes: KEPT_HERE,
	contacts: KEPT_HERE,
	// On its way in the queue.
	copyContents: KEPT_HERE,
	freshness: ANSWERS,
	balances: ANSWERS,
	glances: ANSWERS,
	allowances: ANSWERS,
	products: ANSWERS,
	offerings: ANSWERS,
	catalogue: ANSWERS,
	cards: ANSWERS,
	autopays: ANSWERS,
	marks: ANSWERS,
	memberships: ANSWERS,
	points: ANSWERS,
	pointsHistory: ANSWERS,
	rewards: ANSWERS,
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
	parties: ANSWERS,
	accounts: ANSWERS,
	links: ANSWERS,
	linkedLines: ANSWERS,
	notices: ANSWERS,
	copies: ANSWERS,
	usageDays: ANSWERS,
	usageMonths: ANSWERS,
	usageCells: ANSWERS,
	usageSync: ANSWERS
} as const satisfies Record<string, TablePolicy>;

export type TableName = keyof typeof TABLES;

/** Where the rows of a resource are. */
export const tableOf = (resource: Resource): TableName => (ruleOf(resource).table ?? resource) as TableName;

export function tablesWith<When extends 'signOut' | 'anotherSignIn'>(when: When, what: TablePolicy[When]): TableName[] {
	return (Object.keys(TABLES) as TableName[]).filter((name) => TABLES[name][when] === what);
}
