import type { OrderCommand } from '$lib/domain/command';
import { m } from '$lib/i18n/paraglide/messages.js';

type Words = (of: { sum: string }) => string;

const AND: Record<OrderCommand['action'], Words> = {
	connect: m.lacking_and_connect,
	buy: m.lacking_and_buy,
	switch: m.lacking_and_switch,
	configure: m.lacking_and_set,
	suspend: m.lacking_and_block,
	// None of these takes any money.
	disconnect: m.payments_confirm_sum,
	'suspend-lost': m.payments_confirm_sum,
	resume: m.payments_confirm_sum
};

/** The button that brings the money first and comes back to the order. */
export const topUpAndText = ({ action }: OrderCommand, sum: string): string => AND[action]({ sum });
