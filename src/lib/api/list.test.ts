import { describe, expect, it } from 'vitest';
import type { Failure, Result } from '../domain/failure';
import { readList, type Etags, type ListReader, type PageRequest } from './list';
import type { Reply } from './transport';

/** Records asked for at a time. */
const PAGE_SIZE = 100;

const failure: Failure = { class: 'network', code: 'NO_ANSWER', reason: '' };

interface Server {
	records: unknown;
	/** Of every page; `null` for none. */
	etag?: ((offset: number) => string | null) | undefined;
	/** Absent when the server does not tell. */
	total?: number;
	/** What the server gives at most. */
	page?: number;
	failsAt?: number;
}

function serve({ records, etag = () => null, total, page = PAGE_SIZE, failsAt }: Server) {
	const asked: string[] = [];
	const readPage = async ({ query: { offset, limit }, header }: PageRequest): Promise<Result<Reply>> => {
		const tag = etag(offset);
		const given = header['If-None-Match'];
		asked.push(`${offset}${given === undefined ? '' : ` ${given}`}`);
		if (offset === failsAt) return { ok: false, failure };
		const headers = new Headers(total === undefined ? {} : { 'X-Total-Count': String(total) });
		if (tag !== null) headers.set('ETag', tag);
		if (given !== undefined && given === tag) return { ok: true, value: { status: 304, headers, body: undefined } };
		const body = Array.isArray(records)
			? (records as unknown[]).slice(offset, offset + Math.min(limit, page))
			: records;
		return { ok: true, value: { status: 200, headers, body } };
	};
	return { asked, readPage };
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const map = (record: unknown): number[] | undefined => (typeof record === 'number' ? [record] : undefined);

async function read(server: Server, etags?: Etags, reader: Partial<ListReader<number>> = {}) {
	const { asked, readPage } = serve(server);
	return { asked, answer: await readList({ readPage, map, ...reader }, etags) };
}

describe('pages', () => {
	it.each([
		['as many as the total says', { records: numbers(250), total: 250 }, ['0', '100', '200']],
		['until a short one, without a total', { records: numbers(250) }, ['0', '100', '200']],
		['until an empty one, when the last was full', { records: numbers(200) }, ['0', '100', '200']],
		['one, when all is in it', { records: numbers(3), total: 3 }, ['0']],
		['none more, when there is nothing', { records: [], total: 0 }, ['0']],
		['smaller ones than asked for', { records: numbers(25), total: 25, page: 10 }, ['0', '10', '20']],
		['with a total that is no number', { records: numbers(5), total: NaN }, ['0']]
	])('%s', async (_, server: Server, expected) => {
		const { asked, answer } = await read(server);
		expect(asked).toEqual(expected);
		expect(answer).toMatchObject({ ok: true, value: { rows: server.records, unreadable: 0 } });
	});

	it('a server that knows no paging has sent everything at once', async () => {
		const { asked, readPage } = serve({ records: [] });
		const whole = async (page: PageRequest): Promise<Result<Reply>> => {
			await readPage(page);
			return { ok: true, value: { status: 200, headers: new Headers(), body: numbers(250) } };
		};
		expect(await readList({ readPage: whole, map }, undefined)).toMatchObject({
			ok: true,
			value: { rows: numbers(250) }
		});
		expect(asked).toEqual(['0']);
	});

	it('a list that always comes whole is read once', async () => {
		const { asked } = await read({ records: numbers(100) }, undefined, { paged: false });
		expect(asked).toEqual(['0']);
	});

	it('a server that always has one more is left after fifty pages', async () => {
		const endless = async (): Promise<Result<Reply>> => ({
			ok: true,
			value: { status: 200, headers: new Headers({ 'X-Total-Count': '999999', ETag: '"x"' }), body: numbers(100) }
		});
		const answer = await readList({ readPage: endless, map }, undefined);
		expect(answer.ok && !answer.value.notModified && answer.value.rows.length).toBe(5_000);
		expect(answer).not.toHaveProperty('value.etags');
	});

	it.each([0, 100])('a failure at %d fails the whole', async (failsAt) => {
		const { answer } = await read({ records: numbers(250), failsAt });
		expect(answer).toEqual({ ok: false, failure });
	});

	it.each([{ records: {} }, { records: 'x' }, { records: undefined }])('%j is not a list', async (server) => {
		const { answer } = await read(server);
		expect(answer).toMatchObject({ ok: false, failure: { class: 'server', code: 'NOT_A_LIST' } });
	});
});

describe('records', () => {
	it('that can not be read are counted, the rest is kept', async () => {
		const { answer } = await read({ records: [1, 'x', null, 2] });
		expect(answer).toMatchObject({ ok: true, value: { rows: [1, 2], unreadable: 2 } });
	});

	it('may be several in one item; an item that can not be opened counts as one', async () => {
		const split = (item: unknown): unknown[] | undefined => (Array.isArray(item) ? item : undefined);
		const { answer } = await read({ records: [[1, 2], [], 'x', ['y', 3]] }, undefined, { split });
		expect(answer).toMatchObject({ ok: true, value: { rows: [1, 2, 3], unreadable: 2 } });
	});
});

describe('conditional reading', () => {
	const etag = (offset: number): string => `"${offset}"`;

	it('keeps one tag per page, and reads nothing twice when all still fit', async () => {
		const server = { records: numbers(250), total: 250, etag };
		const { answer } = await read(server);
		const etags = ['"0"', '"100"', '"200"'];
		expect(answer).toMatchObject({ value: { etags } });
		const again = await read(server, etags);
		expect(again.asked).toEqual(['0 "0"', '100 "100"', '200 "200"']);
		expect(again.answer).toEqual({ ok: true, value: { notModified: true } });
	});

	it('a changed first page is not asked for twice; a changed later one means reading all afresh', async () => {
		const server = { records: numbers(150), total: 150, etag };
		expect((await read(server, ['"old"', '"100"'])).asked).toEqual(['0 "old"', '100']);
		expect((await read(server, ['"0"', '"old"'])).asked).toEqual(['0 "0"', '100 "old"', '0', '100']);
	});

	it('a failure on the way fails the whole', async () => {
		expect((await read({ records: numbers(150), etag, failsAt: 100 }, ['"0"', '"x"'])).answer).toEqual({
			ok: false,
			failure
		});
	});

	it.each<[string, Server, Partial<ListReader<number>>, boolean]>([
		['a page without one', { records: numbers(150), etag: (offset) => (offset === 0 ? '"0"' : null) }, {}, false],
		[
			'a full last page, which one more record would not change',
			{ records: numbers(100), total: 100, etag },
			{},
			false
		],
		['a full list that always comes whole', { records: numbers(100), etag }, { paged: false }, true],
		['pages smaller than asked for', { records: numbers(25), total: 25, page: 10, etag }, {}, false],
		['an empty list', { records: [], total: 0, etag }, {}, true]
	])('keeps tags of %s: %#', async (_, server, reader, kept) => {
		const { answer } = await read(server, undefined, reader);
		expect(answer.ok && !answer.value.notModified && answer.value.etags !== undefined).toBe(kept);
	});
});
