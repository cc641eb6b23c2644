/** A request in words: what it is about and how it stands. */
import type { TicketTopic } from '$lib/domain/command';
import type { OutboxState } from '$lib/domain/outbox';
import type { TicketItem, TicketStatus } from '$lib/domain/ticket';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { IconName } from '$lib/ui/icons';
import { saidState } from '../shared/outbox/said-text';

const TOPICS: Readonly<Record<TicketTopic, () => string>> = {
	billing: m.requests_topic_billing,
	connection: m.requests_topic_connection,
	service: m.requests_topic_service,
	other: m.requests_topic_other
};

export const topicLabel = (topic: TicketTopic): string => TOPICS[topic]();

const STATUSES: Readonly<Record<TicketStatus, () => string>> = {
	acknowledged: m.requests_status_acknowledged,
	'in-progress': m.requests_status_in_progress,
	pending: m.requests_status_pending,
	held: m.requests_status_held,
	resolved: m.requests_status_resolved,
	closed: m.requests_status_closed,
	rejected: m.requests_status_rejected,
	cancelled: m.requests_status_cancelled,
	unknown: m.requests_status_unknown
};

export const statusLabel = (status: TicketStatus): string => STATUSES[status]();

export type Tone = 'calm' | 'accent' | 'good' | 'warn' | 'error';

const LOOKS: Partial<Record<TicketStatus, { tone: Tone; icon: IconName }>> = {
	resolved: { tone: 'good', icon: 'check' },
	closed: { tone: 'calm', icon: 'check' },
	pending: { tone: 'warn', icon: 'message' },
	rejected: { tone: 'error', icon: 'warning' },
	cancelled: { tone: 'calm', icon: 'close' }
};

export interface Standing {
	words: string;
	tone: Tone;
	icon: IconName;
}

export function standing({ ticket: request, entry }: TicketItem): Standing {
	if (request) return { words: statusLabel(request.status), tone: 'accent', icon: 'clock', ...LOOKS[request.status] };
	const state = entry?.state ?? 'done';
	return { words: saidState(state), tone: 'calm', icon: 'clock', ...TROUBLES[state] };
}

const FAILED = { tone: 'error', icon: 'warning' } as const;

const TROUBLES: Readonly<Partial<Record<OutboxState, Pick<Standing, 'tone' | 'icon'>>>> = {
	rejected: FAILED,
	expired: FAILED,
	'needs-confirmation': FAILED,
	unknown: { tone: 'warn', icon: 'warning' }
};
