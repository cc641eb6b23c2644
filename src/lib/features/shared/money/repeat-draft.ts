import type { Line } from '$lib/domain/line';
import { formatMsisdn } from '$lib/domain/msisdn';
import type { Repeated } from '$lib/domain/repeat';
import { packOf } from '$lib/operator/packs';
import { leaveDraft, type Drafts } from '../forms/tab-draft.svelte';
import { typedAmount } from './amount-input';
import { receiverFields, TOP_UP } from './top-up-draft';
import { TRANSFER } from './transfer-draft';

/** The form opens next with what was done before. @param line of who pays */
export function draftRepeat(what: Repeated, line: Line, kept?: Drafts): void {
	if (what.kind === 'buy') return;
	const { numberPlan } = packOf(line);
	const amount = typedAmount(what.amount);
	if (what.kind === 'transfer') {
		leaveDraft(TRANSFER, { receiver: formatMsisdn(what.receiver, numberPlan), amount }, kept);
		return;
	}
	const { cardId = '', way } = what;
	const keep = way === 'kept-card' ? ('yes' as const) : ('' as const);
	leaveDraft(
		TOP_UP,
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
