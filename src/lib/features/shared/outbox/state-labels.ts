import type { OutboxState } from '$lib/domain/outbox';
import { m } from '$lib/i18n/paraglide/messages.js';

const LABELS: Readonly<Record<OutboxState, () => string>> = {
	queued: m.outbox_state_queued,
	sending: m.outbox_state_sending,
	accepted: m.outbox_state_accepted,
	done: m.outbox_state_done,
	rejected: m.outbox_state_rejected,
	'waiting-sign-in': m.outbox_state_waiting_sign_in,
	'needs-code': m.outbox_state_needs_code,
	'awaits-payment': m.outbox_state_awaits_payment,
	'needs-confirmation': m.outbox_state_needs_confirmation,
	expired: m.outbox_state_expired,
	unknown: m.outbox_state_unknown,
	dismissed: m.outbox_state_dismissed,
	cancelled: m.outbox_state_cancelled,
	unreadable: m.outbox_state_unreadable
};

export const stateLabel = (state: OutboxState): string => LABELS[state]();
