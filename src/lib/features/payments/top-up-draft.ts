import { formatMsisdn } from '$lib/domain/msisdn';
import type { OutboxEntry } from '$lib/domain/outbox';
import { packOf } from '$lib/operator/packs';
import type { TabStore } from '$lib/platform/tab-store';
import { leaveDraft, type DraftForm } from '../shared/forms/tab-draft.svelte';
import { typedAmount } from '../shared/money/amount-input';

export interface TopUpDraft {
	amount: string;
	to: 'own' | 'other';
	other: string;
	cardId: string;
	/** Key of the refused top-up that this one is to stand in for. */
	replaces: string;
}

export const TOP_UP: DraftForm<TopUpDraft> = {
	key: 'top-up-draft',
	empty: { amount: '', to: 'own', other: '', cardId: '', replaces: '' },
	choices: { to: ['own', 'other'] }
};

/** The sheet opens next with a refused top-up filled in, so that only the card has to be chosen anew. */
export function draftAgain({ key, line, command }: OutboxEntry, kept?: TabStore): void {
	if (command.kind !== 'top-up') return;
	const { line: payer, receiver, amount } = command;
	const other = receiver === payer ? '' : formatMsisdn(receiver, packOf({ number: payer }).numberPlan);
	const to = other === '' ? 'own' : 'other';
	leaveDraft(TOP_UP, line, { amount: typedAmount(amount), to, other, replaces: key }, kept);
}
