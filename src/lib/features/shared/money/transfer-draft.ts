import { formatMsisdn } from '$lib/domain/msisdn';
import type { OutboxEntry } from '$lib/domain/outbox';
import { packOf } from '$lib/operator/packs';
import { leaveDraft, type DraftForm, type Drafts } from '../forms/tab-draft.svelte';
import { typedAmount } from './amount-input';

export interface TransferDraft {
	receiver: string;
	amount: string;
	/** Key of the refused transfer that this one is to stand in for. */
	replaces: string;
}

export const TRANSFER: DraftForm<TransferDraft> = {
	key: 'transfer-draft',
	empty: { receiver: '', amount: '', replaces: '' }
};

/** The form opens next with a refused transfer filled in. */
export function transferAgain({ key, command }: OutboxEntry, kept?: Drafts): void {
	if (command.kind !== 'transfer') return;
	const receiver = formatMsisdn(command.receiver, packOf({ number: command.line }).numberPlan);
	leaveDraft(TRANSFER, { receiver, amount: typedAmount(command.amount), replaces: key }, kept);
}
