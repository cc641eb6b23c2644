import type { Line } from '$lib/domain/line';
import type { Msisdn } from '$lib/domain/msisdn';
import { packOf } from '$lib/operator/packs';
import { leaveDraft } from '../forms/tab-draft.svelte';
import { receiverFields, TOP_UP } from '../money/top-up-draft';
import { openSheet } from '../sheets';

/** The form opens for this number; its own line's money or card pays. */
export function topUpLine(number: Msisdn, payer: Line): void {
	leaveDraft(TOP_UP, receiverFields(number, payer.number, packOf(payer).numberPlan));
	openSheet({ kind: 'top-up' }, '/top-up');
}
