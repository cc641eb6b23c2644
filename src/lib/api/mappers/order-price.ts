import * as v from 'valibot';
import type { OrderPrice } from '../../domain/command';
import { toMajor } from '../../domain/money';
import type { components } from '../generated/tmf622';
import { meaning } from '../dialect';
import { money, read, through } from './fields';
import { standardPrices } from './price';

type Schemas = components['schemas'];

const price = v.object({ taxIncludedAmount: money });

/** An answer to an order comes without its operator's pack: the usual words have to do. */
const period = through(v.unknown(), (word) => meaning(standardPrices.periods, word));

const itemPrices = v.object({
	itemTotalPrice: v.strictTuple([v.object({ price })]),
	itemPrice: v.optional(
		v.union([v.strictTuple([]), v.strictTuple([v.object({ recurringChargePeriod: period, price })])])
	)
});

/**
 * The price of a TMF622 item, or of an error that tells what it is now. One that can't be told
 * whole is not told at all.
 */
export function toOrderPrice(record: unknown): OrderPrice | undefined {
	const dto = read(itemPrices, record);
	if (dto === undefined) return undefined;
	const [total] = dto.itemTotalPrice;
	const [every] = dto.itemPrice ?? [];
	const now = total.price.taxIncludedAmount;
	if (every === undefined) return { now };
	return { now, perPeriod: { price: every.price.taxIncludedAmount, period: every.recurringChargePeriod } };
}

export function fromOrderPrice({ now, perPeriod }: OrderPrice): {
	itemTotalPrice: Schemas['TotalPrice'];
	itemPrice?: Schemas['PeriodPrice'];
} {
	return {
		itemTotalPrice: [
			{ priceType: 'oneTime', price: { taxIncludedAmount: { unit: now.currency, value: toMajor(now) } } }
		],
		...(perPeriod && {
			itemPrice: [
				{
					priceType: 'recurring',
					recurringChargePeriod: perPeriod.period,
					price: { taxIncludedAmount: { unit: perPeriod.price.currency, value: toMajor(perPeriod.price) } }
				}
			]
		})
	};
}
