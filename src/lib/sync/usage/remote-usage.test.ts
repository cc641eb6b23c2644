import { idOf } from '$lib/domain/line.fixture';
import { describe, expect, it, vi } from 'vitest';
import { remoteUsage } from './remote-usage';
import { ingestPages, type DecoderOf } from './ingest-pages';
import { serveUsage, type UsageJob, type WorkerScope } from './usage-worker-server';
import type { UsageBatch, UsageWriter } from '$lib/db/usage/writer';
import { StorageError } from '$lib/domain/storage-error';
import { manualClock } from '$lib/platform/manual-clock.fixture';
import { record } from '$lib/domain/usage/usage.fixture';

const pages = (...texts: string[]) => ({
	line: idOf('+79000000003'),
	operator: 'mts-ru',
	timeZone: 'Europe/Moscow',
	specifications: [],
	bodies: texts.map((text) => new TextEncoder().encode(text).buffer)
});

const decoderOf: DecoderOf = () => (body) => {
	const text = new TextDecoder().decode(body);
	if (text === 'html') throw new SyntaxError('not an answer');
	return { records: [record({ id: text })], unreadable: 2 };
};

/** A worker in the same thread: messages are copied and bodies handed over as between threads. */
function setUp(takeIn: UsageWriter['ingest']) {
	const worker = { terminated: 0, onmessage: null, onerror: null } as unknown as Worker & { terminated: number };
	const scope: WorkerScope = {
		onmessage: null,
		postMessage: (data) => void worker.onmessage?.({ data: structuredClone(data) } as MessageEvent)
	};
	serveUsage(scope, { ingest: takeIn }, decoderOf);
	worker.postMessage = (message: UsageJob, transfer?: unknown) =>
		scope.onmessage?.({ data: structuredClone(message, { transfer: transfer as ArrayBuffer[] }) } as MessageEvent);
	worker.terminate = () => void (worker.terminated += 1);
	const createWorker = vi.fn(() => worker);
	const clock = manualClock(0);
	return { worker, createWorker, clock, remote: remoteUsage(createWorker, clock) };
}

const taken = { days: 1, dropped: 0 };

describe('taking usage in through a worker', () => {
	it('reads the bodies there, writes them as one batch and tells what became of them', async () => {
		const batches: UsageBatch[] = [];
		const { remote, createWorker } = setUp((batch) => {
			batches.push(batch);
			return Promise.resolve(taken);
		});
		const signIn = { line: idOf('+79000000003'), signedInAt: 7 } as const;
		const job = { ...pages('a', 'b'), signIn, replaceMonth: 24_322 };
		const { at } = record();
		await expect(remote.ingest(job)).resolves.toEqual({
			...taken,
			page: { count: 6, unreadable: 4, descending: true, newest: at, oldest: at, first: 'a', ratedTo: 1 }
		});
		expect(batches).toEqual([
			{
				line: idOf('+79000000003'),
				timeZone: 'Europe/Moscow',
				signIn,
				replaceMonth: 24_322,
				records: [record({ id: 'a' }), record({ id: 'b' })]
			}
		]);
		expect(job.bodies.map(({ byteLength }) => byteLength)).toEqual([0, 0]);
		await remote.ingest(pages('c'));
		expect(createWorker).toHaveBeenCalledOnce();
	});

	it('works the same without one', async () => {
		const writer: UsageWriter = { ingest: ({ records }) => Promise.resolve({ days: records.length, dropped: 0 }) };
		await expect(ingestPages(writer, decoderOf, pages('a', 'b'))).resolves.toMatchObject({
			days: 2,
			dropped: 0,
			page: { count: 6, unreadable: 4 }
		});
		await expect(ingestPages(writer, decoderOf, pages('html'))).rejects.toThrow(SyntaxError);
	});

	it('does one job after another, in order', async () => {
		const order: string[] = [];
		const { remote } = setUp(async ({ records }) => {
			order.push(`begin ${records[0]?.id}`);
			await Promise.resolve();
			order.push(`end ${records[0]?.id}`);
			return taken;
		});
		await Promise.all([remote.ingest(pages('a')), remote.ingest(pages('b'))]);
		expect(order).toEqual(['begin a', 'end a', 'begin b', 'end b']);
	});

	it('fails with the name of what went wrong, and goes on with the next', async () => {
		const full = new StorageError('quota', undefined);
		const answers = [
			() => Promise.reject(full),
			() => Promise.reject('odd' as unknown as Error),
			() => Promise.resolve(taken)
		];
		const { remote } = setUp(() => answers.shift()?.() ?? Promise.resolve(taken));
		await expect(remote.ingest(pages('a'))).rejects.toMatchObject({ name: 'StorageError', reason: 'quota' });
		await expect(remote.ingest(pages('a'))).rejects.toMatchObject({ name: 'Error', message: 'odd' });
		await expect(remote.ingest(pages('html'))).rejects.toMatchObject({ name: 'SyntaxError' });
		await expect(remote.ingest(pages('a'))).resolves.toMatchObject(taken);
	});

	it('rejects what is under way when the worker is ended or dies, and starts another one later', async () => {
		const { remote, worker, createWorker } = setUp(() => new Promise(() => undefined));
		remote.end();
		const first = remote.ingest(pages('a'));
		remote.end();
		await expect(first).rejects.toMatchObject({ name: 'AbortError' });
		const second = remote.ingest(pages('a'));
		worker.onerror?.({ message: 'out of memory' } as ErrorEvent);
		await expect(second).rejects.toThrow('out of memory');
		expect([worker.terminated, createWorker.mock.calls.length]).toEqual([2, 2]);
	});

	it('gives a silent worker up after half a minute, and begins the next page with another one', async () => {
		const { remote, worker, createWorker, clock } = setUp(() => new Promise(() => undefined));
		const lost = [remote.ingest(pages('a')), remote.ingest(pages('b'))];
		clock.advance(30_000);
		for (const page of lost) await expect(page).rejects.toMatchObject({ name: 'TimeoutError' });
		const next = remote.ingest(pages('c'));
		expect([worker.terminated, createWorker.mock.calls.length]).toEqual([1, 2]);
		remote.end();
		await expect(next).rejects.toMatchObject({ name: 'AbortError' });
		expect(clock.nextTimer()).toBeUndefined();
	});
});
