/** A switch of tariff under way, in words. */
import type { OrderEntry } from '$lib/domain/catalogue';
import { standing } from '$lib/domain/outbox-standing';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { AppContext } from '../shared/app-context';

/** It will not be retried: the person has to ask for the tariff again. */
export function hasFailed({ state }: OrderEntry): boolean {
	return state === 'rejected' || state === 'expired';
}

export function switchText(order: OrderEntry, reach: AppContext['reach']): string {
	switch (standing(order)) {
		case 'sending':
			return m.tariff_going_sent();
		case 'accepted':
			return m.tariff_going_accepted();
		case 'waiting-sign-in':
			return m.tariff_going_sign_in();
		case 'needs-confirmation':
			return m.tariff_going_asks();
		case 'rejected':
			return m.tariff_going_rejected();
		case 'expired':
			return m.tariff_going_expired();
		case 'unknown':
			return m.outbox_state_unknown();
		case 'done':
			return m.tariff_going_done();
		default:
			return reach === 'offline' ? m.common_waits_network() : m.tariff_going_queued();
	}
}
