/** Commands on servers with two habits, drawn from one seed. */
import { beforeAll, expect, it } from 'vitest';
import { must } from '../../../mocks/bss/must';
import { createRandom } from '../../../mocks/bss/random';
import { HABITS } from '../../../mocks/habits/registry';
import { type Cell, live, type Repeats } from './cell';
import { COMMANDS, prepare } from './commands';
import { touchesCommands } from './touches';

beforeAll(prepare);

const SEED = 1;
const PAIRS = 150;

const random = createRandom(SEED, 'habits');
const among = <T>(list: readonly T[]): T => must(list[random.int(0, list.length - 1)]);
const touching = HABITS.filter(touchesCommands);

function draw(): Cell {
	const habits = [among(touching), among(touching)];
	const broken = habits.flatMap(({ breaks = [] }) => breaks);
	const promises = (['never', 'header', 'lookup'] satisfies Repeats[]).filter(
		(promise) => promise === 'never' || !broken.includes(promise)
	);
	return { kind: among(COMMANDS), habits, lost: random.chance(0.7), repeats: among(promises) };
}

it(`${PAIRS} pairs of habits`, async () => {
	const wrong: string[] = [];
	for (const cell of Array.from({ length: PAIRS }, draw)) wrong.push(...(await live(cell)));
	expect(wrong).toEqual([]);
}, 300_000);
