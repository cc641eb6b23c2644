import type { LineId } from '$lib/domain/line';
import { formatMsisdn } from '$lib/domain/msisdn';
import type { OutboxEntry } from '$lib/domain/outbox';
import { packOf } from '$lib/operator/packs';
import type { TabStore } from '$lib/platform/tab-store';
import { leaveDraft, type DraftForm } from '../shared/forms/tab-draft.svelte';
import { typedAmount } from '../shared/money/amount-input';
import type { ChosenWay } from './page-ways';

export interface TopUpDraft {
	amount: string;
	to: 'own' | 'other';
	other: string;
	cardId: string;
	/** In place of a card. */
	way: ChosenWay | '';
	/** A new card is to be kept by the operator. */
	keep: 'yes' | '';
	/** Filled in by a link of somebody else's. */
	asked: 'yes' | '';
	/** Key of the refused top-up that this one is to stand in for. */
	replaces: string;
}

export const TOP_UP: DraftForm<TopUpDraft> = {
	key: 'top-up-draft',
	empty: { amount: '', to: 'own', other: '', cardId: '', way: '', keep: '', asked: '', replaces: '' },
	choices: { to: ['own', 'other'], way: ['', 'new-card', 'sbp'], keep: ['', 'yes'], asked: ['', 'yes'] }
};

/**
 * The sheet opens next with a refused top-up filled in, so that only the card has to be chosen
 * anew.
 */
export function draftAgain({ key, line, command }: OutboxEntry, kept?: TabStore): void {
	if (command.kind !== 'top-up') return;
	const { line: payer, receiver, amount } = command;
	const other = receiver === payer ? '' : formatMsisdn(receiver, packOf({ number: payer }).numberPlan);
	const to = other === '' ? 'own' : 'other';
	leaveDraft(TOP_UP, line, { amount: typedAmount(amount), to, other, replaces: key }, kept);
}

/** The sheet opens next for a card that is to be saved: for an automatic top-up. */
export function draftNewCard(line: LineId, kept?: TabStore): void {
	leaveDraft(TOP_UP, line, { way: 'new-card', keep: 'yes' }, kept);
}
