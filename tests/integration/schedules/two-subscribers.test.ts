import { it } from 'vitest';
import { runSchedules } from './run';
import { twoSubscribers } from './steps';

it(
	'200 ways of two subscribers with one phone: what each confirmed is applied once or visible to them, and nothing of the other',
	() => runSchedules(3, 200, twoSubscribers),
	120_000
);
