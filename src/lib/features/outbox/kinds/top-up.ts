/** A top-up in words. */
import type { TopUpCommand } from '$lib/domain/command';
import type { OutboxEntry } from '$lib/domain/outbox';
import { m } from '$lib/i18n/paraglide/messages.js';
import { movementsLink } from '../../shared/outbox/screen-link';
import type { Refused } from '../entry-action';
import type { CommandFace } from './face';

export const topUp: CommandFace<'top-up'> = {
	title: (command, format) => ({
		title: m.outbox_top_up({ sum: format.money(command.amount) }),
		subtitle: fromWhere(command, command.receiver === command.line ? undefined : format.phone(command.receiver))
	}),
	accepted: m.outbox_detail_accepted,
	refused: refusedOnPage,
	refusedOtherwise: ['confirm-again', 'other-card', 'discard'],
	place: ({ line, receiver }) => (receiver === line ? movementsLink() : undefined)
};

function fromWhere(command: TopUpCommand, receiver: string | undefined): string {
	if (command.way === undefined) {
		const { cardLabel: card } = command;
		return receiver === undefined ? m.outbox_to_own({ card }) : m.outbox_to({ card, receiver });
	}
	const way = command.way === 'sbp' ? m.outbox_way_transfer() : m.outbox_way_new_card();
	return receiver === undefined ? m.outbox_to_own_by({ way }) : m.outbox_to_by({ receiver, way });
}

const ON_PAGE: Readonly<Record<string, () => string>> = {
	PAYMENT_EXPIRED: m.outbox_payment_expired,
	PAYMENT_CANCELLED: m.outbox_payment_cancelled,
	PAYMENT_DECLINED: m.outbox_payment_declined
};

/** A payment on a page that came to nothing; of one from a saved card the failure tells. */
function refusedOnPage({ command, failure }: OutboxEntry): Refused | undefined {
	if (command.kind !== 'top-up' || command.way === undefined || failure === undefined) return undefined;
	const words = Object.hasOwn(ON_PAGE, failure.code) ? ON_PAGE[failure.code] : undefined;
	return words && { detail: words(), actions: ['confirm-again', 'other-way', 'discard'] };
}
