import type { UsageSpecification } from '../../domain/usage/decode';
import type { UsageAspect, UsageRules } from '../../operator/usage-rules';
import { fold } from '../dialect';
import { unitReader, type Measure } from '../units';
import { amountOf, type Amount } from './amount';
import { lookUp } from './look-up';
import type { TextReader } from './text-reader';

/** What the characteristics of one record say. */
export interface Read {
	amount: Amount;
	said: Said;
}

type Said = Partial<Record<UsageAspect | 'unit', string>>;

/** What one name stands for; of several for the same thing the lowest rank is taken. */
type Meaning =
	| { aspect: UsageAspect | 'unit'; rank: number }
	/** `measure`: what is meant unless the record itself says. */
	| { aspect: 'amount'; rank: number; measure: Measure | undefined };

type Meanings = (name: unknown) => Meaning | undefined;

interface Item {
	readonly name?: unknown;
	readonly value?: unknown;
	readonly valueType?: unknown;
	/** A quantity's. */
	readonly amount?: unknown;
	readonly unit?: unknown;
	readonly units?: unknown;
	readonly unitOfMeasure?: unknown;
}

/** A record that nothing measures is one piece of something. */
const ONE_PIECE: Amount = { amount: 1, unit: 'piece' };

/** The usual names of the characteristic that tells what the amount beside it is in. */
const UNIT_NAMES = ['unit', 'units', 'unitOfMeasure'];

/**
 * Reads `usageCharacteristic` by the operator's names. A unit that the record itself tells stands
 * above that of the specification and of the pack. `undefined` when what measures the record can't
 * be read or is in a unit that nobody knows: wrong minutes are worse than a record that is counted
 * as unreadable.
 */
export function characteristicsReader(
	rules: UsageRules,
	specifications: readonly UsageSpecification[],
	text: TextReader
): (list: unknown, specification: string) => Read | undefined {
	const unitOf = unitReader(rules.units);
	const usual = meaningsOf(rules, [], unitOf);
	const bySpecification = new Map(
		specifications.map(({ id, characteristics }) => [id, meaningsOf(rules, characteristics, unitOf)])
	);

	/** By what the amount is to be read; `undefined`: nobody can tell. */
	function measureOf(item: Item, usually: Measure | undefined, beside: string | undefined, others: readonly Meaning[]) {
		const own = ownUnit(item);
		if (own !== undefined) return unitOf(own);
		const typed = typeof item.valueType === 'string' ? unitOf(item.valueType) : undefined;
		if (typed !== undefined || beside === undefined) return typed ?? usually;
		const said = unitOf(beside);
		// A number of pieces may be of anything, until it is said of what.
		if (said === undefined || usually === undefined || usually.unit === 'piece' || said.unit === usually.unit)
			return said;
		// It may be another amount's of the same record.
		return others.some((one) => 'measure' in one && one.measure?.unit === said.unit) ? usually : undefined;
	}

	return (list, specification) => {
		if (list === undefined || list === null) return { amount: ONE_PIECE, said: {} };
		if (!Array.isArray(list)) return undefined;
		const meanings = bySpecification.get(specification) ?? usual;
		const said: Said = {};
		const ranks: Partial<Record<Meaning['aspect'], number>> = {};
		const amounts: Meaning[] = [];
		let measured: { item: Item; measure: Measure | undefined } | undefined;
		for (const item of list as (Item | null | undefined)[]) {
			const meaning = meanings(item?.name);
			if (item === null || item === undefined || meaning === undefined) continue;
			if ('measure' in meaning) amounts.push(meaning);
			if (meaning.rank >= (ranks[meaning.aspect] ?? Infinity)) continue;
			if ('measure' in meaning) measured = { item, measure: meaning.measure };
			else {
				const words = text(item.value);
				if (words === undefined) continue;
				said[meaning.aspect] = words;
			}
			ranks[meaning.aspect] = meaning.rank;
		}
		if (measured === undefined) return { amount: ONE_PIECE, said };
		const { item, measure } = measured;
		const amount = amountOf(bare(item.value), measureOf(item, measure, said.unit, amounts));
		return amount && { amount, said };
	};
}

/** The unit that stands in the characteristic itself, or in its value where that is a quantity. */
function ownUnit(item: Item): string | undefined {
	const { value } = item;
	const inside = typeof value === 'object' && value !== null ? namedUnit(value as Item) : undefined;
	return inside ?? namedUnit(item);
}

function namedUnit({ unit, units, unitOfMeasure }: Item): string | undefined {
	const said = unit ?? units ?? unitOfMeasure;
	return typeof said === 'string' ? said : undefined;
}

function bare(value: unknown): unknown {
	if (typeof value !== 'object' || value === null) return value;
	const { amount, value: inner } = value as Item;
	return amount ?? inner;
}

function meaningsOf(
	rules: UsageRules,
	specified: UsageSpecification['characteristics'],
	unitOf: (said: string) => Measure | undefined
): Meanings {
	const meanings: [string, Meaning][] = [];
	for (const [aspect, names] of Object.entries(rules.characteristics) as [UsageAspect, string[]][])
		names.forEach((name, rank) => meanings.push([name, { aspect, rank }]));
	(rules.unitNames ?? UNIT_NAMES).forEach((name, rank) => meanings.push([name, { aspect: 'unit', rank }]));
	rules.amounts.forEach(({ name, unit }, rank) => {
		const told = specified.find((characteristic) => fold(characteristic.name) === fold(name))?.unit ?? unit;
		meanings.push([name, { aspect: 'amount', rank, measure: unitOf(told) }]);
	});
	return lookUp(meanings);
}

/**
 * Names in the operator's specifications that the rules have no meaning for: what they say goes
 * unread.
 */
export function unknownNames(rules: UsageRules, specifications: readonly UsageSpecification[]): string[] {
	const meaningOf = meaningsOf(rules, [], unitReader(rules.units));
	const names = specifications.flatMap(({ characteristics }) => characteristics.map(({ name }) => name));
	return [...new Set(names)].filter((name) => meaningOf(name) === undefined);
}
