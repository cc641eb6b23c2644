import type { UsageSpecification } from '../../domain/usage/decode';
import type { Unit } from '../../domain/usage/record';
import type { UsageAspect, UsageRules } from '../../operator/usage-rules';
import type { TextReader } from './text-reader';

/** What the characteristics of one record say. */
export interface Read extends Partial<Record<UsageAspect, string>> {
	/** Whole seconds, bytes or pieces. */
	amount: number;
	unit: Unit;
}

type Measure = UsageRules['units'][string];

/** What one name stands for; of several for the same thing the lowest rank is taken. */
type Meaning = { aspect: UsageAspect; rank: number } | { aspect: 'amount'; rank: number; measure: Measure | undefined };

type Meanings = ReadonlyMap<string, Meaning>;

/** A record that nothing measures is one piece of something. */
const ONE_PIECE = { amount: 1, unit: 'piece' } as const;

/**
 * Reads `usageCharacteristic` by the operator's names. `undefined` when what measures the record can't be read or is in a unit that
 * nobody knows: wrong minutes are worse than a record that is counted as unreadable.
 */
export function characteristicsReader(
	rules: UsageRules,
	specifications: readonly UsageSpecification[],
	text: TextReader
): (list: unknown, specification: string) => Read | undefined {
	const usual = meaningsOf(rules, []);
	const bySpecification = new Map(
		specifications.map(({ id, characteristics }) => [id, meaningsOf(rules, characteristics)])
	);

	return (list, specification) => {
		if (list === undefined) return ONE_PIECE;
		if (!Array.isArray(list)) return undefined;
		const meanings = bySpecification.get(specification) ?? usual;
		const read: Partial<Record<UsageAspect, string>> & { amount?: number; unit?: Unit } = {};
		const ranks: Partial<Record<Meaning['aspect'], number>> = {};
		for (const item of list as { name?: unknown; value?: unknown }[]) {
			const meaning = meanings.get(item?.name as string);
			if (meaning === undefined || meaning.rank >= (ranks[meaning.aspect] ?? Infinity)) continue;
			if ('measure' in meaning) {
				const amount = wholeOf(item.value, meaning.measure);
				if (amount === undefined || meaning.measure === undefined) return undefined;
				read.amount = amount;
				read.unit = meaning.measure.unit;
			} else {
				const said = text(item.value);
				if (said === undefined) continue;
				read[meaning.aspect] = said;
			}
			ranks[meaning.aspect] = meaning.rank;
		}
		const { amount = ONE_PIECE.amount, unit = ONE_PIECE.unit } = read;
		return { ...read, amount, unit };
	};
}

function meaningsOf(rules: UsageRules, specified: UsageSpecification['characteristics']): Meanings {
	const meanings = new Map<string, Meaning>();
	for (const [aspect, names] of Object.entries(rules.characteristics) as [UsageAspect, string[]][])
		names.forEach((name, rank) => meanings.set(name, { aspect, rank }));
	rules.amounts.forEach(({ name, unit }, rank) => {
		const said = specified.find((characteristic) => characteristic.name === name)?.unit ?? unit;
		const measure = Object.hasOwn(rules.units, said) ? rules.units[said] : undefined;
		meanings.set(name, { aspect: 'amount', rank, measure });
	});
	return meanings;
}

/** Fractions (volumes in KB) round to whole base units. */
function wholeOf(value: unknown, measure: Measure | undefined): number | undefined {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	return typeof number === 'number' && measure !== undefined ? Math.round(number * measure.size) : undefined;
}
