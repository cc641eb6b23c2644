import * as v from 'valibot';
import type { Period } from '../../domain/period';
import type { ProductPrice } from '../../domain/subscriber';
import type { Dialect, PriceKind } from '../../operator/dialect';
import { meaning, spoken } from '../dialect';
import { byPack, present, read, type MapContext } from './fields';
import { paidSum } from './paid-sum';

/** `reccurring` is how a sample of the standard's own spells it. */
export const standardPrices: Dialect['prices'] = {
	kinds: {
		recurring: 'recurring',
		reccurring: 'recurring',
		recurrent: 'recurring',
		'recurring fee': 'recurring',
		'recurring charge': 'recurring',
		'recurring price': 'recurring',
		periodic: 'recurring',
		subscription: 'recurring',
		daily: 'recurring',
		'daily fee': 'recurring',
		weekly: 'recurring',
		'weekly fee': 'recurring',
		monthly: 'recurring',
		'monthly fee': 'recurring',
		yearly: 'recurring',
		'yearly fee': 'recurring',
		'annual fee': 'recurring',
		'one time': 'one-time',
		'one time fee': 'one-time',
		'one time charge': 'one-time',
		'one time price': 'one-time',
		once: 'one-time',
		'non recurring': 'one-time',
		'non recurring fee': 'one-time',
		'non recurring charge': 'one-time',
		activation: 'one-time',
		'activation fee': 'one-time',
		setup: 'one-time',
		'setup fee': 'one-time',
		usage: 'usage',
		'usage fee': 'usage',
		'usage charge': 'usage',
		'usage price': 'usage',
		allowance: 'allowance',
		penalty: 'penalty',
		'penalty fee': 'penalty'
	},
	periods: {
		day: 'day',
		days: 'day',
		daily: 'day',
		'daily fee': 'day',
		'1 day': 'day',
		P1D: 'day',
		week: 'week',
		weeks: 'week',
		weekly: 'week',
		'weekly fee': 'week',
		'1 week': 'week',
		P1W: 'week',
		P7D: 'week',
		month: 'month',
		months: 'month',
		monthly: 'month',
		'monthly fee': 'month',
		'1 month': 'month',
		P1M: 'month',
		year: 'year',
		years: 'year',
		yearly: 'year',
		annual: 'year',
		annually: 'year',
		'yearly fee': 'year',
		'annual fee': 'year',
		'1 year': 'year',
		P1Y: 'year',
		P12M: 'year'
	}
};
const dialect = spoken('prices', standardPrices);

/** `undefined` for a kind that nobody knows. */
export function priceKind(record: unknown, { pack }: Pick<MapContext, 'pack'>): PriceKind | undefined {
	return meaning(dialect(pack).kinds, read(kinded, record)?.priceType);
}

const kinded = v.object({ priceType: v.unknown() });
const some = v.pipe(v.array(v.unknown()), v.minLength(1));

/**
 * What makes another price of it, or a price of some customers alone: a sum that has it can be read
 * in two ways.
 */
const ALTERED = v.union([
	v.object({ productPriceAlteration: some }),
	v.object({ priceAlteration: some }),
	v.object({ popRelationship: some }),
	v.object({ bundledPopRelationship: some }),
	v.object({ pricingLogicAlgorithm: some }),
	v.object({ prodSpecCharValueUse: some }),
	v.object({ constraint: some })
]);

const timing = byPack(({ moment, end }) =>
	v.object({
		recurringChargePeriod: v.nullish(v.string(), ''),
		recurringChargePeriodType: v.nullish(v.string(), ''),
		recurringChargePeriodLength: v.nullish(v.union([v.number(), v.pipe(v.string(), v.transform(Number))]), 1),
		// Unreadable is not absent: a price whose beginning or end can't be read might be taken for
		// one in force.
		validFor: v.nullish(v.object({ startDateTime: v.nullish(moment), endDateTime: v.nullish(end) }))
	})
);

/**
 * Prices of TMF620 and TMF637. None when they are not known as a whole: one that was left out would
 * make the rest look cheaper, and nothing that is free comes without a price of 0.
 */
export function toPrices(list: unknown, context: MapContext): ProductPrice[] {
	if (!Array.isArray(list)) return [];
	const prices = list.map((record: unknown) => toPrice(record, context));
	return prices.includes(undefined) ? [] : prices.flatMap((price) => price ?? []);
}

/** Nothing for what is not paid for having it; `undefined` when the price is not known. */
export function toPrice(record: unknown, context: MapContext): ProductPrice[] | undefined {
	const kind = priceKind(record, context);
	if (kind === 'penalty' || kind === 'allowance') return [];
	const price = paidSum(record, context);
	if (kind === 'usage') return price === undefined ? [] : [{ kind, price }];
	const dto = read(timing(context), record);
	if (kind === undefined || price === undefined || dto === undefined || read(ALTERED, record)) return undefined;
	const { period, told } = periodOf(record, dto, context);
	if (kind === 'recurring' ? period === undefined : told) return undefined;
	const { startDateTime: from, endDateTime: until } = dto.validFor ?? {};
	return [{ kind, price, ...present({ period, from: from ?? undefined, until: until ?? undefined }) }];
}

interface Timing {
	recurringChargePeriod: string;
	recurringChargePeriodType: string;
	recurringChargePeriodLength: number;
}

/**
 * `told` without a `period`: it can't be read, or what the fields and the kind say of it differs.
 */
function periodOf(record: unknown, dto: Timing, { pack }: MapContext): { period?: Period; told: boolean } {
	const { periods } = dialect(pack);
	const said = [dto.recurringChargePeriod, dto.recurringChargePeriodType].filter((word) => word.trim() !== '');
	const byFields = said.map((word) => times(meaning(periods, word), dto.recurringChargePeriodLength));
	const byKind = meaning(periods, read(kinded, record)?.priceType);
	const all = new Set([...byFields, ...(byKind === undefined ? [] : [byKind])]);
	const [period] = all;
	return { told: said.length > 0, ...(all.size === 1 && period !== undefined ? { period } : {}) };
}

function times(period: Period | undefined, length: number): Period | undefined {
	if (length === 1) return period;
	if (period === 'day' && length === 7) return 'week';
	return period === 'month' && length === 12 ? 'year' : undefined;
}
