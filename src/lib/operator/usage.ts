import type { OperatorPack } from './pack';
import { mtsUsage } from './packs/mts-usage';
import type { UsageRules } from './usage-rules';

const RULES: Readonly<Record<string, UsageRules>> = { 'mts-ru': mtsUsage, 'mts-by': mtsUsage };

/** How a pack's usage is read. Apart from the pack: the first screen does without. */
export function usageRulesOf({ id }: Pick<OperatorPack, 'id'>): UsageRules {
	const rules = RULES[id];
	if (rules === undefined) throw new Error(`Pack ${id} has no rules for usage`);
	return rules;
}
