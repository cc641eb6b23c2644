import type { Failure, Result } from '../domain/failure';
import type { TaggedPage } from '../domain/freshness';
import { ListGathering, type PageQuery, type RecordReader } from './list-gathering';
import type { Reply } from './transport';

/** A list as the operator has it now, or its word that nothing has changed. */
export type ListAnswer<Row> =
	| { notModified: true }
	| {
			notModified: false;
			rows: Row[];
			/** Records that could not be read; the good ones are in `rows`. */
			unreadable: number;
			/**
			 * Whether the list has certainly been read to its end. When not, what is in `rows` is
			 * true, but of what is not there nothing is known: «none» may not be said, nor may
			 * money go again because of it.
			 */
			whole: boolean;
			/** What its texts are in; absent when the operator does not say. */
			language?: string;
			/**
			 * To be handed back when the list is read next; absent when they could not prove that
			 * nothing has changed.
			 */
			pages?: TaggedPage[];
	  };

export interface ListReader<Row> extends RecordReader<Row> {
	readPage(page: PageRequest): Promise<Result<Reply>>;
	/**
	 * The request carries a filter of ours, to an API that is known to be there. So 404 means that
	 * nothing was found, and 400 may mean that the filter is not known ({@link isBadRequest}). Of
	 * any other list 404 says that there is no such API: a failure.
	 */
	filtered?: true;
}

/** The pages of the rows at hand. */
export type Etags = readonly TaggedPage[] | undefined;

export interface PageRequest {
	query: PageQuery;
	header: { 'If-None-Match'?: string };
}

/** Records asked for at once. */
const MOST_PER_PAGE = 100;

/**
 * What is tried when the operator says 400 to that; at last it is left to choose. What it takes is
 * remembered with the tags.
 */
const SMALLER: readonly (number | undefined)[] = [50, 20, 10, undefined];

/**
 * More than any list here may honestly hold, and the most round trips that a slow network is put to
 * for one.
 */
const MOST_RECORDS = 5_000;
const MOST_PAGES = 200;

/**
 * Reads a TMF630 list to its real end, page by page, each page conditionally.
 * - `etags` are those of the rows at hand; when every page answers 304 nothing is read twice;
 * - one changed page means that records may have moved between pages: then all are read afresh;
 * - where it ends is told by `restAfter`; while that is not sure, one more page is asked for;
 * - 204 is an empty list; 404 and 416 after the first page say that there is no such page;
 * - a page that has come before ends the reading: the server does not page as asked;
 * - a list that seems to have no end is a failure (`LIST_TOO_LONG`), never a whole list.
 */
export async function readList<Row>(reader: ListReader<Row>, etags: Etags): Promise<Result<ListAnswer<Row>>> {
	for (const { etag, ...query } of etags ?? []) {
		const page = await reader.readPage({ query, header: { 'If-None-Match': etag } });
		if (page.ok && page.value.status === 304) continue;
		if (query.offset === 0) return readAfresh(reader, query, page);
		// A page that is no more may be refused.
		const changed = page.ok || page.failure.class === 'rejected';
		return changed ? readAfresh(reader, { ...query, offset: 0 }) : page;
	}
	return etags === undefined
		? readAfresh(reader, { offset: 0, limit: MOST_PER_PAGE })
		: { ok: true, value: { notModified: true } };
}

/**
 * 400: the operator may not know a filter of ours, or not take so large a page. Both only spare
 * requests, so it is asked without.
 */
export function isBadRequest(answer: Result<unknown>): boolean {
	return !answer.ok && isRefused(answer.failure, 400);
}

/** `given`: the first page, when it is already there. */
async function readAfresh<Row>(
	reader: ListReader<Row>,
	first: PageQuery,
	given?: Result<Reply>
): Promise<Result<ListAnswer<Row>>> {
	const list = new ListGathering(reader);
	let { query, page } = await firstPage(reader, first, given);
	for (let pages = 1; ; pages += 1) {
		if (!page.ok) {
			if (!isNoSuchPage(page.failure, query, reader)) {
				// Asked only to be sure, and refused: what has come is true, that it is all is not
				// known.
				return list.rest === 'unsure' && page.failure.class === 'rejected' ? answer(list) : page;
			}
			page = { ok: true, value: NO_PAGE };
		}
		const items: unknown = page.value.status === 204 ? [] : page.value.body;
		if (!Array.isArray(items)) return failed('NOT_A_LIST', 'The answer is not a list', page.value.status);
		list.take(query, page.value, items as unknown[]);
		if (list.isOver) return answer(list);
		if (pages >= MOST_PAGES || list.read >= MOST_RECORDS)
			return failed('LIST_TOO_LONG', 'The list has no end', page.value.status);
		query = { ...query, offset: list.read };
		page = await reader.readPage({ query, header: {} });
	}
}

/** In smaller and smaller pages, until the operator takes it. */
async function firstPage(
	{ readPage, filtered }: Pick<ListReader<unknown>, 'readPage' | 'filtered'>,
	first: PageQuery,
	given?: Result<Reply>
): Promise<{ query: PageQuery; page: Result<Reply> }> {
	let query = first;
	let page = given ?? (await readPage({ query, header: {} }));
	if (filtered) return { query, page };
	for (const limit of SMALLER) {
		if (page.ok || !isRefused(page.failure, 400) || query.limit === undefined) break;
		if (limit !== undefined && limit >= query.limit) continue;
		query = limit === undefined ? { offset: 0 } : { offset: 0, limit };
		page = await readPage({ query, header: {} });
	}
	return { query, page };
}

const NO_PAGE: Reply = { status: 204, headers: new Headers(), body: undefined };

function isNoSuchPage(failure: Failure, { offset }: PageQuery, { filtered }: Pick<ListReader<unknown>, 'filtered'>) {
	return offset > 0 ? isRefused(failure, 404) || isRefused(failure, 416) : filtered && isRefused(failure, 404);
}

/** By the operator itself: a page of a proxy comes with any status. */
function isRefused(failure: Failure, status: number): boolean {
	return failure.class === 'rejected' && failure.status === status;
}

function answer<Row>({
	rows,
	unreadable,
	isWhole: whole,
	language,
	provingPages: pages
}: ListGathering<Row>): Result<ListAnswer<Row>> {
	const told = { ...(language !== undefined && { language }), ...(pages && { pages }) };
	return { ok: true, value: { notModified: false, rows, unreadable, whole, ...told } };
}

function failed(code: string, reason: string, status: number): { ok: false; failure: Failure } {
	return { ok: false, failure: { class: 'server', code, reason, status } };
}
