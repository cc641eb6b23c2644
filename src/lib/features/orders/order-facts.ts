/** What follows from confirming an order, as names and values. */
import { DAY, type Instant } from '$lib/domain/instant';
import { isFree } from '$lib/domain/orders/price';
import type { OrderTerms } from '$lib/domain/orders/terms';
import type { CatalogueOffering, OwnedProduct } from '$lib/domain/subscriber';
import type { Format } from '$lib/i18n/format';
import { conditionValue } from '../shared/data/condition-value';
import { m } from '$lib/i18n/paraglide/messages.js';

const LENGTH = { day: DAY, week: 7 * DAY, month: 30 * DAY, year: 365 * DAY } as const;

interface Fact {
	name: string;
	value: string;
	minor?: number;
	testid?: string;
}

export interface Ordered {
	terms: OrderTerms;
	/** Absent for what the catalogue does not have. */
	offering?: CatalogueOffering | undefined;
	/** Absent for what is not owned yet. */
	product?: OwnedProduct | undefined;
	/** On its way to the account, in minor units. */
	coming?: number;
}

/** What is taken now. */
export function priceText({ terms: { command }, offering, product }: Ordered, format: Format): string {
	const { price } = command;
	if (command.action === 'disconnect') return product?.penalty ? m.orders_penalty() : m.orders_free_removal();
	if (isFree(price)) return m.orders_free();
	if (offering?.lends) return m.orders_lent_fee({ sum: format.money(price.now) });
	return price.now.minor === 0 ? m.orders_free_now() : m.orders_now({ sum: format.money(price.now) });
}

export function orderFacts({ terms, offering, product, coming = 0 }: Ordered, format: Format, now: Instant): Fact[] {
	const { command, announced, balanceAfter } = terms;
	const { action, price } = command;
	const { perPeriod } = price;
	/** Of what is taken now, the part that is not the first period. */
	const fee = perPeriod && price.now.minor - perPeriod.price.minor;
	const facts: Fact[] = [];
	const tell = (name: string, value: string) => facts.push({ name, value });

	// The announced price is what comes next, if it comes before the second period.
	const replaced = perPeriod && announced && announced.from <= now + LENGTH[perPeriod.period];
	if (perPeriod && perPeriod.price.minor > 0 && !replaced)
		tell(m.orders_then(), format.price({ kind: 'recurring', ...perPeriod }));
	if (fee) tell(m.orders_fee(), format.money({ minor: fee, currency: price.now.currency }));
	if (announced) tell(m.orders_announced({ date: format.date(announced.from) }), format.price(announced));
	if (offering?.lends) tell(m.orders_lent(), format.money(offering.lends));
	if (action === 'buy' && offering?.days !== undefined) {
		const end = now + offering.days * DAY;
		if (offering.lends) tell(m.orders_lent_back(), format.moment(end));
		else tell(m.orders_lasts(), m.orders_lasts_until({ date: format.date(end) }));
	}
	if (action === 'disconnect') {
		const paid = product?.prices.find(({ kind, price: each }) => kind === 'recurring' && each.minor > 0);
		if (paid) tell(m.orders_no_longer_paid(), format.price(paid));
	} else for (const condition of offering?.conditions ?? []) tell(condition.name, conditionValue(condition, format));
	const left = balanceAfter && { ...balanceAfter, minor: balanceAfter.minor + coming };
	// An order that the money is not enough for is refused: then this would be left of nothing.
	const refused = left && left.minor < 0 && price.now.minor > 0 && !offering?.lends;
	if (left && !refused)
		facts.push({
			name: offering?.lends ? m.orders_balance_becomes() : m.common_left_on_account(),
			value: format.money(left),
			minor: left.minor,
			testid: 'confirm-balance'
		});
	return facts;
}
