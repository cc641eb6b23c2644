import type { Line } from '$lib/domain/line';
import { formatMsisdn } from '$lib/domain/msisdn';
import type { Repeated } from '$lib/domain/repeat';
import { packOf } from '$lib/operator/packs';
import type { TabStore } from '$lib/platform/tab-store';
import { leaveDraft } from '../forms/tab-draft.svelte';
import { typedAmount } from './amount-input';
import { receiverFields, TOP_UP } from './top-up-draft';
import { TRANSFER } from './transfer-draft';

/** The form opens next with what was done before. @param line of who pays */
export function draftRepeat(what: Repeated, line: Line, kept?: TabStore): void {
	if (what.kind === 'buy') return;
	const { numberPlan } = packOf(line);
	const amount = typedAmount(what.amount);
	if (what.kind === 'transfer') {
		leaveDraft(TRANSFER, line.id, { receiver: formatMsisdn(what.receiver, numberPlan), amount }, kept);
		return;
	}
	const { cardId = '', way } = what;
	const keep = way === 'kept-card' ? ('yes' as const) : ('' as const);
	leaveDraft(
		TOP_UP,
		line.id,
		{
			amount,
			...receiverFields(what.receiver, line.number, numberPlan),
			cardId,
			way: way === 'kept-card' ? 'new-card' : (way ?? ''),
			keep
		},
		kept
	);
}
