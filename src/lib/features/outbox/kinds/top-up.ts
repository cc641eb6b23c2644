/** A top-up in words. */
import { m } from '$lib/i18n/paraglide/messages.js';
import { movementsPlace } from '../../shared/outbox/place';
import type { CommandFace } from './face';

export const topUp: CommandFace<'top-up'> = {
	title: ({ line, receiver, amount, cardLabel: card }, format) => ({
		title: m.outbox_top_up({ sum: format.money(amount) }),
		subtitle: receiver === line ? m.outbox_to_own({ card }) : m.outbox_to({ card, receiver: format.phone(receiver) })
	}),
	accepted: m.outbox_detail_accepted,
	refused: () => undefined,
	refusedOtherwise: ['confirm-again', 'other-card', 'discard'],
	place: ({ line, receiver }) => (receiver === line ? movementsPlace() : undefined)
};
