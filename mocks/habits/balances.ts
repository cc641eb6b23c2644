import type { Habit, Json } from './habit';
import { isObject, mapIn, objectsIn, without } from './json';

/** The packages of a line, each changed; the place tells the first one. */
function eachPackage(record: Json, change: (bucket: Json, place: number) => Json): Json {
	return Array.isArray(record['bucket']) ? { ...record, bucket: objectsIn(record['bucket']).map(change) } : record;
}

const ofPackages =
	(change: (bucket: Json, place: number) => Json): NonNullable<Habit['record']> =>
	(record, { resource }) =>
		resource === 'usageConsumptionReport' ? eachPackage(record, change) : record;

/** Each counter twice: what this line has used, and what everybody has who shares the package. */
const sharedCounters = (bucket: Json): Json => {
	const counters = objectsIn(bucket['bucketCounter']);
	const sum = counters.map(({ value }) => value).find(isObject);
	const amount = Number(sum?.['amount'] ?? 0);
	const others = counters.map((counter) => ({ ...counter, level: 'global', value: { ...sum, amount: amount * 1.5 } }));
	return {
		...bucket,
		isShared: true,
		bucketCounter: [...counters.map((own) => ({ ...own, level: 'user' })), ...others]
	};
};

const magnitude = (quantity: unknown): unknown =>
	isObject(quantity) && typeof quantity['amount'] === 'number'
		? { ...quantity, amount: Math.abs(quantity['amount']) }
		: quantity;

const CREDIT_LIMIT: Json = {
	id: '0-credit-limit',
	'@type': 'Bucket',
	name: 'creditLimit',
	description: 'Кредитный лимит',
	usageType: 'monetary',
	status: 'active',
	remainingValue: { amount: 5_000, units: 'RUB' }
};

/**
 * The card as `BankCard` tells it: hidden number, expiry at the first of its month where the bank
 * is.
 */
const bankCard = (card: Json): Json => ({
	...without(card, '@type', 'lastFourDigits', 'expirationDate'),
	'@type': 'BankCard',
	cardNumber: `**** **** **** ${String(card['lastFourDigits'])}`,
	lastFourDigits: card['lastFourDigits'],
	expirationDate: `${String(card['expirationDate']).slice(0, 7)}-01T00:00:00+03:00`
});

/** How money and packages are told. */
export const balances: readonly Habit[] = [
	{
		name: 'credit-limit-bucket',
		does: 'Кроме баланса есть второй денежный остаток: кредитный лимит.',
		list: (records, { resource }) => (resource === 'bucket' ? [CREDIT_LIMIT, ...records] : records)
	},
	{
		name: 'shared-packages',
		does: 'Пакеты общие: у каждого счётчика свой расход и общий.',
		record: ofPackages(sharedCounters)
	},
	{
		name: 'unlimited-package',
		does: 'Первый пакет без предела: вместо остатка слово Unlimited.',
		record: ofPackages((bucket, place) =>
			place === 0 ? { ...without(bucket, 'remainingValue'), remainingValueName: 'Unlimited' } : bucket
		)
	},
	{
		name: 'unsigned-movements',
		does: 'Операции без знака, виды — как в официальном balanceActionHistory.',
		record: (record, { resource }) =>
			resource === 'balanceActionHistory'
				? {
						...record,
						'@type': record['@type'] === 'Charge' ? 'AdjustBalance' : record['@type'],
						amount: magnitude(record['amount'])
					}
				: record
	},
	{
		name: 'bank-cards',
		does: 'Карты — BankCard, срок — первое число месяца по местному времени.',
		record: (record, { resource }) => (resource === 'paymentMethod' ? bankCard(record) : record)
	},
	{
		name: 'two-owners',
		does: 'В списке людей первым стоит другой человек.',
		list: (records, { resource }) =>
			resource === 'individual'
				? [
						{
							id: 'person-0',
							'@type': 'Individual',
							familyName: 'Иванов',
							givenName: 'Пётр',
							fullName: 'Иванов Пётр',
							partyCharacteristic: []
						},
						...records
					]
				: records
	},
	{
		name: 'package-units-in-balances',
		does: 'Минуты лежат среди остатков счёта: 300 MIN.',
		list: (records, { resource }) =>
			resource === 'bucket'
				? [
						...records,
						{
							...CREDIT_LIMIT,
							id: 'z-minutes',
							name: 'minutes',
							description: 'Минуты',
							usageType: 'voice',
							remainingValue: { amount: 300, units: 'MIN' }
						}
					]
				: records
	},
	{
		name: 'counters-absent',
		does: 'У пакетов нет счётчиков: сколько истрачено, неизвестно.',
		record: ofPackages((bucket) => mapIn(without(bucket, 'bucketCounter'), 'product', (product) => product))
	}
];
