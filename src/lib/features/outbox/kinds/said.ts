/** What is said to support, in words. */
import type { MessageCommand, TicketCommand } from '$lib/domain/command';
import { m } from '$lib/i18n/paraglide/messages.js';
import { AGAIN, type CommandFace } from './face';

function said(title: () => string) {
	return {
		title: ({ text }: MessageCommand | TicketCommand) => ({ title: title(), subtitle: text }),
		accepted: m.outbox_detail_accepted,
		refused: () => undefined,
		refusedOtherwise: AGAIN,
		place: () => undefined
	};
}

export const message: CommandFace<'message'> = said(m.outbox_message);
export const request: CommandFace<'request'> = said(m.outbox_request);
