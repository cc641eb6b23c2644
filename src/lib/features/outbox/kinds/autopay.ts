/** A change of automatic top-ups in words: what it is, and what can be done when it is refused. */
import type { AutopayCommand } from '$lib/domain/command';
import type { OutboxEntry } from '$lib/domain/outbox';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import { planText } from '../../shared/money/autopay-text';
import type { Refused } from '../entry-action';
import { AGAIN, type CommandFace } from './face';

export const autopay: CommandFace<'autopay'> = {
	title: autopayTitle,
	accepted: m.outbox_detail_autopay_accepted,
	refused: refusedAutopay,
	refusedOtherwise: AGAIN,
	place: () => ({ href: '/autopay', title: m.autopay_title() })
};

function autopayTitle({ action, plan }: AutopayCommand, format: Format) {
	return {
		title: action === 'set' ? m.outbox_autopay_set() : m.outbox_autopay_stop(),
		subtitle: [planText(plan, format), plan.cardLabel].filter(Boolean).join(', ')
	};
}

const WORDS: Readonly<Record<string, () => string>> = {
	FIRST_RUN_PAST: m.outbox_autopay_first_run_past,
	CARD_UNKNOWN: m.outbox_autopay_card,
	CARD_UNUSABLE: m.outbox_autopay_card,
	AMOUNT_OUT_OF_RANGE: m.outbox_autopay_amount
};

/**
 * Why it was refused, and what can be done about it; `undefined` when nothing is known beyond the
 * failure.
 */
function refusedAutopay({ command, failure }: OutboxEntry): Refused | undefined {
	if (command.kind !== 'autopay' || failure === undefined) return undefined;
	if (failure.code === 'AUTOPAY_UNKNOWN') return { detail: m.outbox_autopay_unknown(), actions: ['discard'] };
	const words = Object.hasOwn(WORDS, failure.code) ? WORDS[failure.code] : undefined;
	return words && { detail: words(), actions: ['review', 'discard'] };
}
