import { expect, it } from 'vitest';
import { ExportJob } from './export-job.svelte';
import type { Steps } from './make-file';

/** Work that goes on until it is let go. */
function held() {
	const got: { steps?: Steps; end?: (value: string) => void; fail?: (error: Error) => void } = {};
	const work = (steps: Steps) =>
		new Promise<string>((end, fail) => {
			Object.assign(got, { steps, end, fail });
			steps.signal.addEventListener('abort', () => fail(steps.signal.reason as Error));
		});
	return { got, work };
}

it('shows how far it has come and hands over what was made', async () => {
	const job = new ExportJob();
	const { got, work } = held();
	const made = job.run(work);
	got.steps?.onprogress({ done: 400, total: 900 });
	expect(job.progress).toEqual({ done: 400, total: 900 });
	got.end?.('file');
	expect(await made).toBe('file');
	expect([job.progress, job.error]).toEqual([undefined, undefined]);
});

it('can be called off, which is no failure', async () => {
	const job = new ExportJob();
	const { got, work } = held();
	const made = job.run(work);
	job.cancel();
	expect(await made).toBeUndefined();
	got.steps?.onprogress({ done: 1, total: 2 });
	expect([job.progress, job.error]).toEqual([undefined, undefined]);
});

it('keeps a failure until the next try', async () => {
	const job = new ExportJob();
	const first = held();
	const made = job.run(first.work);
	const error = new Error('broken');
	first.got.fail?.(error);
	expect(await made).toBeUndefined();
	expect(job.error).toBe(error);
	expect(await job.run(() => Promise.resolve('file'))).toBe('file');
	expect(job.error).toBeUndefined();
});

it('does one thing at a time: a new one calls the old one off', async () => {
	const job = new ExportJob();
	const [old, young] = [held(), held()];
	const first = job.run(old.work);
	const second = job.run(young.work);
	expect(await first).toBeUndefined();
	expect(job.progress).toEqual({ done: 0, total: 0 });
	young.got.end?.('file');
	expect(await second).toBe('file');
});
