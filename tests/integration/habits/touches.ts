import type { RegisteredHabit } from '../../../mocks/habits/habit';

const KINDS: readonly RegisteredHabit['kind'][] = [
	'paging',
	'queries',
	'keys',
	'acknowledgement',
	'ids',
	'transport',
	'errors',
	'session'
];

/** Of the other kinds, those that change what a command is answered with. */
const MORE: readonly string[] = [
	...['states-capital', 'states-upper', 'sums-text', 'currency-absent', 'times-epoch', 'times-no-zone'],
	...['nulls-for-missing', 'extra-fields', 'no-type', 'no-referred-type']
];

export const touchesCommands = ({ kind, name }: RegisteredHabit): boolean =>
	KINDS.includes(kind) || MORE.includes(name);
