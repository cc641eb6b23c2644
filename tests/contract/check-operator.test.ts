/**
 * `npm run check-operator`, its core, against the mock over HTTP: sound, then with servers' habits
 * put in its way.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkOperator, isGood, type ListReport, type Report } from '../check-operator/check';
import { inWords } from '../check-operator/report';
import type { Wire } from '../check-operator/wire';
import { createTestOperator, ORIGIN } from '../../mocks/node';
import type { ApiName } from '$lib/operator/api-paths';
import { serverPackOf } from '$lib/operator/server-packs';

const LINE = '+79000000001';
const PACK = serverPackOf({ number: LINE });
const host = createTestOperator({ now: Date.UTC(2026, 10, 22, 9) });

/** What the server does to its answer to a path on the way out. */
type Habit = (request: Request, answer: Response) => Promise<Response> | Response;
let habit: Habit = (_, answer) => answer;
let server: Server;
let wire: Wire;

beforeAll(async () => {
	server = createServer((incoming, outgoing) => {
		const chunks: Buffer[] = [];
		incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
		incoming.on('end', () => {
			const headers = new Headers(
				Object.entries(incoming.headers).flatMap(([name, value]) =>
					typeof value === 'string' ? [[name, value] as [string, string]] : []
				)
			);
			const { method = 'GET', url = '/' } = incoming;
			const body = method === 'GET' ? null : Buffer.concat(chunks).toString();
			const request = new Request(new URL(url, ORIGIN), { method, headers, body });
			const answered = host.device().fetch(request.clone());
			void answered
				.then((answer) => habit(request, answer))
				.then(async (answer) => {
					outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
					outgoing.end(await answer.text());
				});
		});
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const { port } = server.address() as AddressInfo;
	wire = { origin: `http://127.0.0.1:${port}`, cookie: '', fetch: (request) => fetch(request) };
});

afterAll(() => new Promise((closed) => server.close(closed)));

beforeEach(() => {
	host.reset();
	habit = (_, answer) => answer;
	wire.cookie = host.operator.sessions.openFor(LINE).split(';')[0] ?? '';
});

const check = (lacks: ApiName[] = []): Promise<Report> => checkOperator({ pack: { ...PACK, lacks }, wire });

/** Bodies of a path, changed. */
function rewrite(path: RegExp, change: (record: Record<string, unknown>, index: number) => unknown): Habit {
	return async (request, answer) => {
		if (!path.test(new URL(request.url).pathname) || answer.status !== 200) return answer;
		const body = (await answer.json()) as Record<string, unknown>[];
		const headers = new Headers(answer.headers);
		headers.delete('content-length');
		return new Response(JSON.stringify(body.map(change)), { status: 200, headers });
	};
}

function of({ lists }: Report, name: string): ListReport {
	const found = lists.find(({ list }) => list === name);
	if (found === undefined) throw new Error(`no report of ${name}`);
	return found;
}

const texts = ({ remarks }: ListReport): string[] => remarks.map(({ text }) => text);

describe('check-operator', () => {
	it('finds the mock good: every list read, tags and 401 right', async () => {
		const report = await check();
		expect(inWords(report)).not.toContain('  !');
		expect(isGood(report)).toBe(true);
		expect(report.session).toEqual({ ok: true, remarks: [] });
		expect(of(report, 'movements').read).toBeGreaterThan(10);
		expect(of(report, 'catalogue').read).toBeGreaterThan(50);
		expect(of(report, 'usage').read).toBe(200);
		expect(report).not.toHaveProperty('key');
	});

	it('says which field makes a record unreadable and in which records, and never what stands there', async () => {
		habit = rewrite(/balanceActionHistory$/, (record, index) =>
			index === 1 ? { ...record, confirmationDate: 'Иванов Иван' } : record
		);
		const report = await check();
		expect(isGood(report)).toBe(false);
		const { unreadable, reasons } = of(report, 'movements');
		expect(unreadable).toBe(1);
		expect(reasons).toMatchObject([{ path: 'confirmationDate', got: 'string', count: 1 }]);
		expect(reasons[0]?.ids).toHaveLength(1);
		expect(inWords(report)).toContain('confirmationDate');
		expect(JSON.stringify(report)).not.toContain('Иванов');
	});

	it('finds the field in usage, which is read by hand', async () => {
		habit = rewrite(/\/usage$/, (record, index) => (index < 5 ? { ...record, usageDate: 'yesterday' } : record));
		const { unreadable, reasons } = of(await check(), 'usage');
		expect(unreadable).toBe(5);
		expect(reasons).toMatchObject([{ path: 'usageDate', count: 5 }]);
		expect(reasons[0]?.ids).toHaveLength(3);
	});

	it('names words that the pack does not know, and characteristics under other names', async () => {
		habit = async (request, answer) => {
			const renamed = rewrite(/usageSpecification$/, (record) =>
				JSON.parse(JSON.stringify(record).replaceAll('"volume"', '"dataVolume"').replaceAll('trafficType', 'kind'))
			);
			return rewrite(/balanceActionHistory$/, (record) => ({ ...record, status: 'gestundet' }))(
				request,
				await renamed(request, answer)
			);
		};
		const report = await check();
		expect(of(report, 'movements').words).toMatchObject([{ path: 'status', word: 'gestundet' }]);
		expect(report.usage?.missing).toEqual(['category (trafficType)']);
		expect(report.usage?.unused).toEqual(expect.arrayContaining(['dataVolume', 'kind']));
		expect(isGood(report)).toBe(false);
	});

	it('tells how lists are paged, tagged and timed', async () => {
		habit = async (request, answer) => {
			const address = new URL(request.url);
			if (!address.pathname.endsWith('balanceActionHistory') || answer.status !== 200) return answer;
			const offset = Number(address.searchParams.get('offset'));
			const asked = Number(address.searchParams.get('limit'));
			const all = await host
				.device()
				.fetch(new Request(`${ORIGIN}${address.pathname}?offset=0&limit=500`, { headers: request.headers }));
			const records = JSON.parse((await all.text()).replaceAll(/(\d\d:\d\d:\d\d)(\.\d+)?Z/g, '$1')) as unknown[];
			return Response.json(records.slice(offset, offset + Math.min(asked, 10)));
		};
		const remarks = texts(of(await check(), 'movements')).join('\n');
		expect(remarks).toContain('at most 10 records a page');
		expect(remarks).toContain('no ETag');
		expect(remarks).toContain('confirmationDate has no offset');
	});

	it('tells of answers to nobody, of 401 in a live session, of refused filters and of what is not there', async () => {
		habit = (request, answer) => {
			const { pathname, searchParams } = new URL(request.url);
			if (searchParams.get('limit') === '1000') return Response.json({}, { status: 400 });
			if (searchParams.has('correlatorId')) return Response.json({}, { status: 400 });
			if (pathname.endsWith('/promotion')) return Response.json({}, { status: 401 });
			if (pathname.endsWith('/bucket') && !request.headers.has('cookie')) return Response.json([]);
			return answer;
		};
		const report = await check(['tmf681']);
		expect(of(report, 'promotions')).toMatchObject({ state: 'failed', status: 401 });
		expect(texts(of(report, 'promotions'))).toEqual(['401 although the session is alive']);
		expect(texts(of(report, 'balances')).join()).toContain('anybody can read it');
		expect(of(report, 'inbox').state).toBe('lacking');
		expect(report.filters.map(({ text }) => text)).toEqual([
			'GET /payment?correlatorId is refused: 400',
			'GET /usage?limit=1000 is refused: 400'
		]);
	});

	it('with a dead session says so and asks no further', async () => {
		wire.cookie = '__Host-session=nobody';
		const report = await check();
		expect(report).toMatchObject({ session: { ok: false }, lists: [] });
		expect(isGood(report)).toBe(false);
	});

	it('tries the key only when asked, and says how a repeat is recognised', async () => {
		const trial = (habits: Habit) => {
			habit = habits;
			return checkOperator({ pack: PACK, wire, tryKey: { key: crypto.randomUUID(), text: 'проверка' } });
		};
		expect((await trial((_, answer) => answer)).key).toEqual({
			recommended: 'header',
			recognised: true,
			echoed: true,
			found: true
		});
		let ids = 0;
		const another: Habit = async (request, answer) => {
			if (request.method !== 'POST') return answer;
			const body = (await answer.json()) as object;
			return Response.json({ ...body, id: `another-${(ids += 1)}` }, { status: answer.status });
		};
		expect((await trial(another)).key).toMatchObject({ recommended: 'lookup', recognised: false, found: true });
		const forgetful: Habit = async (request, answer) =>
			rewrite(/partyInteraction$/, (record) => ({ ...record, reason: undefined }))(
				request,
				await another(request, answer)
			);
		expect((await trial(forgetful)).key).toMatchObject({ recommended: 'never', found: false });
	});
});
