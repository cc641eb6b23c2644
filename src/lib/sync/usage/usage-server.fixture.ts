import { idOf } from '$lib/domain/line.fixture';
import type { Transport } from '$lib/api/transport';
import { NoUsageList } from '$lib/api/usage/decoder';
import { inProcessLocks, type Locks } from '$lib/platform/locks';
import { manualClock } from '$lib/platform/manual-clock.fixture';
import { ownUpgrades } from '$lib/db/own-upgrades';
import { AppDatabase } from '$lib/db/database';
import { readRecords } from '$lib/db/usage/reader';
import { createUsageWriter } from '$lib/db/usage/writer';
import { DAY, HOUR, MINUTE, type Instant } from '$lib/domain/instant';
import type { Msisdn } from '$lib/domain/msisdn';
import { compareRecords, type UsageRecord } from '$lib/domain/usage/record';
import { record } from '$lib/domain/usage/usage.fixture';
import { serverPackOf } from '$lib/operator/server-packs';
import type { EngineDeps } from '../engine-deps';
import type { IntakeReason } from './intake-plan';
import { ingestPages, type DecoderOf } from './ingest-pages';
import { createUsageIntake } from './usage-intake';
import type { UsageIngestor } from './usage-ingestor';

export const LINE: Msisdn = '+79000000003';
export const NOW: Instant = Date.UTC(2026, 10, 22, 9);

/** How an operator's TMF635 may fall short of the standard, or of what was asked. */
export interface Habits {
	/** At most so many records per answer, whatever is asked for. */
	page?: number;
	ignores?: ('range' | 'sort' | 'nested' | 'offset' | 'limit')[];
	refuses?: 'nested';
	/** Sends no X-Total-Count, or one of the page alone. */
	uncounted?: boolean | 'page';
	/** Refuses more at once, and filters, with 400. */
	most?: number;
	unfiltered?: boolean;
	/** Sends no ETag. */
	untagged?: boolean;
	/** Compares whole seconds. */
	coarse?: boolean;
}

/**
 * An operator that has only usage, in the app's own words, and does with a request what the test
 * says.
 */
export function usageServer(records: UsageRecord[], habits: Habits = {}) {
	const server = {
		records,
		habits,
		whose: LINE as Msisdn | undefined,
		/** Paths with their queries, as asked. */
		asked: [] as string[],
		/** Bytes of all bodies. */
		bytes: 0,
		/** Before an answer leaves: throw, or give another one. */
		spoil: (_: string, answer: Response): Response | Promise<Response> => answer,
		fetch: async (request: Request): Promise<Response> => {
			const { pathname, search, searchParams } = new URL(request.url);
			const name = pathname.split('/').at(-1) ?? '';
			server.asked.push(name + search);
			const aborted = new Promise<never>((_, reject) => {
				request.signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
			});
			const answer = await Promise.race([server.spoil(name + search, reply(name, searchParams, request)), aborted]);
			const body = await answer.clone().arrayBuffer();
			server.bytes += body.byteLength;
			return answer;
		}
	};

	function reply(name: string, query: URLSearchParams, request: Request): Response {
		if (server.whose === undefined) return new Response('{}', { status: 401 });
		if (name === 'session') return new Response(JSON.stringify({ phoneNumber: server.whose }));
		if (name === 'usageSpecification') return new Response('[]');
		const { ignores = [], page = Infinity, refuses, uncounted, untagged, coarse, most, unfiltered } = server.habits;
		const filtered = [...query.keys()].some((key) => key.includes('Date'));
		if (Number(query.get('limit')) > (most ?? Infinity) || (unfiltered === true && filtered))
			return new Response('{}', { status: 400 });
		const moment = (parameter: string): Instant | undefined => {
			const value = query.get(parameter);
			if (value === null) return undefined;
			return coarse === true ? Math.floor(Date.parse(value) / 1000) * 1000 : Date.parse(value);
		};
		const nested = moment('ratedProductUsage.ratingDate.gte');
		if (nested !== undefined && refuses === 'nested') return new Response('{}', { status: 400 });
		const [from, before] = ignores.includes('range') ? [] : [moment('usageDate.gte'), moment('usageDate.lt')];
		const rated = ignores.includes('nested') ? undefined : nested;
		const found = server.records
			.filter(({ at }) => at >= (from ?? 0) && at < (before ?? Infinity))
			.filter(({ revision }) => !(revision < (rated ?? 0)));
		if (!ignores.includes('sort')) found.sort((a, b) => compareRecords(b, a));
		const offset = ignores.includes('offset') ? 0 : Number(query.get('offset'));
		const limit = ignores.includes('limit') ? Infinity : Math.min(page, Number(query.get('limit')));
		const sent =
			query.get('fields') === 'none'
				? found.slice(0, 1).map(({ id }) => ({ id }))
				: found.slice(offset, offset + limit);
		const body = JSON.stringify(sent);
		const headers = new Headers();
		if (uncounted !== true) headers.set('X-Total-Count', String(uncounted === 'page' ? sent.length : found.length));
		if (untagged !== true) headers.set('ETag', `"${body.length}-${hash(body)}"`);
		const same = untagged !== true && request.headers.get('If-None-Match') === headers.get('ETag');
		return same ? new Response(null, { status: 304, headers }) : new Response(body, { headers });
	}
	return server;
}

function hash(text: string): number {
	let sum = 0;
	for (let at = 0; at < text.length; at += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
	return sum;
}

/** Anything that is no record of the app's can't be read. */
const decoderOf: DecoderOf = () => (body) => {
	const list = read(new TextDecoder().decode(body)) as (UsageRecord | { id?: string; spoilt: true })[];
	const records = list.filter((item): item is UsageRecord => 'revision' in item);
	return { records, unreadable: list.length - records.length };
};

function read(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new NoUsageList('not JSON');
	}
}

/** One record every `gap` milliseconds back from {@link NOW}, newest first. */
export function history(count: number, gap = 7 * HOUR): UsageRecord[] {
	return Array.from({ length: count }, (_, n) => {
		const at = NOW - MINUTE - n * gap;
		return record({ id: `u-${n}`, at, cost: n % 50, revision: at + 1000 });
	});
}

let databases = 0;

/** A phone that fetches usage and nothing else. */
export async function usagePhone(server: ReturnType<typeof usageServer>) {
	const db = new AppDatabase(ownUpgrades, `usage-intake-${(databases += 1)}`);
	const clock = manualClock(NOW);
	const locks = inProcessLocks();
	const errors: string[] = [];
	const fetch: Transport['fetch'] = (request) => server.fetch(request);
	const deps: EngineDeps = {
		...{ db, packOf: serverPackOf, fetch, clock, locks, origin: 'http://operator.test' },
		language: () => Promise.resolve('ru'),
		ids: { uuid: () => 'id' },
		random: () => 0.5,
		log: { error: (event) => void errors.push(event), warn: () => undefined, info: () => undefined }
	};
	const signIn = async (line: Msisdn = LINE, signedInAt = clock.now()) => {
		await db.lines.put({ line: idOf(line), number: line });
		await db.session.put({
			id: 'current',
			line: idOf(line),
			status: 'active',
			method: 'password',
			signedInAt,
			hasPermanentPassword: true
		});
	};
	await signIn();
	const limits = { quiet: () => Promise.resolve(), isOver: () => false };
	const writer = createUsageWriter(db);
	const ingestor: UsageIngestor = { ingest: (pages) => ingestPages(writer, decoderOf, pages), end: () => undefined };
	/** Another tab, or the app started anew. */
	const open = (tabLocks: Locks = locks) => {
		const run = createUsageIntake(
			{ ...deps, locks: tabLocks },
			{ ...ingestor, ingest: (pages) => ingestor.ingest(pages) }
		);
		return (reason: IntakeReason = 'pull', more: Partial<typeof limits> = {}) => run(reason, { ...limits, ...more });
	};
	return {
		...{ db, clock, deps, errors, signIn, open, locks, hands: ingestor },
		bring: open(),
		state: () => db.usageSync.get(idOf(LINE)),
		/** All that is stored and not cancelled, newest first. */
		stored: async () =>
			(await readRecords(db, idOf(LINE), { range: { from: 0, to: 90_000 }, limit: 1_000_000 })).records,
		/** What the operator has and a phone should have. */
		wanted: () => server.records.filter(({ cancelled }) => !cancelled).sort((a, b) => compareRecords(b, a)),
		nextDay: () => clock.advance(DAY + HOUR)
	};
}
