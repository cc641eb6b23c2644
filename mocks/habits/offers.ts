import type { Habit, Json } from './habit';
import { isObject, mapIn, without } from './json';

const PRICES = ['productOfferingPrice', 'productPrice'] as const;

/** Prices of an offering or of a product, each changed. */
const eachPrice = (record: Json, change: (price: Json) => Json): Json =>
	PRICES.reduce((changed, name) => mapIn(changed, name, change), record);

/**
 * The price as an entity of its own has it: a sum instead of a price with taxes, the period as a
 * type and a length.
 */
function standAlone(price: Json): Json {
	const sum = isObject(price['price']) ? price['price']['taxIncludedAmount'] : undefined;
	const period = price['recurringChargePeriod'];
	return {
		...without(price, 'recurringChargePeriod'),
		...(sum !== undefined && { price: sum }),
		...(period !== undefined && { recurringChargePeriodType: period, recurringChargePeriodLength: 1 })
	};
}

/** A reference or a characteristic as version 5 has it, where everything says its type. */
const typed =
	(type: string) =>
	(object: Json): Json => ({ '@type': type, ...object });

/** How offerings and products are told. */
export const offers: readonly Habit[] = [
	{
		name: 'price-references',
		does: 'Вместо цен тарифов и услуг — ссылки на них.',
		record: (record, { resource }) =>
			resource === 'productOffering'
				? mapIn(record, 'productOfferingPrice', ({ id, name }) => ({
						id,
						href: `/productOfferingPrice/${String(id)}`,
						name,
						'@referredType': 'ProductOfferingPrice'
					}))
				: record
	},
	{
		name: 'price-stand-alone',
		does: 'Цены тарифов и услуг — как отдельные сущности TMF620: price сразу сумма.',
		record: (record, { resource }) =>
			resource === 'productOffering' ? mapIn(record, 'productOfferingPrice', standAlone) : record
	},
	{
		name: 'v5-catalogue',
		does: 'Каталог по TMF620 версии 5.',
		record: (record, { resource }) =>
			resource === 'productOffering'
				? mapIn(mapIn(record, 'category', typed('CategoryRef')), 'productOfferingPrice', (price) =>
						typed('ProductOfferingPrice')(standAlone(price))
					)
				: record
	},
	{
		name: 'v5-products',
		does: 'Подключённые услуги по TMF637 версии 5.',
		record: (record, { resource }) => {
			if (resource !== 'product') return record;
			const characteristics = mapIn(record, 'productCharacteristic', typed('StringCharacteristic'));
			const prices = eachPrice(characteristics, typed('ProductPrice'));
			return isObject(prices['productOffering'])
				? { ...prices, productOffering: typed('ProductOfferingRef')(prices['productOffering']) }
				: prices;
		}
	}
];
