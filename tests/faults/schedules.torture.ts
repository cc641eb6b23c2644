/**
 * `SCHEDULES` random schedules from `SEED` on, a thousand to a seed (`KIND=two-subscribers`: of one
 * phone in two hands); prints what it has got through, and each seed that fails.
 */
import { it } from 'vitest';
import { runSchedules } from '../integration/schedules/run';
import { schedules as ofEverything, twoSubscribers } from '../integration/schedules/steps';

const schedules = Number(process.env['SCHEDULES'] ?? 100_000);
/** Of an engine broken on purpose the first failure is enough. */
const toASeed = process.env['BREAK'] === undefined ? 1_000 : schedules;
const kind = process.env['KIND'] === 'two-subscribers' ? twoSubscribers : ofEverything;
const first = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

it(`${schedules} random schedules from seed ${first}`, async () => {
	const began = Date.now();
	const failures: unknown[] = [];
	for (let done = 0; done < schedules; done += toASeed) {
		const seed = first + done / toASeed;
		const runs = Math.min(toASeed, schedules - done);
		await runSchedules(seed, runs, kind).catch((error: unknown) => {
			console.log(`seed ${seed} FAILS\n${String(error)}\n${error instanceof Error ? String(error.cause) : ''}`);
			failures.push(error);
		});
		const hours = (Date.now() - began) / 3_600_000;
		console.log(
			`${done + runs} schedules, seed ${seed}, ${failures.length} failing, ${Math.round((done + runs) / hours)} an hour`
		);
	}
	if (failures.length > 0) throw new AggregateError(failures, `${failures.length} seeds fail`);
});
