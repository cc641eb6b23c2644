import type { Money } from '$lib/domain/money';
import { leaveDraft, type Drafts } from '../shared/forms/tab-draft.svelte';
import { typedAmount } from '../shared/money/amount-input';
import { TOP_UP, type TopUpDraft } from '../shared/money/top-up-draft';

/**
 * The sheet opens next with a sum that something else lacks, for whom it lacks; how it is to be
 * paid is chosen there.
 */
export function draftSum(sum: Money, receiver: Pick<TopUpDraft, 'to' | 'other'>, kept?: Drafts): void {
	leaveDraft(TOP_UP, { amount: typedAmount(sum), ...receiver }, kept);
}
