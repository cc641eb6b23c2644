import type { PageWay } from '$lib/domain/command';
import { formatMsisdn, type Msisdn } from '$lib/domain/msisdn';
import type { NumberPlan } from '$lib/domain/number-plan';
import type { OutboxEntry } from '$lib/domain/outbox';
import { packOf } from '$lib/operator/packs';
import { leaveDraft, type DraftForm, type Drafts } from '../forms/tab-draft.svelte';
import { typedAmount } from './amount-input';

/** As it is chosen. Whether a new card is to be kept is asked beside it. */
export type ChosenWay = Exclude<PageWay, 'kept-card'>;

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
export function draftAgain({ key, command }: OutboxEntry, kept?: Drafts): void {
	if (command.kind !== 'top-up') return;
	const { line: payer, receiver, amount } = command;
	const to = receiverFields(receiver, payer, packOf({ number: payer }).numberPlan);
	leaveDraft(TOP_UP, { amount: typedAmount(amount), ...to, replaces: key }, kept);
}

/** For whom, as the form has it. */
export function receiverFields(receiver: Msisdn, payer: Msisdn, plan: NumberPlan): Pick<TopUpDraft, 'to' | 'other'> {
	return receiver === payer ? { to: 'own', other: '' } : { to: 'other', other: formatMsisdn(receiver, plan) };
}

/** The sheet opens next for a card that is to be saved: for an automatic top-up. */
export function draftNewCard(kept?: Drafts): void {
	leaveDraft(TOP_UP, { way: 'new-card', keep: 'yes' }, kept);
}
