/** One queued command in words: what it is, how it stands, what the person can do about it. */
import type { Instant } from '$lib/domain/instant';
import type { OutboxEntry, ToPay } from '$lib/domain/outbox';
import { canCancel, canGiveUp, isFromFuture } from '$lib/domain/outbox-machine';
import { standing } from '$lib/domain/outbox-standing';
import { specOf } from '$lib/domain/commands/all';
import { hasSteppedAside, waitsFor } from '$lib/domain/precedence';
import { pageToPay } from '$lib/domain/top-up';
import { failureText } from '$lib/i18n/failure-text';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { IconName } from '$lib/ui/icons';
import type { Reach } from '../shared/app-context';
import { isSaid } from '../shared/outbox/said-text';
import type { EntryAction } from './entry-action';
import { AGAIN } from './kinds/face';
import { faceOf } from './kinds/all';
import { unknownText } from './unknown-text';

export interface EntryText {
	title: string;
	/** Where from and to; absent for what can't be read. */
	subtitle: string | undefined;
	state: string;
	/** More about the state: next attempt, reason, what to do. */
	detail: string | undefined;
	tone: 'calm' | 'good' | 'warn' | 'error';
	icon: IconName;
	actions: EntryAction[];
}

export interface EntryContext {
	format: Format;
	reach: Reach;
	now: Instant;
	/** The whole queue: what one command waits for may be another. */
	entries: readonly OutboxEntry[];
}

export function entryText(entry: OutboxEntry, around: EntryContext): EntryText {
	return { ...whatItIs(entry, around.format), ...howItStands(entry, around) };
}

function whatItIs({ command }: OutboxEntry, format: Format): Pick<EntryText, 'title' | 'subtitle'> {
	if (command.kind === 'unreadable') return { title: m.outbox_unreadable_title(), subtitle: undefined };
	return faceOf(command).title(command, format);
}

type Standing = Omit<EntryText, 'title' | 'subtitle'>;

function howItStands(entry: OutboxEntry, around: EntryContext): Standing {
	const { format } = around;
	const reason = entry.failure && failureText(entry.failure, format);
	const paid = paidNotCredited(entry);
	const face = entry.command.kind === 'unreadable' ? undefined : faceOf(entry.command);
	const refused = face?.refused(entry, format);
	switch (standing(entry)) {
		case 'queued':
			return {
				state: m.outbox_state_queued(),
				detail: waitingFor(entry, around),
				tone: 'calm',
				icon: 'clock',
				actions: [
					'retry',
					...(canCancel(entry) ? (['cancel'] as const) : []),
					...(canGiveUp(entry) ? (['give-up'] as const) : [])
				]
			};
		case 'sending':
			return { state: m.outbox_state_sending(), detail: undefined, tone: 'calm', icon: 'refresh', actions: [] };
		case 'accepted':
			return {
				state: m.outbox_state_accepted(),
				detail: face?.accepted(),
				tone: 'calm',
				icon: 'check',
				actions: ['ask']
			};
		case 'waiting-sign-in':
			return {
				state: m.outbox_state_waiting_sign_in(),
				detail: m.outbox_detail_waiting_sign_in(),
				tone: 'warn',
				icon: 'lock',
				actions: canCancel(entry) ? ['sign-in', 'cancel'] : ['sign-in']
			};
		case 'needs-code':
			return {
				state: m.outbox_state_needs_code(),
				detail: paid ?? m.outbox_detail_needs_code(),
				tone: 'warn',
				icon: 'lock',
				actions: canCancel(entry) ? ['enter-code', 'cancel'] : ['enter-code']
			};
		case 'awaits-payment': {
			const page = pageToPay(entry, around.now);
			return {
				state: m.outbox_state_awaits_payment(),
				detail: page ? payWords(page, format) : m.payments_pay_over(),
				tone: 'warn',
				icon: 'card',
				actions: page ? ['pay', 'discard'] : ['ask', 'discard']
			};
		}
		case 'needs-confirmation':
			return {
				state: m.outbox_state_needs_confirmation(),
				detail: paid ?? refused?.detail ?? reason ?? m.outbox_detail_needs_confirmation(),
				tone: 'warn',
				icon: 'info',
				actions: [...(refused?.actions ?? AGAIN)]
			};
		case 'expired':
			return {
				state: m.outbox_state_expired(),
				detail: paid ?? expiredText(entry),
				tone: 'warn',
				icon: 'clock',
				actions: ['confirm-again', 'discard']
			};
		case 'unknown':
			return {
				...unknownText(entry, around.now),
				tone: 'warn',
				icon: 'warning'
			};
		case 'rejected':
			return {
				state: m.outbox_state_rejected(),
				detail: refused?.detail ?? [reason, paid].filter(Boolean).join(' '),
				tone: 'error',
				icon: 'warning',
				actions: [...(refused?.actions ?? (paid === undefined && face ? face.refusedOtherwise : AGAIN))]
			};
		case 'unreadable':
			return {
				state: m.outbox_state_unreadable(),
				detail: m.outbox_detail_unreadable(),
				tone: 'error',
				icon: 'warning',
				actions: ['discard']
			};
		case 'done':
			return { state: m.outbox_state_done(), detail: undefined, tone: 'good', icon: 'check', actions: [] };
		case 'cancelled':
			return {
				state: cancelledText(entry, paid),
				detail: undefined,
				tone: 'calm',
				icon: 'close',
				actions: []
			};
		case 'dismissed':
			return { state: m.outbox_state_dismissed(), detail: undefined, tone: 'calm', icon: 'close', actions: [] };
	}
}

function payWords({ until }: ToPay, format: Format): string {
	if (until === undefined) return m.outbox_detail_to_pay();
	return m.outbox_detail_to_pay_until({ moment: format.age(until) });
}

function expiredText(entry: OutboxEntry): string {
	const { command, outcomeUnknown, settledAt = Infinity, expiresAt } = entry;
	if (isFromFuture(entry, settledAt)) return isSaid(command) ? m.outbox_message_clock() : m.outbox_detail_clock();
	const received = settledAt >= expiresAt;
	if (isSaid(command)) return received ? m.outbox_message_expired() : m.outbox_message_not_received();
	if (!received) return m.outbox_detail_not_received();
	return outcomeUnknown ? m.outbox_detail_expired_unknown() : m.outbox_detail_expired();
}

function cancelledText({ oppositeOf, replacedBy }: OutboxEntry, paid: string | undefined): string {
	if (oppositeOf !== undefined) return m.outbox_state_came_to_nothing();
	return paid === undefined || replacedBy !== undefined ? m.outbox_state_cancelled() : m.outbox_state_cancelled_paid();
}

/**
 * The card was charged and the account is not credited: what it means, whatever else went wrong.
 */
function paidNotCredited({ progress: { paymentId, topupId } }: OutboxEntry): string | undefined {
	return paymentId !== undefined && topupId === undefined ? m.outbox_detail_paid({ payment: paymentId }) : undefined;
}

/** Another command that the operator has to decide first. */
function decidedFirst(first: OutboxEntry, format: Format): string {
	return first.command.kind !== 'unreadable' && specOf(first.command).bringsMoney
		? m.outbox_detail_waits_for_money()
		: m.outbox_detail_waits_for({ what: whatItIs(first, format).title });
}

/** What a queued command waits for, most pressing first. */
function waitingFor(entry: OutboxEntry, around: EntryContext): string {
	const { outcomeUnknown, nextAttemptAt, failure } = entry;
	const { format, reach, now, entries } = around;
	const first = waitsFor(entry, entries);
	if (first?.state === 'accepted') return decidedFirst(first, format);
	if (nextAttemptAt !== undefined && reach !== 'offline' && hasSteppedAside(entry))
		return m.outbox_detail_stepped_aside({ time: format.age(nextAttemptAt) });
	if (outcomeUnknown) return m.outbox_detail_outcome_unknown();
	if (reach === 'offline') return m.common_waits_network();
	if (first) return m.outbox_detail_goes_after({ what: whatItIs(first, format).title });
	if (nextAttemptAt !== undefined && nextAttemptAt > now) {
		const next = m.outbox_detail_next({ time: format.age(nextAttemptAt) });
		return failure?.retryAt === undefined && failure ? `${failureText(failure, format)} ${next}` : next;
	}
	return m.outbox_detail_soon();
}
