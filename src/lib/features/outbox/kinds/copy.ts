/** F87: a copy of contacts on its way, in words. */
import type { OutboxEntry } from '$lib/domain/outbox';
import { m } from '$lib/i18n/paraglide/messages.js';
import { AGAIN, refusedWith, type CommandFace } from './face';

export const copy: CommandFace<'copy'> = {
	title: ({ size }, format) => ({ title: m.contacts_command(), subtitle: format.amount(size, 'byte') }),
	accepted: m.outbox_detail_accepted,
	refused: (entry: OutboxEntry) => refusedWith(entry, refusal(entry), waysOn),
	refusedOtherwise: AGAIN,
	place: () => ({ href: '/contacts', title: m.contacts_title() })
};

const REFUSALS: Readonly<Record<string, () => string>> = {
	COPY_TOO_LARGE: m.contacts_refused_size,
	QUOTA_EXCEEDED: m.contacts_refused_room,
	NEWER_COPY: m.contacts_refused_newer,
	COPY_LOST: m.contacts_refused_lost
};

const refusal = ({ failure }: OutboxEntry): string | undefined => REFUSALS[failure?.code ?? '']?.();

/** What is as large once more, or not there any more, is no use to try again. */
const waysOn = (code: string) => (code === 'COPY_TOO_LARGE' || code === 'COPY_LOST' ? (['discard'] as const) : AGAIN);
