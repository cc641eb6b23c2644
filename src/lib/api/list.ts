import type { Failure, Result } from '../domain/failure';
import type { Reply } from './transport';

/** A list as the operator has it now, or its word that nothing has changed. */
export type ListAnswer<Row> =
	| { notModified: true }
	| {
			notModified: false;
			rows: Row[];
			/** Records that could not be read; the good ones are in `rows`. */
			unreadable: number;
			/** One per page; absent unless every page had one. */
			etags?: string[];
	  };

export interface ListReader<Row> {
	readPage(page: PageRequest): Promise<Result<Reply>>;
	/** `false` for a list that always comes whole. */
	paged?: false;
	/** Records that one item of the list holds; the item itself unless told otherwise. */
	split?(item: unknown): unknown[] | undefined;
	/** One record as rows: none when it is not for us, `undefined` when it can't be read. */
	map(record: unknown): Row[] | undefined;
}

/** Tags of the rows at hand, page by page. */
export type Etags = readonly string[] | undefined;

export interface PageRequest {
	query: { offset: number; limit: number };
	header: { 'If-None-Match'?: string };
}

const PAGE_SIZE = 100;

/** Against a server that always has one more page: 5,000 records are more than any list here may honestly hold. */
const MOST_PAGES = 50;

/**
 * Reads a whole TMF630 list, page by page, each page conditionally.
 * - `etags` are those of the rows at hand; when every page answers 304 nothing is read twice;
 * - one changed page means that records may have moved between pages: then all are read afresh;
 * - `X-Total-Count` ends the reading; without it a page shorter than asked for does.
 */
export async function readList<Row>(reader: ListReader<Row>, etags: Etags): Promise<Result<ListAnswer<Row>>> {
	for (const [index, etag] of (etags ?? []).entries()) {
		const page = await reader.readPage(pageRequest(index * PAGE_SIZE, etag));
		if (!page.ok) return page;
		if (page.value.status !== 304) return readAfresh(reader, index === 0 ? page.value : undefined);
	}
	return etags === undefined ? readAfresh(reader) : { ok: true, value: { notModified: true } };
}

async function readAfresh<Row>(reader: ListReader<Row>, first?: Reply): Promise<Result<ListAnswer<Row>>> {
	const rows: Row[] = [];
	const etags: string[] = [];
	let unreadable = 0;
	let offset = 0;
	let reusable = true;
	let reply = first;
	for (let index = 0; index < MOST_PAGES; index += 1) {
		reusable &&= offset === index * PAGE_SIZE;
		if (reply === undefined) {
			const page = await reader.readPage(pageRequest(offset));
			if (!page.ok) return page;
			reply = page.value;
		}
		if (!Array.isArray(reply.body)) return { ok: false, failure: notAList(reply.status) };
		const count = reply.body.length;
		for (const item of reply.body as unknown[]) {
			for (const record of reader.split === undefined ? [item] : (reader.split(item) ?? [undefined])) {
				const mapped = reader.map(record);
				if (mapped === undefined) unreadable += 1;
				else rows.push(...mapped);
			}
		}
		etags.push(reply.headers.get('ETag') ?? '');
		offset += count;
		if (reader.paged === false || isLastPage(reply, count, offset)) {
			// A full last page would not change when one more record comes after it, so its tag alone proves nothing.
			reusable &&= (reader.paged === false || count < PAGE_SIZE) && !etags.includes('');
			return { ok: true, value: { notModified: false, rows, unreadable, ...(reusable ? { etags } : {}) } };
		}
		reply = undefined;
	}
	return { ok: true, value: { notModified: false, rows, unreadable } };
}

function pageRequest(offset: number, etag?: string): PageRequest {
	return { query: { offset, limit: PAGE_SIZE }, header: etag === undefined ? {} : { 'If-None-Match': etag } };
}

function isLastPage(reply: Reply, count: number, read: number): boolean {
	// More than was asked for: a server that knows no paging has sent everything.
	if (count === 0 || count > PAGE_SIZE) return true;
	const total = reply.headers.get('X-Total-Count');
	return total !== null && /^\d{1,9}$/.test(total) ? read >= Number(total) : count < PAGE_SIZE;
}

function notAList(status: number): Failure {
	return { class: 'server', code: 'NOT_A_LIST', reason: 'The answer is not a list', status };
}
