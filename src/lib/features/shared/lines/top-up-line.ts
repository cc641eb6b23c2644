import type { Line } from '$lib/domain/line';
import type { Msisdn } from '$lib/domain/msisdn';
import { packOf } from '$lib/operator/packs';
import { keptDraft, leaveDraft } from '../forms/tab-draft.svelte';
import { receiverFields, TOP_UP } from '../money/top-up-draft';
import { openSheet } from '../sheets';

/** The form opens for this number; the money or a card of `payer` pays. */
export function topUpLine(number: Msisdn, payer: Line): void {
	draftLine(number, payer);
	openSheet({ kind: 'top-up', for: 'drafted' }, '/top-up');
}

/** The form is for this number next, with the sum that was typed into it before. */
export function draftLine(number: Msisdn, payer: Line): void {
	const { replaces, asked, ...typed } = keptDraft(TOP_UP);
	const mine = replaces || asked ? {} : typed;
	leaveDraft(TOP_UP, { ...mine, ...receiverFields(number, payer.number, packOf(payer).numberPlan) });
}
