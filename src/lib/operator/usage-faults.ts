import { CATEGORIES, DIRECTIONS, UNITS } from '../domain/usage/record';
import type { UsageRules } from './usage-rules';

/** What is wrong with the rules for usage, in words for the pack's author. */
export function usageFaults(rules: UsageRules): string[] {
	const { characteristics, amounts, unitNames = [], units, categories, directions, prices } = rules;
	const names = [...Object.values(characteristics).flat(), ...amounts.map(({ name }) => name), ...unitNames];
	const conditions = [...names, ...Object.values(prices)];
	const faults: [boolean, string][] = [
		[new Set(names).size === names.length, 'a characteristic of usage stands for two things'],
		[new Set(conditions).size === conditions.length, 'a condition of a price stands for two things'],
		[!conditions.some((name) => name.trim() === ''), 'a characteristic of usage has no name'],
		[Object.values(characteristics).every(({ length }) => length > 0), 'an aspect of usage has no characteristic'],
		[amounts.length > 0, 'no characteristic measures usage'],
		[amounts.every(({ unit }) => Object.hasOwn(units, unit)), 'usage is measured in a unit that is not in the list'],
		[
			Object.values(units).every(({ unit, size }) => UNITS.includes(unit) && Number.isSafeInteger(size) && size > 0),
			'a unit of usage is not a whole number of seconds, bytes or pieces'
		],
		[
			[...Object.values(categories), rules.otherCategory].every((category) => CATEGORIES.includes(category)),
			'a category of usage is not one of ours'
		],
		[
			CATEGORIES.every((category) => Object.values(categories).includes(category)),
			'the operator has no word for one of our categories'
		],
		[Object.values(directions).every((direction) => DIRECTIONS.includes(direction)), 'a direction is not one of ours']
	];
	return faults.flatMap(([right, fault]) => (right ? [] : [fault]));
}
