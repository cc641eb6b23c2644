import type { Money } from '$lib/domain/money';
import { leaveDraft, type Drafts } from '../shared/forms/tab-draft.svelte';
import { typedAmount } from '../shared/money/amount-input';
import { TOP_UP } from '../shared/money/top-up-draft';

/**
 * The sheet opens next with a sum that something else lacks; how it is to be paid is chosen there.
 */
export function draftSum(sum: Money, kept?: Drafts): void {
	leaveDraft(TOP_UP, { amount: typedAmount(sum) }, kept);
}
