import * as v from 'valibot';
import type { RecurringPrice } from '../../domain/subscriber';
import { instant, maybe, money, oneOf, present } from './fields';

/**
 * Prices of TMF620 and TMF637. A list with one price that can't be read is unreadable as a whole, and so is its record: a price
 * left out would make the rest look cheaper. Kinds that this version does not know (discounts) are left out.
 */
export const prices = v.pipe(
	v.array(
		v.object({
			priceType: oneOf({ recurring: 'recurring', oneTime: 'one-time', usage: 'usage' }, 'unknown'),
			recurringChargePeriod: maybe(v.picklist(['day', 'week', 'month', 'year'])),
			price: v.object({ taxIncludedAmount: money }),
			// Not `maybe`: a price whose beginning can't be read might be taken for one in force.
			validFor: v.optional(v.object({ startDateTime: v.optional(instant), endDateTime: v.optional(instant) }))
		})
	),
	v.transform((list) =>
		list.flatMap(({ priceType, recurringChargePeriod, price, validFor }): RecurringPrice[] =>
			priceType === 'unknown'
				? []
				: [
						{
							kind: priceType,
							price: price.taxIncludedAmount,
							...present({
								period: recurringChargePeriod,
								from: validFor?.startDateTime,
								until: validFor?.endDateTime
							})
						}
					]
		)
	)
);
