import { describe, expect, it } from 'vitest';
import type { Failure, Result } from '../domain/failure';
import type { TaggedPage } from '../domain/freshness';
import { isBadRequest, readList, type Etags, type ListReader, type PageRequest } from './list';
import type { Reply } from './transport';

/** Records asked for at a time. */
const PAGE_SIZE = 100;

const failure: Failure = { class: 'network', code: 'NO_ANSWER', reason: '' };

const refused = (status: number): { ok: false; failure: Failure } => ({
	ok: false,
	failure: { class: 'rejected', code: `HTTP_${status}`, reason: '', status }
});

interface Asked {
	offset: number;
	limit: number | undefined;
	/** Records on the page. */
	count: number;
	/** Records of the list. */
	all: number;
}

interface Server {
	records: unknown;
	/** Of every page; `null` for none. */
	etag?: ((offset: number) => string | null) | undefined;
	/** Absent when the server does not tell. */
	total?: number | 'of the page' | undefined;
	/** What the server gives at most. */
	page?: number;
	/** Instead of the answer. */
	fails?: ((asked: Pick<Asked, 'offset' | 'limit'>) => Result<Reply> | undefined) | undefined;
	/** More headers, and the status when it is not 200. */
	says?: ((page: Asked) => { status?: number; headers?: Record<string, string> }) | undefined;
	/** Which record a page really begins with. */
	from?: (offset: number) => number;
}

function serve({ records, etag = () => null, total, page = PAGE_SIZE, fails, says, from = (at) => at }: Server) {
	const asked: string[] = [];
	const readPage = async ({ query: { offset, limit }, header }: PageRequest): Promise<Result<Reply>> => {
		const tag = etag(offset);
		const given = header['If-None-Match'];
		asked.push(`${offset}${limit === PAGE_SIZE ? '' : `/${limit ?? 'any'}`}${given === undefined ? '' : ` ${given}`}`);
		const failed = fails?.({ offset, limit });
		if (failed !== undefined) return failed;
		const body = Array.isArray(records)
			? (records as unknown[]).slice(from(offset), from(offset) + Math.min(limit ?? PAGE_SIZE, page))
			: records;
		const count = Array.isArray(body) ? body.length : 0;
		const all = Array.isArray(records) ? records.length : 0;
		const { status = 200, headers: more = {} } = says?.({ offset, limit, count, all }) ?? {};
		const headers = new Headers(more);
		if (total !== undefined) headers.set('X-Total-Count', String(total === 'of the page' ? count : total));
		if (tag !== null) headers.set('ETag', tag);
		if (given !== undefined && given === tag) return { ok: true, value: { status: 304, headers, body: undefined } };
		return { ok: true, value: { status, headers, body: status === 204 ? undefined : body } };
	};
	return { asked, readPage };
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const map = (record: unknown): number[] | undefined => (typeof record === 'number' ? [record] : undefined);
const tagged = (...pages: [offset: number, etag: string, limit?: number][]): TaggedPage[] =>
	pages.map(([offset, etag, limit = PAGE_SIZE]) => ({ offset, limit, etag }));

async function read(server: Server, etags?: Etags, reader: Partial<ListReader<number>> = {}) {
	const { asked, readPage } = serve(server);
	return { asked, answer: await readList({ readPage, map, ...reader }, etags) };
}

const links: Server['says'] = ({ offset, count, all }) => ({
	headers: {
		Link: [
			'</list?offset=0>; rel="first"',
			...(offset + count < all ? [`</list?offset=${offset + count}>; rel="next"`] : [])
		].join(', ')
	}
});

const partial: Server['says'] = (page) => ({
	...links(page),
	...(page.offset + page.count < page.all && { status: 206 })
});

const ranges: Server['says'] = ({ offset, count, all }) => ({
	status: 206,
	headers: { 'Content-Range': `items ${offset}-${offset + count - 1}/${all}` }
});

describe('a list is read to its end', () => {
	it.each<[string, Server, string[]]>([
		['by its total', { records: numbers(250), total: 250 }, ['0', '100', '200']],
		['in one request, when the total says so', { records: numbers(3), total: 3 }, ['0']],
		['in one request, when there is nothing', { records: [], total: 0 }, ['0']],
		['in one request, when there is nothing and no total', { records: [] }, ['0']],
		['by its total, in smaller pages than asked for', { records: numbers(25), total: 25, page: 10 }, ['0', '10', '20']],
		['until an empty page, without a total', { records: numbers(250) }, ['0', '100', '200', '250']],
		['the last page being full', { records: numbers(200) }, ['0', '100', '200']],
		[
			'of a server with pages of 10 and no total',
			{ records: numbers(72), page: 10 },
			['0', '10', '20', '30', '40', '50', '60', '70', '72']
		],
		['of one with pages of 20', { records: numbers(81), page: 20 }, ['0', '20', '40', '60', '80', '81']],
		['with a total that is no number', { records: numbers(7), total: NaN }, ['0', '7']],
		[
			'whose total is the size of the page',
			{ records: numbers(25), total: 'of the page', page: 10 },
			['0', '10', '20', '25']
		],
		['whose total may be the size of the page', { records: numbers(20), total: 20 }, ['0', '20']],
		['as long as links lead on', { records: numbers(25), page: 10, says: links }, ['0', '10', '20']],
		['with links and 206', { records: numbers(25), page: 10, says: partial }, ['0', '10', '20']],
		['in one request, when links lead nowhere', { records: numbers(10), page: 10, says: links }, ['0']],
		[
			'with links to the next page alone',
			{
				records: numbers(20),
				page: 10,
				says: ({ offset }) => (offset < 10 ? { headers: { link: '<?page=2>; title="a, b"; rel=next' } } : {})
			},
			['0', '10']
		],
		[
			'whatever links say that are not about pages',
			{ records: numbers(3), says: () => ({ headers: { Link: '<next>; rel="describedby nextday"' } }) },
			['0', '3']
		],
		['with a range, though each page is 206', { records: numbers(25), page: 10, says: ranges }, ['0', '10', '20']],
		[
			'with a range of unknown length',
			{
				records: numbers(15),
				page: 10,
				says: ({ offset, count }) => ({ headers: { 'Content-Range': `items ${offset}-${offset + count}/*` } })
			},
			['0', '10', '15']
		],
		['with 206 and nothing else', { records: numbers(12), page: 10, says: () => ({ status: 206 }) }, ['0', '10', '12']],
		['when what lies behind it is 204', { records: numbers(3), says: lastly(204) }, ['0', '3']],
		['when what lies behind it is 404', { records: numbers(3), fails: beyond(3, 404) }, ['0', '3']],
		['when what lies behind it is 416', { records: numbers(3), fails: beyond(3, 416) }, ['0', '3']],
		[
			'of a server that takes any offset for its last page',
			{ records: numbers(25), page: 10, from: clamped },
			['0', '10', '20', '25']
		],
		['of a server that knows no paging', { records: numbers(7), from: () => 0 }, ['0', '7']],
		['of one that knows none, by its total', { records: numbers(20), total: 20, from: () => 0 }, ['0', '20']]
	])('%s', async (_, server, expected) => {
		const { asked, answer } = await read(server);
		expect(answer).toMatchObject({ ok: true, value: { rows: server.records, unreadable: 0, whole: true } });
		expect(asked).toEqual(expected);
	});

	it('that came whole at once, larger than asked for', async () => {
		const { asked, answer } = await read({ records: [], fails: () => reply(numbers(251)) });
		expect(answer).toMatchObject({ ok: true, value: { rows: numbers(251), whole: true } });
		expect(asked).toEqual(['0']);
	});

	it('that always comes whole, in one request', async () => {
		const { asked, answer } = await read({ records: numbers(100) }, undefined, { paged: false });
		expect(answer).toMatchObject({ ok: true, value: { whole: true } });
		expect(asked).toEqual(['0']);
	});

	it.each([404, 204])('a filter that finds nothing: %d is an empty list', async (status) => {
		const { answer } = await read({ records: [], fails: () => gone(status) }, undefined, { filtered: true });
		expect(answer).toMatchObject({ ok: true, value: { rows: [], whole: true } });
	});

	it('an API that is not there is no empty list', async () => {
		expect((await read({ records: [], fails: () => gone(404) })).answer).toEqual(refused(404));
	});
});

describe('a list that may go on is not called whole', () => {
	it.each<[string, Server, unknown[]]>([
		['the same page for ever, as large as pages are', { records: numbers(72), page: 10, from: () => 0 }, numbers(10)],
		['the same page for ever under a link', { records: numbers(7), from: () => 0, says: linked }, numbers(7)],
		['the same page for ever of a larger total', { records: numbers(7), from: () => 0, total: 72 }, numbers(7)],
		['a total that promises more', { records: numbers(7), total: 9 }, numbers(7)],
		['a refusal of the question whether it is over', { records: numbers(7), fails: beyond(7, 400) }, numbers(7)]
	])('%s', async (_, server, rows) => {
		const { answer } = await read({ ...server, etag: () => '"x"' });
		expect(answer).toMatchObject({ ok: true, value: { rows, whole: false } });
		expect(answer).not.toHaveProperty('value.pages');
	});

	it.each<[string, Server]>([
		['5,100 records', { records: numbers(5_100), total: 5_100 }],
		['pages without end', { records: numbers(5_000), page: 1, total: 5_000 }]
	])('%s: a failure', async (_, server) => {
		const { asked, answer } = await read(server);
		expect(answer).toMatchObject({ ok: false, failure: { class: 'server', code: 'LIST_TOO_LONG' } });
		expect(asked.length).toBeLessThanOrEqual(200);
	});

	it.each([0, 100])('a failure at %d fails the whole', async (failsAt) => {
		const fails: Server['fails'] = ({ offset }) => (offset === failsAt ? { ok: false, failure } : undefined);
		expect((await read({ records: numbers(250), fails })).answer).toEqual({ ok: false, failure });
	});

	it('a refusal where there is certainly more is a failure', async () => {
		expect((await read({ records: numbers(250), total: 250, fails: beyond(100, 403) })).answer).toEqual(refused(403));
	});

	it('a page of a proxy where the list may be over is a failure', async () => {
		const proxy: Failure = { class: 'server', code: 'NOT_JSON', reason: '', status: 404 };
		const fails: Server['fails'] = ({ offset }) => (offset > 0 ? { ok: false, failure: proxy } : undefined);
		expect((await read({ records: numbers(7), fails })).answer).toEqual({ ok: false, failure: proxy });
	});

	it.each([{ records: {} }, { records: 'x' }, { records: undefined }])('%j is not a list', async (server) => {
		const { answer } = await read(server);
		expect(answer).toMatchObject({ ok: false, failure: { class: 'server', code: 'NOT_A_LIST' } });
	});
});

describe('a limit that is refused', () => {
	const most =
		(limit: number): Server['fails'] =>
		(asked) =>
			(asked.limit ?? 0) > limit ? refused(400) : undefined;

	it('is made smaller until the operator takes it', async () => {
		const { asked, answer } = await read({ records: numbers(25), total: 25, fails: most(20) });
		expect(answer).toMatchObject({ ok: true, value: { rows: numbers(25), whole: true } });
		expect(asked).toEqual(['0', '0/50', '0/20', '20/20']);
	});

	it('is left out at last', async () => {
		const server: Server = { records: numbers(25), page: 9, fails: most(0), total: 25 };
		const { asked, answer } = await read(server);
		expect(answer).toMatchObject({ ok: true, value: { rows: numbers(25) } });
		expect(asked).toEqual(['0', '0/50', '0/20', '0/10', '0/any', '9/any', '18/any']);
	});

	it('is remembered with the tags', async () => {
		const server: Server = { records: numbers(7), total: 7, fails: most(50), etag: () => '"a"' };
		const { answer } = await read(server);
		expect(answer).toMatchObject({ value: { pages: tagged([0, '"a"', 50]) } });
		expect((await read(server, tagged([0, '"a"', 50]))).asked).toEqual(['0/50 "a"']);
		expect((await read(server, tagged([0, '"old"', 50]))).asked).toEqual(['0/50 "old"']);
		const least: Server = { ...server, fails: most(10) };
		expect((await read(least, tagged([0, '"a"', 50]))).asked).toEqual(['0/50 "a"', '0/20', '0/10']);
	});

	it('may be a filter that is not known: told at once', async () => {
		const { asked, answer } = await read({ records: [], fails: () => refused(400) }, undefined, { filtered: true });
		expect(answer).toEqual(refused(400));
		expect(asked).toEqual(['0']);
		expect(isBadRequest(answer)).toBe(true);
	});

	it.each([{ ok: true as const, value: undefined }, refused(404), { ok: false as const, failure }])(
		'is not what %j says',
		(answer) => {
			expect(isBadRequest(answer)).toBe(false);
		}
	);

	it('was not the matter, when none is taken', async () => {
		const { asked, answer } = await read({ records: [], fails: () => refused(400) });
		expect(answer).toEqual(refused(400));
		expect(asked).toHaveLength(5);
	});
});

describe('records', () => {
	it('that can not be read are counted, the rest is kept', async () => {
		const { answer } = await read({ records: [1, 'x', null, 2], total: 4 });
		expect(answer).toMatchObject({ ok: true, value: { rows: [1, 2], unreadable: 2, whole: true } });
	});

	it('may be several in one item; an item that can not be opened counts as one', async () => {
		const split = (item: unknown): unknown[] | undefined => (Array.isArray(item) ? item : undefined);
		const { answer } = await read({ records: [[1, 2], [], 'x', ['y', 3]], total: 4 }, undefined, { split });
		expect(answer).toMatchObject({ ok: true, value: { rows: [1, 2, 3], unreadable: 2 } });
	});
});

describe('conditional reading', () => {
	const etag = (offset: number): string => `"${offset}"`;

	it('keeps one tag per page, and reads nothing twice when all still fit', async () => {
		const server = { records: numbers(250), total: 250, etag };
		const { answer } = await read(server);
		const pages = tagged([0, '"0"'], [100, '"100"'], [200, '"200"']);
		expect(answer).toMatchObject({ value: { pages } });
		const again = await read(server, pages);
		expect(again.asked).toEqual(['0 "0"', '100 "100"', '200 "200"']);
		expect(again.answer).toEqual({ ok: true, value: { notModified: true } });
	});

	it('a changed first page is not asked for twice; a changed later one means reading all afresh', async () => {
		const server = { records: numbers(150), total: 150, etag };
		expect((await read(server, tagged([0, '"old"'], [100, '"100"']))).asked).toEqual(['0 "old"', '100']);
		const later = await read(server, tagged([0, '"0"'], [100, '"old"']));
		expect(later.asked).toEqual(['0 "0"', '100 "old"', '0', '100']);
		expect(later.answer).toMatchObject({ ok: true, value: { rows: numbers(150), whole: true } });
	});

	it('a later page that is no more means reading all afresh', async () => {
		const server = { records: numbers(7), total: 7, etag, fails: beyond(100, 404) };
		const { asked, answer } = await read(server, tagged([0, '"0"'], [100, '"100"']));
		expect(answer).toMatchObject({ ok: true, value: { rows: numbers(7), whole: true } });
		expect(asked).toEqual(['0 "0"', '100 "100"', '0']);
	});

	it('a failure on the way fails the whole', async () => {
		const fails: Server['fails'] = ({ offset }) => (offset === 100 ? { ok: false, failure } : undefined);
		expect((await read({ records: numbers(150), etag, fails }, tagged([0, '"0"'], [100, '"x"']))).answer).toEqual({
			ok: false,
			failure
		});
	});

	it.each<[string, Server, number[]]>([
		['pages smaller than asked for', { records: numbers(25), total: 25, page: 10 }, [0, 10, 20]],
		['a short page, though it took one more to be sure', { records: numbers(7) }, [0]],
		[
			'the empty page too, when the last one could not show a new record',
			{ records: numbers(20), page: 10 },
			[0, 10, 20]
		],
		['a page that may be full and the empty one after it', { records: numbers(10), total: 10 }, [0, 10]],
		['a full page and the empty one after it', { records: numbers(100), total: 100 }, [0, 100]],
		['the one page of a server that knows no paging', { records: numbers(7), from: () => 0 }, [0]],
		['an empty list', { records: [], total: 0 }, [0]]
	])('keeps tags of %s', async (_, server, offsets) => {
		const { answer } = await read({ ...server, etag });
		const pages = offsets.map((offset) => ({ offset, limit: PAGE_SIZE, etag: etag(offset) }));
		expect(answer).toMatchObject({ ok: true, value: { rows: server.records, pages } });
		expect((await read({ ...server, etag }, pages)).answer).toEqual({ ok: true, value: { notModified: true } });
	});

	it('keeps the tag of a full list that always comes whole', async () => {
		const { answer } = await read({ records: numbers(100), etag }, undefined, { paged: false });
		expect(answer).toMatchObject({ value: { pages: tagged([0, '"0"']) } });
	});

	it.each<[string, Server]>([
		['a page without one', { records: numbers(150), etag: (offset) => (offset === 0 ? '"0"' : null) }],
		[
			'a full last page, which one more record would not change',
			{ records: numbers(10), page: 10, says: ranges, etag }
		],
		['a last page that could not show a new record', { records: numbers(10), etag, fails: beyond(10, 404) }]
	])('keeps no tags of %s', async (_, server) => {
		const { answer } = await read(server);
		expect(answer).toMatchObject({ ok: true, value: { whole: true } });
		expect(answer).not.toHaveProperty('value.pages');
	});
});

function reply(body: unknown, status = 200): Result<Reply> {
	return { ok: true, value: { status, headers: new Headers(), body } };
}

function gone(status: number): Result<Reply> {
	return status === 204 ? reply(undefined, 204) : refused(status);
}

function lastly(status: number): Server['says'] {
	return ({ count }) => (count === 0 ? { status } : {});
}

function beyond(first: number, status: number): Server['fails'] {
	return ({ offset }) => (offset >= first ? refused(status) : undefined);
}

function clamped(offset: number): number {
	return Math.min(offset, 20);
}

function linked(): { headers: Record<string, string> } {
	return { headers: { Link: '<?offset=10>; rel="next"' } };
}

it.each([
	['en', 'en'],
	[' ru-RU ', 'ru-RU'],
	['ru, en', undefined],
	['', undefined],
	['"><b>', undefined]
])('Content-Language «%s» is %s', async (said, language) => {
	const reply = { status: 200, headers: new Headers({ 'Content-Language': said }), body: [] };
	const readPage = () => Promise.resolve({ ok: true as const, value: reply });
	const answer = await readList({ readPage, map: () => [] }, undefined);
	expect(answer).toMatchObject({ ok: true, value: { rows: [], ...(language && { language }) } });
	if (language === undefined) expect(answer).not.toHaveProperty('value.language');
});
