/**
 * How the server of one list behaves, beside what it says: paging, tags, nobody's cookie, times,
 * fractions.
 */
import { minorDigits } from '$lib/domain/money';
import { parsed, send, type Exchange, type Wire } from './wire';

/** What the app asks for at a time. */
const PAGE = 100;

export interface Remark {
	/** `loss`: something would be lost or shown wrong. `slower`: the app copes. */
	weight: 'loss' | 'slower';
	text: string;
}

const loss = (text: string): Remark => ({ weight: 'loss', text });
const slower = (text: string): Remark => ({ weight: 'slower', text });

/** All of it but what only writing shows. */
export async function habitsOf(wire: Wire, pages: readonly Exchange[], isPaged: boolean): Promise<Remark[]> {
	const [first] = pages;
	if (first === undefined) return [];
	const records = pages.flatMap(({ body }) => listOf(body));
	return [
		...(isPaged ? await paging(wire, first, records.length) : []),
		...(await tags(wire, first)),
		...(await languages(wire, first)),
		...(await nobody(wire, first)),
		...shapes(records)
	];
}

async function paging(wire: Wire, first: Exchange, read: number): Promise<Remark[]> {
	const count = listOf(first.body).length;
	const total = first.headers.get('X-Total-Count');
	const remarks: Remark[] = [];
	if (total !== null && Number(total) !== read)
		remarks.push(loss(`X-Total-Count says ${total}, ${read} records came: it must count the whole list`));
	if (total === null && count > 0) {
		const next = await get(wire, first.url, { offset: String(count), limit: String(PAGE) });
		const more = next.status < 300 ? listOf(next.body).length : 0;
		if (more > 0 && next.body !== first.body && count < PAGE)
			remarks.push(
				slower(`at most ${count} records a page and no X-Total-Count: the end is only known from an empty page or Link`)
			);
		if (more > 0 && next.body === first.body) remarks.push(loss('offset is ignored: every page is the first one'));
	}
	if (count > 1) {
		const one = await get(wire, first.url, { offset: '0', limit: '1' });
		if (one.status >= 400) remarks.push(loss(`limit=1 is refused: ${one.status}`));
		else if (listOf(one.body).length > 1) remarks.push(slower('limit is ignored'));
	}
	return remarks;
}

async function tags(wire: Wire, first: Exchange): Promise<Remark[]> {
	const etag = first.headers.get('ETag');
	if (etag === null) return [slower('no ETag: every refresh brings the whole list')];
	const again = await send(wire, new Request(first.url, { headers: { 'If-None-Match': etag } }));
	if (again.status === 304) return [];
	return again.headers.get('ETag') === etag
		? [slower(`ETag is not honoured: ${again.status} for what has not changed`)]
		: [slower('ETag changes with every answer')];
}

/** Whether texts come in the language asked for, and are said to. */
async function languages(wire: Wire, first: Exchange): Promise<Remark[]> {
	const headers = { 'Accept-Language': 'en' };
	const english = await send(wire, new Request(first.url, { headers }));
	const said = english.headers.get('Content-Language');
	if (english.status >= 300 || listOf(english.body).length === 0) return [];
	if (said === null) return [slower('no Content-Language: texts are taken for the pack’s `language`')];
	if (!said.toLowerCase().startsWith('en')) return [slower(`Accept-Language: en is answered in ${said}`)];
	const vary = english.headers.get('Vary') ?? '';
	return /accept-language|\*/i.test(vary) ? [] : [slower('no Vary: Accept-Language, though the answer depends on it')];
}

/** 401 means a dead session and nothing else: it signs the person out. */
async function nobody(wire: Wire, first: Exchange): Promise<Remark[]> {
	const { status } = await send(wire, new Request(first.url), 'nobody');
	if (status === 401) return [];
	return status < 300
		? [loss(`${status} without the cookie: anybody can read it`)]
		: [loss(`${status} without the cookie: it must be 401`)];
}

const MOMENT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;
const ZONED = /(Z|[+-]\d\d:\d\d)$/;

function shapes(records: readonly unknown[]): Remark[] {
	const unzoned = new Set<string>();
	const fractions = new Set<string>();
	for (const record of records) {
		walk(record, '', (path, value) => {
			if (typeof value === 'string' && MOMENT.test(value) && !ZONED.test(value)) unzoned.add(path);
			if (isFraction(value)) fractions.add(path);
		});
	}
	return [
		...[...unzoned].map((path) => slower(`${path} has no offset: it is taken for the operator's own time`)),
		...[...fractions].map((path) => loss(`${path} has more decimals than its currency`))
	];
}

/** A sum in money, by either of its two shapes, finer than the currency. */
function isFraction(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	const { value: sum, unit, amount, units } = value as Record<string, unknown>;
	const [said, currency] = [sum ?? amount, unit ?? units];
	if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) return false;
	const digits = /\.(\d*[1-9])0*$/.exec(String(said))?.[1]?.length ?? 0;
	return digits > minorDigits(currency);
}

function walk(value: unknown, path: string, look: (path: string, value: unknown) => void): void {
	look(path, value);
	if (typeof value !== 'object' || value === null) return;
	for (const [name, inner] of Object.entries(value)) {
		const step = Array.isArray(value) ? `${path}[]` : path === '' ? name : `${path}.${name}`;
		walk(inner, step, look);
	}
}

export function get(wire: Wire, url: string, query: Readonly<Record<string, string>>): Promise<Exchange> {
	const address = new URL(url);
	for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
	return send(wire, new Request(address));
}

export function listOf(body: string): unknown[] {
	const list = parsed(body);
	return Array.isArray(list) ? list : [];
}
