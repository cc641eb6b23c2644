/** Money that is not there: what a top-up has to bring. */
import { pendingSum, pendingTopUps } from './home';
import { minorDigits, type Money } from './money';
import type { Msisdn } from './msisdn';
import type { OrderTerms } from './orders/terms';
import type { CatalogueOffering } from './subscriber';
import type { CatalogueData } from './catalogue';

/** Money on its way to the account that the balance does not show yet. */
export function comingTo(
	number: Msisdn | undefined,
	{ outbox, freshness, balance }: Pick<CatalogueData, 'outbox' | 'freshness' | 'balance'>
): number {
	if (balance === undefined) return 0;
	const pending = pendingTopUps(number, outbox, freshness.balances.awaiting ?? []);
	return pendingSum(pending, balance.currency)?.minor ?? 0;
}

/**
 * What an order takes now and the account does not have, with the money on its way counted in. What
 * is lent brings its own money, and what takes nothing lacks nothing.
 */
export function lackOf(
	{ command, balanceAfter }: OrderTerms,
	offering: CatalogueOffering | undefined,
	coming: number
): Money | undefined {
	if (balanceAfter === undefined || offering?.lends || command.price.now.minor <= 0) return undefined;
	const left = balanceAfter.minor + coming;
	return left < 0 ? { minor: -left, currency: balanceAfter.currency } : undefined;
}

/**
 * The sum to top up by so that what lacks is there: whole units, within the limits. `undefined`: no
 * single top-up brings as much.
 */
export function topUpFor({ minor, currency }: Money, { min, max }: { min: number; max: number }): Money | undefined {
	const unit = 10 ** minorDigits(currency);
	const sum = Math.max(min, Math.ceil(minor / unit) * unit);
	return minor > 0 && sum <= max ? { minor: sum, currency } : undefined;
}
