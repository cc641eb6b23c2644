import { both } from '../bss/both';
import type { components } from '../../src/lib/api/generated/tmf622';
import type { Agreed } from '../bss/orders/order';
import { Refusal } from '../bss/refusal';
import { fromMajor, toMoney } from './amounts';

type Schemas = components['schemas'];

export interface ItemPrices {
	itemTotalPrice: Schemas['TotalPrice'];
	itemPrice?: Schemas['PeriodPrice'];
}

export function toItemPrices({ now, perPeriod }: Agreed, currency: string): ItemPrices {
	return {
		itemTotalPrice: [{ priceType: 'oneTime', price: { taxIncludedAmount: toMoney(now, currency) } }],
		...(perPeriod && {
			itemPrice: [
				{
					priceType: 'recurring',
					recurringChargePeriod: perPeriod.period,
					price: { taxIncludedAmount: toMoney(perPeriod.minor, currency) }
				}
			]
		})
	};
}

export function fromItemPrices({ itemTotalPrice, itemPrice = [] }: ItemPrices, currency: string): Agreed {
	const minor = ({ price: { taxIncludedAmount: money } }: Schemas['OrderPrice']): number => {
		if (money.unit !== currency)
			throw new Refusal(400, 'INVALID_BODY', both('Запрос составлен неверно', 'The request is malformed'), money.unit);
		return fromMajor(money.value, currency).minor;
	};
	const [recurring] = itemPrice;
	return {
		now: itemTotalPrice.reduce((sum, price) => sum + minor(price), 0),
		...(recurring && { perPeriod: { minor: minor(recurring), period: recurring.recurringChargePeriod ?? '' } })
	};
}
