/**
 * Every command on servers that keep their own rules: at most once, or the person was asked. Here the habits that commands are most
 * about, and pairs of any two; `npm run torture habits` tries all of them.
 */
import { beforeAll, expect, it } from 'vitest';
import { cellsOf, pairs, TOUCHING, wrongIn } from './cells';
import { prepare } from './commands';

beforeAll(prepare);

const MOST_ABOUT_COMMANDS = TOUCHING.filter(({ kind }) => kind === 'keys' || kind === 'acknowledgement');

it.each(MOST_ABOUT_COMMANDS.map((habit) => [habit.name, habit] as const))(
	'%s',
	async (_, habit) => expect(await wrongIn(cellsOf(habit))).toEqual([]),
	120_000
);

it('pairs of habits', async () => expect(await wrongIn(pairs(1, 100))).toEqual([]), 120_000);
