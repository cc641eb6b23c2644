/** What is taken again and again for nothing that the line owns: content, mostly of others. */
import { feesAt } from '../orders/fees';
import type { Debit } from './debits';
import type { Facts } from './facts';
import { isNamed } from './names';
import { isEnded } from './orders';
import { timesAYear } from './rhythm';
import { NEWS, recentChange, seriesOf, type Series } from './series';
import { strangeDebits } from './strange';
import { costOf, paidOf, type Subscription } from './subscription';

export function unownedSubscriptions(facts: Facts, debits: readonly Debit[]): Subscription[] {
	const today = facts.calendar.dayOf(facts.now);
	const isTold = tellerOf(facts, debits);
	return strangeDebits(facts, debits).flatMap((own) => {
		const { series, strays } = seriesOf(own, today);
		const goingOn = series.filter((one) => isTold(one) && !isEnded(one, facts));
		return [...goingOn.map((one) => repeated(one, facts)), ...premium(strays, facts)];
	});
}

/**
 * The statement of an account may call the fee of the tariff by any words. So a series of it is
 * told of only where the tariff's own debits are known for what they are, and it is none of them.
 */
function tellerOf({ products, now }: Facts, debits: readonly Debit[]): (series: Series) => boolean {
	const tariffs = products.filter(({ kind }) => kind === 'tariff');
	const asked = tariffs.map(({ prices }) => feesAt(prices, now));
	const sums = new Set(asked.flatMap((fees) => fees?.map(({ price }) => price.minor) ?? []));
	const free = asked.every((fees) => fees?.length === 0);
	const seen = debits.some(
		({ as, key, minor }) => as === 'tariff-fee' || sums.has(minor) || tariffs.some(({ name }) => isNamed(key, name))
	);
	const since = Math.max(0, ...tariffs.map(({ startedAt = 0 }) => startedAt));
	return ({ debits: own }) =>
		own.every(({ as, minor }) => as !== 'unsaid' || ((free || seen) && !sums.has(minor))) &&
		own.some(({ as, at }) => as !== 'unsaid' || at > since);
}

function repeated(series: Series, { now }: Facts): Subscription {
	const { debits, minor, rhythm } = series;
	const change = recentChange(series, now);
	return {
		kind: change ? (change.trial ? 'trial' : 'rise') : 'repeated',
		id: debits.reduce((first) => first).id,
		name: debits.reduce((_, next) => next).name,
		...{ debits: paidOf(debits), cost: costOf(debits) },
		...{ minor, rhythm, yearMinor: minor * timesAYear(rhythm) },
		...(change && { change })
	};
}

/** Fewer in the time that is looked at are a purchase. */
const HABIT = 3;

/** What the operator calls content, and what comes whenever it likes. */
function premium(strays: readonly Debit[], { now }: Facts): Subscription[] {
	const content = strays.filter(({ as, minor, returned }) => as === 'subscription' && minor > returned);
	const lately = content.filter(({ at }) => now - at <= NEWS);
	const [last] = lately.toReversed();
	if (!last || lately.length < HABIT) return [];
	return [{ kind: 'premium', id: last.key, name: last.name, debits: paidOf(content), cost: costOf(content) }];
}
