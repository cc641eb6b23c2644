/**
 * F102: what is paid for again and again. Told of only with its evidence, and rather not at all
 * than wrongly.
 */
import { debitsOf } from './debits';
import type { Facts } from './facts';
import { ownedSubscriptions } from './owned';
import { withOwnNames } from './strange';
import type { Subscription } from './subscription';
import { unownedSubscriptions } from './unowned';

/** News first, the dearest of them above. Nothing before it is known what the line owns. */
export function findSubscriptions(facts: Facts): Subscription[] {
	if (facts.products.length === 0) return [];
	const debits = withOwnNames(facts, debitsOf(facts));
	return [...ownedSubscriptions(facts, debits), ...unownedSubscriptions(facts, debits)].toSorted(
		(a, b) => Number(!isNews(a)) - Number(!isNews(b)) || weight(b) - weight(a)
	);
}

/** Something that the person may not know of. */
export const isNews = ({ kind }: Subscription): boolean => kind !== 'service';

const weight = ({ yearMinor, cost }: Subscription): number => yearMinor ?? cost;
