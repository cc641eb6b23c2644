/** Which commands are tried on which servers. */
import { must } from '../../../mocks/bss/must';
import { createRandom } from '../../../mocks/bss/random';
import type { RegisteredHabit } from '../../../mocks/habits/habit';
import { HABITS } from '../../../mocks/habits/registry';
import { type Cell, live, type Repeats } from './cell';
import { COMMANDS } from './commands';

const KINDS: readonly RegisteredHabit['kind'][] = [
	...(['paging', 'queries', 'keys', 'acknowledgement', 'ids', 'transport', 'errors', 'session'] as const)
];

/** Of the other kinds, those that change what a command is answered with. */
const MORE: readonly string[] = [
	...['states-capital', 'states-upper', 'sums-text', 'currency-absent', 'times-epoch', 'times-no-zone'],
	...['nulls-for-missing', 'extra-fields', 'no-type', 'no-referred-type']
];

/** Habits that a command may meet. */
export const TOUCHING = HABITS.filter(({ kind, name }) => KINDS.includes(kind) || MORE.includes(name));

/** Half of all servers look at no keys: the other half forgives what goes wrong. */
const IGNORING = HABITS.filter(({ name }) => name === 'key-ignored');

/** What the pack of such a server may promise: nothing, or what its habits don't break. */
function promises(habits: readonly RegisteredHabit[]): Repeats[] {
	const broken = habits.flatMap(({ breaks = [] }) => breaks);
	return (['never', 'header', 'lookup'] as const).filter((promise) => promise === 'never' || !broken.includes(promise));
}

/**
 * Every command on a server with these habits: with every answer, and with one lost, when its pack
 * promises nothing and when it does.
 */
export const cellsOf = (...names: readonly string[]): Cell[] => {
	const habits = names.map((wanted) =>
		must(
			HABITS.find(({ name }) => name === wanted),
			wanted
		)
	);
	return COMMANDS.flatMap((kind) => [
		{ kind, habits, lost: false, repeats: 'never' },
		...promises(habits).map((repeats): Cell => ({ kind, habits, lost: true, repeats }))
	]);
};

/** Cells of two habits drawn at random, the same ones for the same seed. */
export function pairs(seed: number, count: number): Cell[] {
	const random = createRandom(seed, 'habits');
	const among = <T>(list: readonly T[]): T => must(list[random.int(0, list.length - 1)]);
	return Array.from({ length: count }, () => {
		const drawn = [among(TOUCHING), among(TOUCHING)];
		const habits = random.chance(0.5) ? [...drawn, ...IGNORING] : drawn;
		return { kind: among(COMMANDS), habits, lost: random.chance(0.7), repeats: among(promises(habits)) };
	});
}

/** What is wrong in any of them. One after another: they share an operator. */
export async function wrongIn(cells: readonly Cell[]): Promise<string[]> {
	const wrong: string[] = [];
	for (const cell of cells) wrong.push(...(await live(cell)));
	return wrong;
}
