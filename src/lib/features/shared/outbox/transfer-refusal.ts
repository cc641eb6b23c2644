/** Why a transfer was refused or asks again, in words: beside the form, and in the queue. */
import type { OutboxEntry } from '$lib/domain/outbox';
import { failureText } from '$lib/i18n/failure-text';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';

/**
 * Refusals that have words of their own (TMF654 document); the others are told like any failure.
 */
const REFUSALS = {
	FEE_CHANGED: m.outbox_transfer_fee_unknown,
	NOT_ENOUGH_MONEY: m.outbox_transfer_not_enough_money,
	LINE_BLOCKED: m.outbox_transfer_line_blocked,
	RECEIVER_UNKNOWN: m.outbox_transfer_receiver_unknown,
	OWN_NUMBER: m.outbox_transfer_own_number,
	AMOUNT_OUT_OF_RANGE: m.outbox_transfer_out_of_range,
	DAY_LIMIT_EXCEEDED: m.outbox_transfer_day_limit
} satisfies Record<string, () => string>;
export type TransferRefusal = keyof typeof REFUSALS;

export function isTransferRefusal(code: string): code is TransferRefusal {
	return Object.hasOwn(REFUSALS, code);
}

/** `undefined` when nothing is known beyond the failure. */
export function transferRefusalText({ command, failure }: OutboxEntry, format: Format): string | undefined {
	if (command.kind !== 'transfer' || failure === undefined) return undefined;
	if (failure.price !== undefined) {
		const before = format.money(command.fee);
		return m.outbox_transfer_fee_changed({ before, after: format.money(failure.price.now) });
	}
	return isTransferRefusal(failure.code) ? REFUSALS[failure.code]() : undefined;
}

/** Why it came to nothing, as well as it is known. */
export function whyNotTransferred(entry: OutboxEntry, format: Format): string | undefined {
	return transferRefusalText(entry, format) ?? (entry.failure && failureText(entry.failure, format));
}
