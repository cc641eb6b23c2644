import type { OperatorPack } from './pack';
import { partOf } from './part';
import type { UsageRules } from './usage-rules';

export const usagePart = partOf<UsageRules>(import.meta.glob('./packs/*/usage.ts', { eager: true, import: 'usage' }));

/** No word is known: sums stay whole, all of them under «other». */
const NONE: UsageRules = {
	characteristics: { category: [], direction: [], party: [], service: [], zone: [] },
	amounts: [],
	units: {},
	categories: {},
	otherCategory: 'one-off',
	directions: {},
	prices: { step: '', freeUpTo: '' }
};

/** How a pack's usage is read. */
export const usageRulesOf = (pack: Pick<OperatorPack, 'id'>): UsageRules => usagePart(pack) ?? NONE;
