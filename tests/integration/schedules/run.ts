/**
 * Many schedules from one seed. A failing one is shrunk and printed with the seed that brings it
 * back.
 */
import fc from 'fast-check';
import { Disk } from './disk';
import { judge } from './judge';
import { Life } from './life';
import { schedules, type Schedule } from './steps';

export async function runSchedules(seed: number, runs: number, kind = schedules): Promise<void> {
	const disk = new Disk(`schedules-${seed}`);
	await fc.assert(
		fc.asyncProperty(kind, (schedule) => sound(disk, schedule)),
		{ seed, numRuns: runs }
	);
	disk.close();
}

async function sound(disk: Disk, schedule: Schedule): Promise<void> {
	await disk.clear();
	const life = new Life(disk, schedule);
	await life.live(schedule);
	const problems = await judge(life);
	if (problems.length > 0) throw new Error(problems.join('\n'));
}
