/**
 * The engine broken on purpose, one way after the other: each must be found by the random
 * schedules; after how many, and as what.
 */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { BREAKS } from './breaks';

const SCHEDULES = 2_000;

describe.skipIf(process.env['BREAK'] !== undefined)('broken on purpose', () => {
	it.each(Object.entries(BREAKS))('%s is found', (name, { what, by }) => {
		const env = { ...process.env, BREAK: name, SEED: '7', SCHEDULES: String(SCHEDULES), ...(by && { KIND: by }) };
		const { stdout } = spawnSync('npx', ['vitest', 'run', '-c', 'tests/faults/vitest.config.ts', 'schedules'], {
			encoding: 'utf8',
			env
		});
		const after = /failed after (\d+) tests/.exec(stdout)?.[1];
		const as = /^Error: (key-.*|.* never came to rest)$/m.exec(stdout)?.[1];
		console.log(`${what}: ${after === undefined ? 'NOT FOUND' : `found by schedule ${after}, ${as}`}`);
		expect(after, stdout).toBeDefined();
	});
});
