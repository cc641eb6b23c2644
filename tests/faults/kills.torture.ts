/**
 * `RUNS` runs from `SEED` on: the built app on a phone whose browser, line and clock are taken from
 * under it. Prints a line for each, and the sums.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rebuilt } from '../support/rebuilt';
import { installed } from './kills/installed';
import { Line } from './kills/line';
import { lineOf, resultOf } from './kills/report';
import { play, type Outcome, type World } from './kills/run';
import { serve, type Served } from './kills/server';
import { keepResults } from './support/results';

const RUNS = Number(process.env['RUNS'] ?? 60);
const SEED = Number(process.env['SEED'] ?? 1);
const PORT = Number(process.env['PORT'] ?? 4180);
const BUILD = join(import.meta.dirname, '../../build');

let served: Served;
let line: Line;
let world: World;
const folder = mkdtempSync(join(tmpdir(), 'kills-'));

beforeAll(async () => {
	served = await serve([BUILD, ...[1, 2].map((number) => rebuilt(BUILD, join(folder, `build-${number}`), number))]);
	line = new Line(PORT, served.port);
	await line.start();
	const origin = `http://127.0.0.1:${PORT}`;
	world = { served, line, origin, profile: await installed(origin, served.host, join(folder, 'profile')) };
}, 300_000);

afterAll(async () => {
	await line.stop();
	await served.stop();
	rmSync(folder, { recursive: true, force: true });
}, 60_000);

it(`${RUNS} runs from seed ${SEED}`, async () => {
	const outcomes: Outcome[] = [];
	for (let seed = SEED; seed < SEED + RUNS; seed += 1) {
		const outcome = await play(seed, world);
		outcomes.push(outcome);
		console.log(lineOf(outcome));
		if (outcome.findings.length > 0) console.log(JSON.stringify(outcome.steps));
	}
	const result = resultOf(outcomes);
	keepResults([result]);
	console.log(JSON.stringify(result, null, '\t'));
	expect(outcomes.filter(({ findings }) => findings.length > 0).map(({ seed }) => seed)).toEqual([]);
});
