/**
 * Every command on servers with every habit that it may meet, and on `PAIRS` servers with two of
 * them, drawn from `SEED`.
 */
import { beforeAll, expect, it } from 'vitest';
import { cellsOf, pairs, TOUCHING, wrongIn } from '../integration/habits/cells';
import { prepare } from '../integration/habits/commands';

const count = Number(process.env['PAIRS'] ?? 2_000);
const seed = Number(process.env['SEED'] ?? 1);

beforeAll(prepare);

it.each(TOUCHING.map(({ name }) => name))('%s', async (name) =>
	expect(await wrongIn([...cellsOf(name), ...cellsOf(name, 'key-ignored')])).toEqual([])
);

it(`${count} pairs of habits from seed ${seed}`, async () => expect(await wrongIn(pairs(seed, count))).toEqual([]));
