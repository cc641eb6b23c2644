/** What can be known of a command, so that asking the person would be one question too many. */
import type { RegisteredHabit } from '../../../mocks/habits/habit';
import type { Cell } from './cell';

/**
 * Answers that a careful reader can't take for «done», however long he waits; or the command is
 * honestly refused.
 */
const UNCLEAR: readonly string[] = [
	...['taken-no-body', 'done-is-authorized', 'done-is-confirmed', 'errors-200', 'side-apis-absent']
];

/** After a lost answer these stand between the app and the record it looks for. */
const IN_THE_WAY: readonly RegisteredHabit['kind'][] = ['paging', 'queries', 'keys', 'acknowledgement', 'transport'];

/** By the numbers of records nothing can be asked either. */
const NO_ANSWERS: readonly string[] = ['items-envelope', 'one-as-object'];

export function mustBeDone({ habits, lost, repeats }: Cell): boolean {
	if (habits.some(({ name }) => UNCLEAR.includes(name) || NO_ANSWERS.includes(name))) return false;
	if (!lost) return true;
	return repeats !== 'never' && !habits.some(({ kind }) => IN_THE_WAY.includes(kind));
}
