import type { LineId } from '$lib/domain/line';
import type { Money } from '$lib/domain/money';
import type { TabStore } from '$lib/platform/tab-store';
import { leaveDraft } from '../shared/forms/tab-draft.svelte';
import { typedAmount } from '../shared/money/amount-input';
import { TOP_UP } from '../shared/money/top-up-draft';

/**
 * The sheet opens next with a sum that something else lacks; how it is to be paid is chosen there.
 */
export function draftSum(line: LineId, sum: Money, kept?: TabStore): void {
	leaveDraft(TOP_UP, line, { amount: typedAmount(sum) }, kept);
}
