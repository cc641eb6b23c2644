/** Debits whose words name nothing of the operator's. */
import type { Debit } from './debits';
import type { Facts } from './facts';
import { feeNow, type Fee } from './fee';
import { isNamed, nameKey } from './names';
import { longest, nextDay } from './rhythm';
import { seriesOf, type Series } from './series';

/**
 * By name, each oldest first. What the operator sells is none: it is on the list of what is owned,
 * or it is off.
 */
export function strangeDebits({ products, catalogue }: Facts, debits: readonly Debit[]): Debit[][] {
	const known = [...products, ...catalogue].map(({ name }) => name);
	const groups = new Map<string, Debit[]>();
	for (const debit of debits) {
		const group = groups.get(debit.key) ?? [];
		if (debit.as !== 'tariff-fee') group.push(debit);
		groups.set(debit.key, group);
	}
	return [...groups].flatMap(([key, group]) => (known.some((name) => isNamed(key, name)) ? [] : [group]));
}

/**
 * Stored records keep the words of their day: another language, an older name. What is owned and
 * has no debits under its own name is found among them by its sum and dates, and gets its name.
 */
export function withOwnNames(facts: Facts, debits: readonly Debit[]): Debit[] {
	const { products, calendar, now } = facts;
	const today = calendar.dayOf(now);
	const unseen = products.flatMap((product) => {
		const fee = product.kind === 'tariff' ? undefined : feeNow(product, facts);
		if (!fee) return [];
		const since = today - 2 * longest(fee.rhythm);
		const seen = debits.some(({ day, key }) => day >= since && isNamed(key, product.name));
		return seen ? [] : [{ ...product, fee }];
	});
	if (unseen.length === 0) return [...debits];
	const series = strangeDebits(facts, debits).flatMap((group) => seriesOf(group, today).series);
	const keys = new Map<Debit, string>();
	for (const { name, fee, nextChargeAt } of unseen) {
		const next = nextChargeAt === undefined ? undefined : calendar.dayOf(nextChargeAt);
		const own = series.find(
			(one) => isFeeOf(one, fee) && !one.debits.some((debit) => keys.has(debit)) && falls(one, next)
		);
		for (const debit of own?.debits ?? []) keys.set(debit, nameKey(name));
	}
	return debits.map((debit) => ({ ...debit, key: keys.get(debit) ?? debit.key }));
}

/** Of thirty days and of a month is much the same. */
export const isFeeOf = ({ minor, rhythm }: Series, fee: Fee): boolean =>
	minor === fee.minor && Math.abs(longest(rhythm) - longest(fee.rhythm)) <= 3;

/** Days around the date that the operator names. */
const ABOUT = 3;

const falls = ({ debits, rhythm }: Series, next: number | undefined): boolean =>
	next === undefined || debits.some(({ day }) => Math.abs(nextDay(day, rhythm) - next) <= ABOUT);
