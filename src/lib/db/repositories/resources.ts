/** Rows of what the operator says, replaced a resource at a time, together with their age. */
import type { Failure } from '$lib/domain/failure';
import { isWhole, neverFetched, type FreshnessMap, type TaggedPage } from '$lib/domain/freshness';
import type { Instant } from '$lib/domain/instant';
import { omit } from '$lib/domain/util/omit';
import type { LineId } from '$lib/domain/line';
import type { SessionState } from '$lib/domain/session';
import type { ResourceRows } from '$lib/domain/resource-rows';
import type { Resource } from '$lib/domain/resources';
import { mayRead } from '$lib/domain/viewed-line';
import type { IndexableType } from 'dexie';
import type { AppDatabase, FreshnessRow } from '../database';
import { withReconnect } from '../reconnect';
import { ofLine } from '../line-range';
import { freshnessRows } from '../line-rows';
import { tableOf } from '../tables';
import { linkedRows } from './linked-lines';
import { isSameSignIn } from './session';

/** When an attempt to read a resource was begun, and what it could know. */
export interface Attempt {
	resource: Resource;
	/** The sign-in it was made under. */
	session: SessionState;
	/** The linked line whose rows they are; absent: the line of the sign-in. */
	linked?: LineId;
	startedAt: Instant;
	/** What it was wished for in. */
	language: string;
	/** Done commands that were awaited when it was begun: its answer shows them. */
	shows: readonly string[];
}

/** `undefined` rows: the ones at hand are still right. */
export interface Answer<R extends Resource> {
	rows?: ResourceRows[R][];
	/** The rows are those that have changed; the others at hand are still right. */
	merge?: true;
	unreadable: number;
	/** The rows may not be all there are. */
	cut?: true;
	/** What the texts are in, by the operator's word. */
	language?: string;
	pages?: TaggedPage[];
}

/** What came of an attempt. */
export type Outcome = { attempt: Attempt } & ({ answer: Answer<Resource> } | { failure: Failure });

export function freshnessOf(db: AppDatabase, line: LineId): Promise<FreshnessMap> {
	return withReconnect(db, () => freshnessRows(db, line));
}

/** Ids under which the catalogue knows the tariffs of the line, and what may be one. */
export function ownedOfferings(db: AppDatabase, line: LineId): Promise<string[]> {
	return withReconnect(db, async () => {
		const products = await ofLine(db.products, line, 'id').toArray();
		return products.flatMap(({ kind, offeringId }) =>
			kind !== 'option' && offeringId !== undefined ? [offeringId] : []
		);
	});
}

/**
 * When the operator last changed anything in the catalogue at hand; `undefined` when none is, or
 * not all of it could be read.
 */
export function catalogueAsOf(db: AppDatabase, line: LineId): Promise<Instant | undefined> {
	return withReconnect(db, () =>
		db.transaction('r', db.catalogue, db.freshness, async () => {
			const row = await db.freshness.get([line, 'catalogue']);
			if (row === undefined || !isWhole(row)) return undefined;
			const entries = await ofLine(db.catalogue, line, 'id').toArray();
			const changes = entries.flatMap(({ updatedAt }) => updatedAt ?? []);
			return changes.length === 0 ? undefined : Math.max(...changes);
		})
	);
}

/**
 * Stores all of it in one transaction: the rows of an answer, replaced, with their freshness; a
 * failure beside the rows, which it never touches. Says of each whether it was stored; it is not
 * when
 * - the sign-in has changed since: the answer may be about another line;
 * - the line is a linked one and, by what is known of the link now, may not be looked at so;
 * - an answer to an attempt begun later has been stored already.
 */
export function commitOutcomes(db: AppDatabase, outcomes: readonly Outcome[], now: Instant): Promise<boolean[]> {
	const tables = outcomes.flatMap((outcome) =>
		'answer' in outcome ? resourceTable(db, outcome.attempt.resource) : []
	);
	const links = outcomes.some(({ attempt }) => attempt.linked) ? [db.links, db.linkedLines] : [];
	return withReconnect(db, () =>
		db.transaction('rw', [...new Set([db.session, db.freshness, ...links, ...tables])], async () => {
			const stored: boolean[] = [];
			for (const outcome of outcomes) stored.push(await storeOutcome(db, outcome, now));
			return stored;
		})
	);
}

async function storeOutcome(db: AppDatabase, outcome: Outcome, now: Instant): Promise<boolean> {
	const row = await currentRow(db, outcome.attempt);
	if (row === undefined) return false;
	if ('answer' in outcome) return storeAnswer(db, row, outcome, now);
	await db.freshness.put({ ...row, failure: outcome.failure, failedAt: now });
	return true;
}

async function storeAnswer(
	db: AppDatabase,
	row: FreshnessRow,
	{ attempt, answer }: Extract<Outcome, { answer: unknown }>,
	now: Instant
): Promise<boolean> {
	const { resource, startedAt, shows } = attempt;
	// A time in the future was written before the clock was set back and proves nothing.
	if (row.checkedAt > startedAt && row.checkedAt <= now) return false;
	const awaiting = (row.awaiting ?? []).filter((key) => !shows.includes(key));
	const next = {
		...omit(row, 'failure', 'failedAt', 'awaiting'),
		checkedAt: startedAt,
		...(awaiting.length > 0 ? { awaiting } : {})
	};
	if (answer.rows === undefined) {
		await db.freshness.put(next);
		return true;
	}
	await db.freshness.put({
		...omit(next, 'pages', 'cut', 'language'),
		fetchedAt: startedAt,
		asked: attempt.language,
		unreadable: answer.unreadable,
		...(answer.cut && { cut: true }),
		...(answer.language && { language: answer.language }),
		...(answer.pages && { pages: answer.pages })
	});
	const table = resourceTable(db, resource);
	if (resource !== 'notices' && !answer.merge) await ofLine(table, row.line, 'id').delete();
	await table.bulkPut(answer.rows);
	return true;
}

const resourceTable = (db: AppDatabase, resource: Resource) =>
	db.table<ResourceRows[Resource], IndexableType>(tableOf(resource));

/**
 * The freshness row, if the sign-in of the attempt is still the one in force and its line may still
 * be looked at. Inside a transaction.
 */
async function currentRow(db: AppDatabase, { resource, session, linked }: Attempt): Promise<FreshnessRow | undefined> {
	const current = await db.session.get('current');
	if (current?.status !== 'active' || !isSameSignIn(current, session)) return undefined;
	if (linked) {
		const viewed = (await linkedRows(db, session.line)).find(({ id }) => id === linked);
		if (viewed === undefined || !mayRead(viewed, resource)) return undefined;
	}
	const line = linked ?? session.line;
	return (await db.freshness.get([line, resource])) ?? { line, ...neverFetched(resource) };
}
