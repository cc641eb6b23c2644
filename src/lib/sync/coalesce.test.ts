import { expect, it } from 'vitest';
import { coalesce } from './coalesce';

it('runs one at a time, joins what comes meanwhile into one more, and lets neither failure nor success stop the next', async () => {
	const runs: number[] = [];
	const endings: ((fail: boolean) => void)[] = [];
	const run = coalesce(
		(request: number) =>
			new Promise<number>((resolve, reject) => {
				runs.push(request);
				endings.push((fail) => (fail ? reject(new Error('failed')) : resolve(request)));
			}),
		Math.max
	);
	const started = (count: number) => expect.poll(() => runs.length).toBe(count);

	const first = run(1);
	await started(1);
	const later = [run(2), run(5), run(3)];
	expect(new Set(later).size).toBe(1);
	endings[0]?.(true);
	await expect(first).rejects.toThrow('failed');
	await started(2);
	const last = run(4);
	endings[1]?.(false);
	expect(await later[0]).toBe(5);
	await started(3);
	endings[2]?.(false);
	expect(await last).toBe(4);
	expect(runs).toEqual([1, 5, 4]);
});
