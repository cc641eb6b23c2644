import type { Line } from '$lib/domain/line';
import type { Msisdn } from '$lib/domain/msisdn';
import { packOf } from '$lib/operator/packs';
import { keptDraft, leaveDraft } from '../forms/tab-draft.svelte';
import { receiverFields, TOP_UP, type TopUpDraft } from '../money/top-up-draft';
import { openSheet } from '../sheets';

/** The form opens for this number; the money or a card of `payer` pays. */
export function topUpLine(number: Msisdn, payer: Line): void {
	draftLine(number, payer);
	openSheet({ kind: 'top-up', for: 'drafted' }, '/top-up');
}

let replaced: TopUpDraft | undefined;

/** What stood in the form before {@link draftLine}; once. */
export function takeReplaced(): TopUpDraft | undefined {
	const draft = replaced;
	replaced = undefined;
	return draft;
}

/** The form is for this number next, with the sum that was typed into it before. */
export function draftLine(number: Msisdn, payer: Line): void {
	replaced = keptDraft(TOP_UP);
	const { replaces, asked, ...typed } = replaced;
	const mine = replaces || asked ? {} : typed;
	leaveDraft(TOP_UP, { ...mine, ...receiverFields(number, payer.number, packOf(payer).numberPlan) });
}
