import { hash } from '../http/hash';
import type { Instant } from '../../src/lib/domain/instant';
import { parse } from '../http/parse';
import type { Asked, Habit, Json, Said } from './habit';
import { isObject } from './json';

/** The operator as it should be; `id` is the last part of the path as it knows it. */
export type Process = (request: Request, id?: string) => Promise<Response>;

const TM_FORUM = /^(.*\/tmf-api\/[^/]+\/v[\d.]+\/([^/]+))(?:\/(.+))?$/;

/**
 * One request through these habits, to the operator and back. Requests to other APIs than TM
 * Forum's go through untouched but for the language, and so does everything when there is no habit.
 */
export async function through(
	habits: readonly Habit[],
	now: Instant,
	wished: Request,
	process: Process
): Promise<Response> {
	const request = spokenTo(wished, habits);
	const asked = habits.length === 0 ? undefined : askedOf(request, now);
	if (!asked) return process(request);
	for (const { instead } of habits) {
		const answer = instead?.(asked);
		if (answer) return written(answer, habits, asked, request);
	}
	for (const { ask } of habits) ask?.(asked);
	asked.id &&= hear(asked.id, habits);
	const response = await process(await inner(request, asked, habits), asked.id);
	if (response.type === 'error') return response;
	const answer = await read(response, asked, habits);
	return answer ? written(answer, habits, asked, request) : response;
}

/** Whoever has one language hears no wish for another, at any of its APIs. */
function spokenTo(request: Request, habits: readonly Habit[]): Request {
	const speaks = habits.find((habit) => habit.speaks !== undefined)?.speaks;
	if (speaks === undefined) return request;
	const headers = new Headers(request.headers);
	headers.set('Accept-Language', speaks);
	return new Request(request, { headers });
}

function askedOf(request: Request, now: Instant): Asked | undefined {
	const url = new URL(request.url);
	const [, path, resource, id] = TM_FORUM.exec(url.pathname) ?? [];
	if (path === undefined || resource === undefined) return undefined;
	const query = new URLSearchParams(url.search);
	const limit = query.get('limit');
	const offset = Number(query.get('offset') ?? 0);
	query.delete('limit');
	query.delete('offset');
	return {
		...{ method: request.method, resource, path, now, query, offset, older: [] },
		limit: limit === null ? undefined : Number(limit),
		id: id === undefined ? undefined : decodeURIComponent(id)
	};
}

const hear = (text: string, habits: readonly Habit[]): string =>
	habits.reduce((heard, habit) => habit.hear?.(heard) ?? heard, text);

/** The most that the operator gives at once: enough for its own records behind older ones. */
const ALL = '500';

/**
 * The request as the operator gets it. Its ETags are of other bodies than the client has seen, so
 * it is asked for the whole answer.
 */
async function inner(request: Request, asked: Asked, habits: readonly Habit[]): Promise<Request> {
	const url = new URL(request.url);
	if (asked.id !== undefined) url.pathname = `${asked.path}/${encodeURIComponent(asked.id)}`;
	const query = new URLSearchParams(
		[...asked.query].map(([name, value]) => [
			name,
			value
				.split(',')
				.map((one) => hear(one, habits))
				.join(',')
		])
	);
	if (asked.older.length > 0) query.set('limit', ALL);
	else {
		if (asked.offset > 0) query.set('offset', String(asked.offset));
		if (asked.limit !== undefined) query.set('limit', String(asked.limit));
	}
	url.search = query.toString();
	const headers = new Headers(request.headers);
	headers.delete('If-None-Match');
	const body = request.method === 'GET' ? null : hear(await request.text(), habits);
	return new Request(url, { method: request.method, headers, signal: request.signal, body: body === '' ? null : body });
}

/**
 * The operator's answer with the habits' hands on its records; nothing for what is no JSON, which
 * habits leave alone.
 */
async function read(response: Response, asked: Asked, habits: readonly Habit[]): Promise<Said | undefined> {
	const text = await response.clone().text();
	const body = text === '' ? undefined : parse(text);
	if (text !== '' && body === undefined) return undefined;
	const answer: Said = { status: response.status, headers: new Headers(response.headers), body, tag: undefined };
	if (answer.status >= 300) return answer;
	if (asked.method === 'GET') answer.tag = '';
	const records = Array.isArray(answer.body) ? answer.body.filter(isObject) : undefined;
	if (records) answer.body = listed(records, answer, asked, habits).map((record) => shaped(record, asked, habits));
	else if (isObject(answer.body)) {
		if (isHidden(answer.body, asked, habits)) return { ...answer, ...NOT_FOUND };
		answer.body = shaped(answer.body, asked, habits);
	}
	return answer;
}

const NOT_FOUND = { status: 404, body: { '@type': 'Error', code: 'NOT_FOUND', reason: 'Not found' }, tag: undefined };

function listed(records: Json[], { headers }: Said, asked: Asked, habits: readonly Habit[]): Json[] {
	const shown = records.filter((record) => !isHidden(record, asked, habits));
	const hidden = records.length - shown.length;
	let page = shown;
	if (asked.older.length > 0) {
		const all = [...asked.older, ...shown];
		page = all.slice(asked.offset, asked.offset + (asked.limit ?? all.length));
		headers.set('X-Total-Count', String(all.length));
	} else if (hidden > 0) headers.set('X-Total-Count', String(Number(headers.get('X-Total-Count')) - hidden));
	return habits.reduce((list, habit) => habit.list?.(list, asked) ?? list, page);
}

const isHidden = (record: Json, asked: Asked, habits: readonly Habit[]): boolean =>
	habits.some(({ hides }) => hides?.(record, asked) === true);

const shaped = (record: Json, asked: Asked, habits: readonly Habit[]): unknown =>
	habits.reduce<unknown>(
		(shape, habit) => (habit.record && isObject(shape) ? habit.record(shape, asked) : shape),
		record
	);

/** The bytes, with the ETag of what they are. */
function written(answer: Said, habits: readonly Habit[], asked: Asked, request: Request): Response {
	const { headers } = answer;
	headers.delete('ETag');
	headers.set('Content-Type', 'application/json; charset=utf-8');
	for (const { say } of habits) say?.(answer, asked);
	const { status, body } = answer;
	const plain = body === undefined ? null : JSON.stringify(body);
	const text = plain === null ? null : habits.reduce((bytes, { write }) => write?.(bytes, asked) ?? bytes, plain);
	if (text === null) headers.delete('Content-Type');
	const tag = answer.tag === '' ? `"${hash(text ?? '').slice(0, 27)}"` : answer.tag;
	if (tag !== undefined && status === 200) {
		headers.set('ETag', tag);
		if (request.headers.get('If-None-Match')?.split(', ').includes(tag))
			return new Response(null, { status: 304, headers });
	}
	// As bytes: a text would bring a Content-Type of its own.
	return new Response(status === 204 || text === null ? null : new TextEncoder().encode(text), { status, headers });
}
