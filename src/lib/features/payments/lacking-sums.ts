/**
 * Sums that something lacks, to be offered before the usual ones, each with what it is enough for.
 */
import type { DueDay } from '$lib/domain/due';
import { topUpFor } from '$lib/domain/lacking';
import type { Money } from '$lib/domain/money';
import type { Format } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { OperatorPack } from '$lib/operator/pack';

export interface LackingSum {
	minor: number;
	words: string;
}

interface Lacking {
	/** What an order that waits under the form asks for, already a sum to top up by. */
	order: number | undefined;
	balance: Money | undefined;
	/** With what is lacking then, a debt of now included. */
	day: Pick<DueDay, 'at' | 'lacks'> | undefined;
}

/** The most pressing first, none twice. Nothing of it is chosen for anybody. */
export function lackingSums(
	{ order, balance, day }: Lacking,
	{ currency, topUp }: Pick<OperatorPack, 'currency' | 'topUp'>,
	format: Format
): LackingSum[] {
	const sums: LackingSum[] = [];
	const offer = (minor: number, words: (sum: string) => string) => {
		if (minor > topUp.max || sums.some((one) => one.minor === minor)) return;
		sums.push({ minor, words: words(format.money({ minor, currency })) });
	};
	if (order !== undefined) offer(order, (sum) => m.lacking_preset_order({ sum }));
	if (balance?.currency !== currency) return sums;
	// To the kopeck: people pay what they owe.
	if (balance.minor < 0) offer(Math.max(topUp.min, -balance.minor), (sum) => m.lacking_preset_debt({ sum }));
	const lacks = day && topUpFor({ minor: day.lacks, currency }, topUp);
	if (day && lacks) offer(lacks.minor, (sum) => m.lacking_preset_due({ sum, date: format.date(day.at) }));
	return sums;
}
