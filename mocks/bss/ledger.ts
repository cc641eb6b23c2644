import type { Instant } from '../../src/lib/domain/instant';
import { must } from './must';

/** What a movement is for people and for reports. */
export type EntryKind =
	| 'card-payment'
	| 'top-up'
	/** From one line to another. */
	| 'transfer'
	/** Calls, messages, traffic, content by the day: many a day. */
	| 'usage'
	/** Fees and purchases. */
	| 'charge'
	| 'adjustment'
	| 'cashback'
	/** Of points, which have a ledger of their own. */
	| 'earned'
	| 'spent'
	| 'expired';

/** Signed whole minor units: positive credits the account, negative debits it. */
interface Posting {
	account: string;
	minor: number;
}

/** The request that made the operator move money. */
export interface Cause {
	key: string;
	method: string;
	path: string;
}

export interface Transaction {
	id: string;
	at: Instant;
	kind: EntryKind;
	text: string;
	/** What it is for those it credits, where that is something else. */
	received?: string;
	postings: readonly Posting[];
	cause?: Cause;
	receipt?: string;
	/** A charge that comes back every period. */
	recurring?: boolean;
	/** The record of usage that this is the money of, and when that was: not when it was booked. */
	usage?: { id: string; at: Instant };
}

/** One transaction as one account sees it. */
export interface Entry {
	transaction: Transaction;
	minor: number;
}

interface Account {
	currency: string;
	opening: number;
	balance: number;
	entries: Entry[];
	past?: Past;
}

/** What was booked before the ledger began. */
export type Past = () => readonly Transaction[];

/**
 * Double entry. What holds at any moment, and `problems` says where it does not:
 * - every account: opening + credits − debits = balance;
 * - every transaction sums to nothing and stays in one currency, so money is neither made nor lost;
 * - one cause (key, method and path) has moved money at most once.
 *
 * An account may have a past of many thousands of entries, which is only made up when somebody
 * looks at it. Its balance does not depend on it: what comes before is taken off the opening.
 */
export interface Ledger {
	/** `balance` is what the account has now. */
	open(account: string, currency: string, balance?: number, past?: Past): void;
	post(transaction: Transaction): void;
	/** Before everything that was ever booked. */
	opening(account: string): number;
	balance(account: string): number;
	/** In the order they were booked. */
	entries(account: string): readonly Entry[];
	/** Since the ledger began. */
	transactions(): readonly Transaction[];
	problems(): string[];
}

export function createLedger(): Ledger {
	const accounts = new Map<string, Account>();
	const booked: Transaction[] = [];

	const account = (id: string): Account => must(accounts.get(id), `account ${id}`);

	function sidesOf(transaction: Transaction): { account: Account; minor: number }[] {
		const sides = transaction.postings.map((posting) => ({ minor: posting.minor, account: account(posting.account) }));
		if (sides.some(({ minor }) => !Number.isSafeInteger(minor) || minor === 0))
			throw new Error(`${transaction.id}: a posting is a whole number of minor units other than 0`);
		if (sides.reduce((sum, { minor }) => sum + minor, 0) !== 0)
			throw new Error(`${transaction.id}: the postings do not balance`);
		if (sides.some((side) => side.account.currency !== sides[0]?.account.currency))
			throw new Error(`${transaction.id}: one transaction, one currency`);
		return sides;
	}

	/**
	 * The account with its past, on its own side and on the other accounts': their balances stay as
	 * they are.
	 */
	function remembered(id: string): Account {
		const own = account(id);
		const { past } = own;
		if (!past) return own;
		delete own.past;
		const before = new Map<Account, Entry[]>();
		for (const transaction of past())
			for (const { account: side, minor } of sidesOf(transaction)) {
				const entries = before.get(side) ?? [];
				if (entries.push({ transaction, minor }) === 1) before.set(side, entries);
				side.opening -= minor;
			}
		for (const [side, entries] of before) side.entries = [...entries, ...side.entries];
		return own;
	}

	return {
		open: (id, currency, balance = 0, past) => {
			if (accounts.has(id)) throw new Error(`Account ${id} is open already`);
			accounts.set(id, { currency, opening: balance, balance, entries: [], ...(past && { past }) });
		},
		post: (transaction) => {
			for (const side of sidesOf(transaction)) {
				side.account.balance += side.minor;
				side.account.entries.push({ transaction, minor: side.minor });
			}
			booked.push(transaction);
		},
		opening: (id) => remembered(id).opening,
		balance: (id) => account(id).balance,
		entries: (id) => remembered(id).entries,
		transactions: () => booked,
		problems: () => [...unbalanced(accounts), ...appliedTwice(booked)]
	};
}

function unbalanced(accounts: ReadonlyMap<string, Account>): string[] {
	return [...accounts].flatMap(([id, { opening, entries, balance }]) => {
		const sum = entries.reduce((total, { minor }) => total + minor, opening);
		return sum === balance ? [] : [`${id}: opening and entries make ${sum}, the balance says ${balance}`];
	});
}

function appliedTwice(booked: readonly Transaction[]): string[] {
	const seen = new Set<string>();
	return booked.flatMap(({ id, cause }) => {
		if (!cause) return [];
		const name = `${cause.method} ${cause.path} ${cause.key}`;
		if (seen.has(name)) return [`${id}: ${name} has moved money before`];
		seen.add(name);
		return [];
	});
}
