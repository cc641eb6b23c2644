/** Servers of records held in memory: what an API answers beside its lists is a habit. */
import { randomUUID } from 'node:crypto';
import type { ApiName } from '../../../src/lib/operator/api-paths';
import type { Answer, ForeignServer, Question } from '../gateway/foreign-server';

export type Record_ = Readonly<Record<string, unknown>>;

/** Lists by API and path: `'tmf654 /bucket'`. */
export type Lists = Readonly<Partial<Record<`${ApiName} /${string}`, readonly Record_[]>>>;

export interface Habits {
	/**
	 * Most records on a page; more are a partial answer (206) whose `Link` leads on. The total is
	 * told by nobody.
	 */
	page?: number;
	/** A higher `limit` is refused. */
	mostPerPage?: number;
	/** Filters on attributes beyond the ones named are refused. */
	filters?: readonly string[];
	/** Attributes of a body that are not kept, `externalId` for one. */
	drops?: readonly string[];
	/** What the server makes of what is sent to it, by API: its words of state. */
	accepted?: Readonly<Partial<Record<ApiName, Record_>>>;
}

/** Not filters, by TMF630. */
const READING = ['limit', 'offset', 'fields', 'sort'];

export function recordsServer(
	server: Pick<ForeignServer, 'id' | 'title' | 'shown' | 'ends'>,
	lists: Lists,
	habits: Habits = {}
): ForeignServer {
	const kept = new Map(Object.entries(lists).map(([place, records]) => [place, [...(records ?? [])]]));
	const listAt = (api: ApiName, path: string): Record_[] => {
		const place = `${api} ${path}`;
		const list = kept.get(place) ?? [];
		kept.set(place, list);
		return list;
	};
	return {
		...server,
		answer(question) {
			const { api, method, path, body } = question;
			const [, resource = '', id] = path.split('/');
			const list = listAt(api, `/${resource}`);
			if (method === 'POST') return told(201, accept(list, api, `/${resource}`, read(body)));
			if (id === undefined) return page(list, question);
			const found = list.findIndex((record) => record['id'] === decodeURIComponent(id));
			const record = list[found];
			if (record === undefined) return refused(404, 'Not found');
			if (method === 'PATCH') list[found] = { ...record, ...read(body) };
			return told(200, list[found]);
		}
	};

	function accept(list: Record_[], api: ApiName, path: string, sent: Record_): Record_ {
		const stays = Object.entries(sent).filter(([name]) => !habits.drops?.includes(name));
		const id = randomUUID();
		const made = { ...Object.fromEntries(stays), id, href: `${path}/${id}`, ...habits.accepted?.[api] };
		list.push(made);
		return made;
	}

	function page(list: readonly Record_[], { query, path }: Question): Answer {
		const unknown = [...query.keys()].find(
			(name) => !READING.includes(name) && !(habits.filters ?? [name]).includes(name)
		);
		if (unknown !== undefined) return refused(400, `Unsupported filter: ${unknown}`);
		const limit = Number(query.get('limit') ?? 10);
		if (limit > (habits.mostPerPage ?? limit)) return refused(400, `limit must not exceed ${habits.mostPerPage}`);
		const offset = Number(query.get('offset') ?? 0);
		const filters = [...query].filter(([name]) => !READING.includes(name) && !name.includes('.'));
		const wanted = list.filter((record) =>
			filters.every(([name, values]) => values.split(',').includes(String(record[name])))
		);
		const end = offset + Math.min(limit, habits.page ?? limit);
		const records = wanted.slice(offset, end);
		if (habits.page === undefined)
			return told(200, records, { 'X-Total-Count': String(wanted.length), 'X-Result-Count': String(records.length) });
		if (end >= wanted.length) return told(200, records);
		const next = new URLSearchParams(query);
		next.set('offset', String(end));
		return told(206, records, { Link: `<${path}?${next}>; rel="next"` });
	}
}

const told = (status: number, body: unknown, headers = {}): Answer => ({ status, headers, body: JSON.stringify(body) });
const refused = (status: number, reason: string): Answer => told(status, { code: String(status), reason, status });
const read = (text: string): Record_ => JSON.parse(text) as Record_;
