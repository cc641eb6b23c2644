/** What is done with points and cashback, and why it was refused, in words. */
import type { BonusCommand } from '$lib/domain/command';
import type { OutboxEntry } from '$lib/domain/outbox';
import { failureText } from '$lib/i18n/failure-text';
import type { Format } from '$lib/i18n/format';
import { pointsText } from '$lib/i18n/format/points';
import { m } from '$lib/i18n/paraglide/messages.js';

/** @param sum a sum of money, in figures or as it is said */
export function bonusTitle(command: BonusCommand, sum: (of: { minor: number; currency: string }) => string): string {
	switch (command.action) {
		case 'exchange':
			return m.bonuses_queue_exchange({ name: command.reward.name });
		case 'cash-out':
			return m.bonuses_queue_cash_out({ sum: sum(command.amount) });
		case 'join':
			return m.bonuses_queue_join();
		case 'leave':
			return m.bonuses_queue_leave();
	}
}

/** The price that was agreed to; empty where there is none. */
export function bonusPrice(command: BonusCommand, { locale }: Format): string {
	if (command.action === 'exchange') return m.bonuses_price({ points: pointsText(command.cost, locale) });
	return command.action === 'leave' ? m.bonuses_gone({ points: pointsText(command.loses, locale) }) : '';
}

/** Refusals that have words of their own; the others are told like any failure. */
const REFUSALS = {
	NOT_ENOUGH_POINTS: m.bonuses_refused_points,
	NOT_A_MEMBER: m.bonuses_refused_member,
	REWARD_UNKNOWN: m.bonuses_refused_over,
	REWARD_OVER: m.bonuses_refused_over,
	ALREADY_CONNECTED: m.bonuses_refused_connected,
	NOT_ENOUGH_MONEY: m.bonuses_refused_cashback,
	LINE_BLOCKED: m.bonuses_refused_blocked,
	POINTS_CHANGED: m.bonuses_price_unknown
} satisfies Record<string, () => string>;
export type BonusRefusal = keyof typeof REFUSALS;

export function isBonusRefusal(code: string): code is BonusRefusal {
	return Object.hasOwn(REFUSALS, code);
}

/** `undefined` when nothing is known beyond the failure. */
export function bonusRefusalText({ command, failure }: OutboxEntry, { locale }: Format): string | undefined {
	if (command.kind !== 'bonus' || failure === undefined) return undefined;
	const { points, code } = failure;
	if (points !== undefined && command.action === 'exchange')
		return m.bonuses_price_changed({
			before: pointsText(command.cost, locale),
			after: pointsText(points, locale)
		});
	if (points !== undefined && command.action === 'leave')
		return m.bonuses_more_to_lose({
			before: pointsText(command.loses, locale),
			after: pointsText(points, locale)
		});
	return isBonusRefusal(code) ? REFUSALS[code]() : undefined;
}

/** Why it came to nothing, as well as it is known. */
export function whyNoBonus(entry: OutboxEntry, format: Format): string | undefined {
	return bonusRefusalText(entry, format) ?? (entry.failure && failureText(entry.failure, format));
}
