/** How an order about a tone stands. */
import type { OutboxState } from '$lib/domain/outbox';
import { m } from '$lib/i18n/paraglide/messages.js';

export function toneStateLabel(state: OutboxState): string {
	switch (state) {
		case 'queued':
			return m.tones_state_queued();
		case 'waiting-sign-in':
			return m.tones_state_sign_in();
		case 'sending':
		case 'accepted':
			return m.tones_state_under_way();
		case 'needs-code':
		case 'awaits-payment':
		case 'needs-confirmation':
		case 'expired':
			return m.tones_state_again();
		case 'rejected':
		case 'unreadable':
			return m.tones_state_rejected();
		case 'unknown':
			return m.outbox_state_unknown();
		case 'done':
		case 'dismissed':
		case 'cancelled':
			return m.tones_state_done();
	}
}
