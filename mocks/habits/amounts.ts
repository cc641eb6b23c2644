import type { Habit, Json } from './habit';
import { eachObject, isObject, without } from './json';

/**
 * In the operator's own words and in those of the habits below, which may have been at work before.
 */
const CURRENCIES: readonly unknown[] = ['RUB', 'BYN', 'rub', '₽', '643', 'руб.', 'RUR'];

/** TMF Money: a sum with its currency. */
const isMoney = (object: Json): boolean => CURRENCIES.includes(object['unit']) && 'value' in object;

/** TMF Quantity that is money, as balances are. */
const isMoneyQuantity = (object: Json): boolean => CURRENCIES.includes(object['units']) && 'amount' in object;

/** Every sum of money of a record that is still a number. */
const eachSum =
	(change: (sum: number) => unknown) =>
	(record: Json): unknown =>
		eachObject(record, (object) => {
			const field = isMoney(object) ? 'value' : isMoneyQuantity(object) ? 'amount' : '';
			const sum = object[field];
			return typeof sum === 'number' ? { ...object, [field]: change(sum) } : object;
		});

/** Every name of a currency; `undefined` takes it away. */
const eachCurrency =
	(name: string | undefined) =>
	(record: Json): unknown =>
		eachObject(record, (object) => {
			const field = isMoney(object) ? 'unit' : isMoneyQuantity(object) ? 'units' : undefined;
			if (field === undefined) return object;
			return name === undefined ? without(object, field) : { ...object, [field]: name };
		});

/** «1 190.00», with blanks between thousands. */
const withBlanks = (sum: number): string => sum.toFixed(2).replaceAll(/\B(?=(\d{3})+\.)/g, ' ');

const rename = (object: Json, from: string, to: string): Json =>
	from in object ? { ...without(object, from), [to]: object[from] } : object;

const VAT = 20;

const currency = (name: string, word: string): Habit => ({
	name,
	does: `Рубль у него «${word}».`,
	record: eachCurrency(word)
});

export const amounts: readonly Habit[] = [
	{ name: 'sums-text', does: 'Суммы строками: "123.4".', record: eachSum(String) },
	{
		name: 'sums-text-hundredths',
		does: 'Суммы строками с копейками: "123.40".',
		record: eachSum((sum) => sum.toFixed(2))
	},
	{
		name: 'sums-comma',
		does: 'Суммы строками с запятой: "123,40".',
		record: eachSum((sum) => sum.toFixed(2).replace('.', ','))
	},
	{ name: 'sums-blanks', does: 'Суммы строками с пробелами: "1 190.00".', record: eachSum(withBlanks) },
	{
		name: 'sums-float-noise',
		does: 'Суммы с шумом двоичных дробей: 347.2000000001.',
		record: eachSum((sum) => (sum === 0 ? 0 : sum + 1e-10))
	},
	{
		name: 'sums-half-kopecks',
		does: 'Суммы с половиной копейки: 347.205.',
		record: eachSum((sum) => (sum === 0 ? 0 : Math.round(sum * 1_000 + Math.sign(sum) * 5) / 1_000))
	},
	{
		name: 'ratings-ten-thousandths',
		does: 'Стоимость расхода с четырьмя знаками: 2.5417.',
		record: (record, { resource }) =>
			resource === 'usage' ? eachSum((sum) => (sum === 0 ? 0 : Math.round(sum * 10_000 + 17) / 10_000))(record) : record
	},
	{
		name: 'money-for-quantity',
		does: 'Там, где по стандарту amount и units, стоят value и unit.',
		record: (record) =>
			eachObject(record, (object) =>
				isMoneyQuantity(object) ? rename(rename(object, 'amount', 'value'), 'units', 'unit') : object
			)
	},
	{
		name: 'quantity-for-money',
		does: 'Там, где по стандарту value и unit, стоят amount и units.',
		record: (record) =>
			eachObject(record, (object) =>
				isMoney(object) ? rename(rename(object, 'value', 'amount'), 'unit', 'units') : object
			)
	},
	{
		name: 'bare-sums',
		does: 'Суммы голым числом, без валюты вокруг.',
		record: (record) =>
			eachObject(record, (object) => {
				if (isMoney(object)) return object['value'];
				return isMoneyQuantity(object) ? object['amount'] : object;
			})
	},
	currency('currency-lower', 'rub'),
	currency('currency-sign', '₽'),
	currency('currency-number', '643'),
	currency('currency-word', 'руб.'),
	currency('currency-old', 'RUR'),
	{ name: 'currency-absent', does: 'Не говорит валюты.', record: eachCurrency(undefined) },
	{
		name: 'duty-free-only',
		does: 'Цены только без налога: dutyFreeAmount.',
		record: (record) => eachObject(record, (object) => rename(object, 'taxIncludedAmount', 'dutyFreeAmount'))
	},
	{
		name: 'duty-free-too',
		does: 'Цены с налогом, без налога и со ставкой.',
		record: (record) =>
			eachObject(record, (object) => {
				const price = object['taxIncludedAmount'];
				if (!isObject(price) || !isMoney(price)) return object;
				const value = Math.round((Number(price['value']) * 100 * 100) / (100 + VAT)) / 100;
				return { ...object, dutyFreeAmount: { ...price, value }, taxRate: VAT };
			})
	},
	{
		name: 'packages-octets',
		does: 'Трафик в пакетах считает байтами.',
		record: (record, { resource }) =>
			resource === 'usageConsumptionReport'
				? eachObject(record, (object) =>
						object['units'] === 'GB'
							? { amount: Math.round(Number(object['amount']) * 1_024 ** 3), units: 'octets' }
							: object
					)
				: record
	}
];
