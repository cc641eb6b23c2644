/**
 * Names of `usageSpecification` beside those of the pack: one that differs would be read as
 * nothing, with no fault in any record.
 */
import type { UsageSpecification } from '$lib/domain/usage/decode';
import type { UsageRules } from '$lib/operator/usage-rules';

export interface UsageNames {
	/** The pack's aspects and measures that no specification has under any of the pack's names. */
	missing: string[];
	/** The operator's names that the pack does nothing with. */
	unused: string[];
	/** The operator's units that the pack does not know. */
	units: string[];
}

export function usageNames(rules: UsageRules, specifications: readonly UsageSpecification[]): UsageNames {
	const told = specifications.flatMap(({ characteristics }) => characteristics);
	const theirs = new Set(told.map(({ name }) => name));
	const aspects = Object.entries(rules.characteristics).filter(([, names]) => !names.some((name) => theirs.has(name)));
	const measured = rules.amounts.some(({ name }) => theirs.has(name));
	const ours = new Set([...Object.values(rules.characteristics).flat(), ...rules.amounts.map(({ name }) => name)]);
	return {
		missing: [
			...aspects.map(([aspect, names]) => `${aspect} (${names.join(', ')})`),
			...(measured ? [] : ['any amount'])
		],
		unused: [...theirs].filter((name) => !ours.has(name)).toSorted(),
		units: [...new Set(told.flatMap(({ unit }) => unit ?? []))].filter((unit) => !Object.hasOwn(rules.units, unit))
	};
}
