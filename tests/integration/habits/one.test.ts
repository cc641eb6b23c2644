/** Every command on every server that has one habit: at most once, or the person was asked. */
import { beforeAll, expect, it } from 'vitest';
import { HABITS } from '../../../mocks/habits/registry';
import { live, type Repeats } from './cell';
import { COMMANDS, prepare } from './commands';
import { touchesCommands } from './touches';

beforeAll(prepare);

const ALL: readonly Repeats[] = ['never', 'header', 'lookup'];

it.each(HABITS.filter(touchesCommands).map((habit) => [habit.name, habit] as const))(
	'%s',
	async (_, habit) => {
		const wrong: string[] = [];
		for (const kind of COMMANDS) {
			wrong.push(...(await live({ kind, habits: [habit], lost: false, repeats: 'never' })));
			for (const repeats of ALL.filter((promise) => !habit.breaks?.some((broken) => broken === promise)))
				wrong.push(...(await live({ kind, habits: [habit], lost: true, repeats })));
		}
		expect(wrong).toEqual([]);
	},
	120_000
);
