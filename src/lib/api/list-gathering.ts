import type { TaggedPage } from '../domain/freshness';
import { omit } from '../domain/util/omit';
import { mayBePageSize, promised, restAfter, type Rest } from './list-end';
import { isSameJson } from './same-json';
import type { Reply } from './transport';

/** How the records of a list become rows. */
export interface RecordReader<Row> {
	/** `false` for a list that always comes whole. */
	paged?: false;
	/** Records that one item of the list holds; the item itself unless told otherwise. */
	split?(item: unknown): unknown[] | undefined;
	/** One record as rows: none when it is not for us, `undefined` when it can't be read. */
	map(record: unknown): Row[] | undefined;
}

export type PageQuery = Omit<TaggedPage, 'etag'>;

/** BCP 47, as far as it can stand in `lang`. */
const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i;

function oneLanguage(headers: Headers): string | undefined {
	const said = headers.get('Content-Language')?.trim() ?? '';
	return TAG.test(said) ? said : undefined;
}

/** What has come of a list so far, page by page, and whether more is to come. */
export class ListGathering<Row> {
	readonly rows: Row[] = [];
	/** What the texts are in, by the server's word (RFC 9110, 8.5), if that is one language. */
	language: string | undefined;
	/** Records that could not be read. */
	unreadable = 0;
	/** Records read so far, the unreadable ones too: where the next page begins. */
	read = 0;
	rest: Rest = 'more';
	readonly #reader: RecordReader<Row>;
	readonly #pages: (TaggedPage & { count: number })[] = [];
	readonly #seen: (readonly unknown[])[] = [];
	#total: number | undefined;
	#linked = false;
	/** A server that sends a page it has sent before does not page as asked. */
	#repeats = false;

	constructor(reader: RecordReader<Row>) {
		this.#reader = reader;
	}

	take(query: PageQuery, { status, headers }: Pick<Reply, 'status' | 'headers'>, items: readonly unknown[]): void {
		this.#total = promised(headers) ?? this.#total;
		this.language ??= oneLanguage(headers);
		if (this.#isRepeated(items)) {
			this.#repeats = true;
			return;
		}
		for (const item of items) this.#takeItem(item);
		const count = items.length;
		this.read += count;
		this.#pages.push({ ...query, etag: headers.get('ETag') ?? '', count });
		const page = { status, headers, count, read: this.read, limit: query.limit, linked: this.#linked };
		this.rest = this.#reader.paged === false ? 'over' : restAfter(page);
		this.#linked ||= this.rest === 'more' && headers.has('Link');
	}

	get isOver(): boolean {
		return this.#repeats || this.rest === 'over';
	}

	/** Whether it has certainly been read to its end. */
	get isWhole(): boolean {
		if ((this.#total ?? 0) > this.read) return false;
		if (!this.#repeats) return this.rest === 'over';
		if (this.rest === 'more') return false;
		// Paged until its end and only then repeated, or never paged at all: then it is whole
		// unless it looks cut.
		return this.#pages.length > 1 || this.#total === this.read || !mayBePageSize(this.read);
	}

	/** Pages whose tags together prove that nothing has changed; `undefined` when they can't. */
	get provingPages(): TaggedPage[] | undefined {
		if (!this.isWhole) return undefined;
		const filled = this.#pages.filter(({ count }) => count > 0);
		const last = filled.at(-1);
		// One more record would change a last page that has room, or else the empty one after it.
		const kept = last !== undefined && this.#hasRoom(last) ? filled : this.#pages;
		if (kept === this.#pages && this.#pages.at(-1)?.count !== 0) return undefined;
		return kept.some(({ etag }) => etag === '') ? undefined : kept.map((page) => omit(page, 'count'));
	}

	#hasRoom({ count, limit }: PageQuery & { count: number }): boolean {
		if (this.#reader.paged === false) return true;
		const largest = Math.max(...this.#pages.map((page) => page.count));
		return count < largest || (count < (limit ?? Infinity) && !mayBePageSize(count));
	}

	#isRepeated(items: readonly unknown[]): boolean {
		if (items.length === 0) return false;
		if (this.#seen.some((page) => isSameJson(page, items))) return true;
		this.#seen.push(items);
		return false;
	}

	#takeItem(item: unknown): void {
		const { split } = this.#reader;
		for (const record of split === undefined ? [item] : (split(item) ?? [undefined])) {
			const mapped = this.#reader.map(record);
			if (mapped === undefined) this.unreadable += 1;
			else this.rows.push(...mapped);
		}
	}
}
