/** A subscription in words: why it is told of, what it takes and how often. */
import type { Rhythm } from '$lib/domain/insights/rhythm';
import type { Subscription, SubscriptionKind } from '$lib/domain/insights/subscription';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';

/** Where its sums are told: in which currency, by which rules. */
export interface Told {
	format: Format;
	currency: string;
	now: number;
}

const KINDS: Readonly<Record<SubscriptionKind, () => string>> = {
	trial: m.subscriptions_kind_trial,
	rise: m.subscriptions_kind_rise,
	appeared: m.subscriptions_kind_appeared,
	repeated: m.subscriptions_kind_repeated,
	premium: m.subscriptions_kind_premium,
	service: m.subscriptions_kind_service
};

export const kindLabel = (kind: SubscriptionKind): string => KINDS[kind]();

export const sumText = (minor: number, { format, currency }: Told): string => format.money({ minor, currency });

/** «199 ₽ в месяц», «99 ₽ каждые 30 дней». */
function everyText(minor: number, { days, months }: Rhythm, told: Told): string {
	const sum = sumText(minor, told);
	const price = (period: 'day' | 'week' | 'month' | 'year') =>
		told.format.price({ kind: 'recurring', price: { minor, currency: told.currency }, period });
	if (days === 1) return price('day');
	if (days === 7) return price('week');
	if (months === 1) return price('month');
	if (months === 12) return price('year');
	return days === undefined
		? m.subscriptions_every_months({ sum, count: months })
		: m.subscriptions_every_days({ sum, count: days });
}

/** What it takes now; of what comes whenever it likes, that. */
export function takesText({ minor, rhythm }: Subscription, told: Told): string {
	return minor === undefined || rhythm === undefined ? m.subscriptions_no_rhythm() : everyText(minor, rhythm, told);
}

/** Why it is told of, with its days and sums. */
export function whyText({ kind, change, startedAt }: Subscription, told: Told): string | undefined {
	const { format, now } = told;
	if (kind === 'appeared')
		return startedAt === undefined ? undefined : m.subscriptions_why_appeared({ date: format.date(startedAt) });
	if (!change) return undefined;
	const said = {
		date: format.date(change.at),
		before: sumText(change.before, told),
		sum: sumText(change.minor, told)
	};
	const ahead = change.at > now;
	if (change.trial && change.before === 0)
		return ahead ? m.subscriptions_why_free_until(said) : m.subscriptions_why_free_before(said);
	if (change.trial) return m.subscriptions_why_trial(said);
	return ahead ? m.subscriptions_why_rises(said) : m.subscriptions_why_rose(said);
}
