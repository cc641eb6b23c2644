/** A row of the section in words. */
import type { OrderCommand } from '$lib/domain/command';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { Format } from '$lib/i18n/format';
import type { RowState, ServiceRow, ServiceSection } from './service-list';

export const SECTION_WORDS: Readonly<Record<ServiceSection, () => string>> = {
	package: m.services_section_package,
	internet: m.services_section_internet,
	calls: m.services_section_calls,
	messages: m.services_section_messages,
	roaming: m.services_section_roaming,
	safety: m.services_section_safety,
	content: m.services_section_content,
	other: m.services_section_other
};

export interface StateLabel {
	text: string;
	tone: 'calm' | 'good' | 'warn' | 'error';
}

/** What is to be known of it besides that it is connected or offered. */
export function stateLabel({
	state,
	order,
	moved
}: Pick<ServiceRow, 'state' | 'order' | 'moved'>): StateLabel | undefined {
	if (moved && state === 'connected') return { text: m.services_state_connected(), tone: 'good' };
	if (moved && state === 'available') return { text: m.services_state_disconnected(), tone: 'good' };
	const words: Partial<Record<RowState, StateLabel>> = {
		queued: { text: queuedLabel(order), tone: 'calm' },
		sending: { text: m.services_state_sending(), tone: 'calm' },
		accepted: { text: m.services_state_accepted(), tone: 'calm' },
		done: { text: m.services_state_done(), tone: 'good' },
		'waiting-sign-in': { text: m.services_state_sign_in(), tone: 'warn' },
		'needs-confirmation': { text: m.services_state_again(), tone: 'warn' },
		unknown: { text: m.outbox_state_unknown(), tone: 'warn' },
		expired: { text: m.services_state_expired(), tone: 'warn' },
		rejected: { text: m.services_state_rejected(), tone: 'error' },
		suspended: { text: m.services_state_suspended(), tone: 'warn' },
		pending: { text: m.services_state_pending(), tone: 'calm' }
	};
	return words[state];
}

const QUEUED: Partial<Record<OrderCommand['action'], () => string>> = {
	disconnect: m.services_state_leaves_queued,
	buy: m.services_state_buys_queued,
	configure: m.services_state_sets_queued
};

function queuedLabel(order: ServiceRow['order']): string {
	return ((order && QUEUED[order.command.action]) ?? m.services_state_queued)();
}

/** When it takes money next, or ends. */
export function whenLabel({ product, prices }: ServiceRow, format: Format): string | undefined {
	if (product?.endsAt !== undefined) return m.services_until({ date: format.lastDay(product.endsAt) });
	if (product?.nextChargeAt === undefined || prices?.length === 0) return undefined;
	return m.services_next_charge({ date: format.date(product.nextChargeAt) });
}
