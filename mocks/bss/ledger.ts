import type { Instant } from '../../src/lib/domain/instant';
import { must } from './must';

/** What a movement is for people and for reports. */
export type EntryKind = 'card-payment' | 'top-up' | 'charge' | 'adjustment' | 'cashback';

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
	postings: readonly Posting[];
	cause?: Cause;
	receipt?: string;
	/** A charge that comes back every period. */
	recurring?: boolean;
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
}

/**
 * Double entry. What holds at any moment, and `problems` says where it does not:
 * - every account: opening + credits − debits = balance;
 * - every transaction sums to nothing and stays in one currency, so money is neither made nor lost;
 * - one cause (key, method and path) has moved money at most once.
 */
export interface Ledger {
	open(account: string, currency: string, opening?: number): void;
	post(transaction: Transaction): void;
	opening(account: string): number;
	balance(account: string): number;
	/** In the order they were booked. */
	entries(account: string): readonly Entry[];
	transactions(): readonly Transaction[];
	problems(): string[];
}

export function createLedger(): Ledger {
	const accounts = new Map<string, Account>();
	const booked: Transaction[] = [];

	const account = (id: string): Account => must(accounts.get(id), `account ${id}`);

	return {
		open: (id, currency, opening = 0) => {
			if (accounts.has(id)) throw new Error(`Account ${id} is open already`);
			accounts.set(id, { currency, opening, balance: opening, entries: [] });
		},
		post: (transaction) => {
			const sides = transaction.postings.map((posting) => ({ ...posting, account: account(posting.account) }));
			if (sides.some(({ minor }) => !Number.isSafeInteger(minor) || minor === 0))
				throw new Error(`${transaction.id}: a posting is a whole number of minor units other than 0`);
			if (sides.reduce((sum, { minor }) => sum + minor, 0) !== 0)
				throw new Error(`${transaction.id}: the postings do not balance`);
			if (new Set(sides.map((side) => side.account.currency)).size > 1)
				throw new Error(`${transaction.id}: one transaction, one currency`);
			for (const side of sides) {
				side.account.balance += side.minor;
				side.account.entries.push({ transaction, minor: side.minor });
			}
			booked.push(transaction);
		},
		opening: (id) => account(id).opening,
		balance: (id) => account(id).balance,
		entries: (id) => account(id).entries,
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
