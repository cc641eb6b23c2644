/** A transfer in words: what it is, and what can be done when it is refused. */
import type { TransferCommand } from '$lib/domain/command';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import { isTransferRefusal, transferRefusalText, type TransferRefusal } from '../../shared/outbox/transfer-refusal';
import { movementsLink } from '../../shared/outbox/screen-link';
import type { EntryAction } from '../entry-action';
import { AGAIN, refusedWith, type CommandFace } from './face';

export const transfer: CommandFace<'transfer'> = {
	title: transferText,
	accepted: m.outbox_detail_transfer_accepted,
	refused: (entry, format) =>
		refusedWith(entry, transferRefusalText(entry, format), (code) =>
			isTransferRefusal(code) ? WAYS_ON[code] : CHANGE
		),
	refusedOtherwise: AGAIN,
	place: movementsLink
};

function transferText({ receiver, amount, fee }: TransferCommand, format: Format) {
	return {
		title: m.outbox_transfer({ sum: format.money(amount) }),
		subtitle: m.outbox_transfer_to({ receiver: format.phone(receiver), fee: format.money(fee) })
	};
}

const CHANGE: EntryAction[] = ['review', 'discard'];
const PAY: EntryAction[] = ['top-up', 'review', 'discard'];

const WAYS_ON: Readonly<Record<TransferRefusal, EntryAction[]>> = {
	FEE_CHANGED: CHANGE,
	NOT_ENOUGH_MONEY: PAY,
	LINE_BLOCKED: PAY,
	RECEIVER_UNKNOWN: CHANGE,
	OWN_NUMBER: CHANGE,
	AMOUNT_OUT_OF_RANGE: CHANGE,
	DAY_LIMIT_EXCEEDED: CHANGE
};
