/** What a screen may do with contacts. All of it is done by a worker. */
import type { BookChange } from '$lib/db/contacts/rows';
import type { Version } from '$lib/domain/contacts/property';
import type { Instant } from '$lib/domain/instant';
import type { LineId } from '$lib/domain/line';

export type Bytes = Uint8Array<ArrayBuffer>;

/** A contact as a list shows it. */
export interface Person {
	/** Its place in the list it comes from. */
	id: number;
	/** Empty when nothing tells it apart. */
	name: string;
	phones: string[];
	emails: string[];
}

/**
 * Which list.
 * - `book`: those of this device;
 * - `read`: what was read of a file and not kept yet;
 * - `opened`: what a copy has that was opened;
 * - `gone`: what the last copy has, and the device not any more.
 */
export type Source = 'book' | 'read' | 'opened' | 'gone';

export type Chosen = readonly number[] | 'all';

export interface Overview {
	count: number;
	/** Copies can be sealed: a passphrase has been chosen. */
	hasSafe: boolean;
	/** The newest copy that this device knows the contents of. */
	copied?: { copy: string; at: Instant; isSame: boolean; gone: number };
	/** Groups that may be one person each. */
	duplicates: number;
	/** What can be taken back. */
	undo?: BookChange;
}

export interface ReadFile {
	count: number;
	/** Not on this device yet. */
	fresh: number;
	lacks: { empty: number; bytes: number };
}

/** `key`: it is of another safe, and needs its passphrase or code. */
export type Opened =
	| { ok: true; count: number }
	| { ok: false; why: 'key' | 'wrong' | 'broken' | 'newer' }
	/** The code has a slip: in which group, from 0, or it is not as long. */
	| { ok: false; why: 'slip'; at?: number };

export type OpenWith = { passphrase: string } | { code: string };

export interface SealedNow {
	copy: string;
	size: number;
}

export interface Groups {
	/** Of the list that they are in. */
	rev: number;
	groups: Person[][];
	total: number;
}

/** Throws `StorageError`; nothing is changed then. */
export interface ContactsDesk {
	overview(line: LineId): Promise<Overview>;
	/** The first ones in the order of names, and how many there are. */
	people(line: LineId, from: Source, query: string, count: number): Promise<{ total: number; people: Person[] }>;
	read(line: LineId, given: Bytes | string): Promise<ReadFile>;
	/** What was read joins the list or takes its place. `false`: that has changed meanwhile. */
	keep(line: LineId, how: 'add' | 'replace'): Promise<boolean>;
	duplicates(line: LineId): Promise<Groups>;
	merge(line: LineId, rev: number, ids: readonly number[]): Promise<boolean>;
	undo(line: LineId): Promise<BookChange | undefined>;
	/** A recovery code, to be written down before the safe is kept. */
	prepareSafe(passphrase: string): Promise<string>;
	keepSafe(line: LineId): Promise<void>;
	/** What is to be sent lies beside the queue when it resolves. */
	seal(line: LineId): Promise<SealedNow>;
	/** The same as a file. */
	sealToFile(line: LineId): Promise<Bytes>;
	/** It is in the queue, or in a file, by now. */
	noteCopied(line: LineId, at: Instant): Promise<void>;
	open(line: LineId, copy: Bytes, by?: OpenWith): Promise<Opened>;
	/** From a copy back into the list; how many were not there. */
	take(line: LineId, from: 'opened' | 'gone', chosen: Chosen): Promise<number>;
	/** A file of those. */
	write(line: LineId, from: Source, chosen: Chosen, version: Version): Promise<string>;
}
