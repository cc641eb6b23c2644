import type { Asked, Habit, Json } from './habit';
import { KEY_FIELDS } from './habit';
import { eachObject, eachValue, isObject, mapIn, without } from './json';

const STATES = ['status', 'state', 'lifecycleStatus'];

const respell =
	(names: readonly string[], change: (word: string) => string) =>
	(record: Json): unknown =>
		eachValue(record, names, (value) => (typeof value === 'string' ? change(value) : value));

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const translated =
	(words: Readonly<Record<string, string>>) =>
	(word: string): string =>
		words[word] ?? word;

const VENDOR = {
	active: 'inUse',
	completed: 'finished',
	release: 'published',
	rated: 'charged',
	suspended: 'onHold'
};

const only =
	(resource: string, change: (record: Json) => unknown) =>
	(record: Json, asked: Asked): unknown =>
		asked.resource === resource ? change(record) : record;

const SECTION_IDS: Readonly<Record<string, string>> = { tariff: '1001', option: '1002' };

/** A dictionary of the operator's own, as a number with a name beside it. */
const numbered = (reference: unknown): unknown => {
	if (!isObject(reference) || typeof reference['id'] !== 'string') return reference;
	const id = SECTION_IDS[reference['id']] ?? `20${reference['id'].length}${reference['id'].charCodeAt(0)}`;
	return { ...reference, id, name: reference['name'] ?? reference['id'] };
};

export const words: readonly Habit[] = [
	{ name: 'states-capital', does: 'Состояния с большой буквы: Active, Completed.', record: respell(STATES, capital) },
	{
		name: 'states-upper',
		does: 'Состояния большими буквами: ACTIVE, COMPLETED.',
		record: respell(STATES, (word) => word.toUpperCase())
	},
	{
		name: 'states-vendor',
		does: 'У состояний свои слова: inUse, finished, published.',
		record: (record, asked) => (asked.resource in KEY_FIELDS ? record : respell(STATES, translated(VENDOR))(record))
	},
	{
		name: 'states-absent',
		does: 'Не говорит состояний там, где они необязательны.',
		record: (record, asked) =>
			asked.resource in KEY_FIELDS ? record : eachObject(record, (object) => without(object, ...STATES))
	},
	{
		name: 'lifecycle-launched',
		does: 'Тарифы и услуги в продаже — «Launched».',
		record: respell(['lifecycleStatus'], translated({ active: 'Launched' }))
	},
	{
		name: 'price-type-capital',
		does: 'Виды цен с большой буквы: Recurring, OneTime.',
		record: respell(['priceType'], capital)
	},
	{
		name: 'price-type-non-recurring',
		does: 'Разовая цена — nonRecurring.',
		record: respell(['priceType'], translated({ oneTime: 'nonRecurring' }))
	},
	{
		name: 'price-type-fee-words',
		does: 'Виды цен словами: «One time fee», «Recurring fee».',
		record: respell(['priceType'], translated({ oneTime: 'One time fee', recurring: 'Recurring fee' }))
	},
	{
		name: 'price-type-reccurring',
		does: 'Постоянная цена с ошибкой, как в официальном примере: reccurring.',
		record: respell(['priceType'], translated({ recurring: 'reccurring' }))
	},
	{
		name: 'price-type-absent',
		does: 'Не говорит вида цены.',
		record: (record) => eachObject(record, (object) => without(object, 'priceType'))
	},
	{
		name: 'prices-absent',
		does: 'Не говорит цен вовсе: по стандарту они необязательны.',
		record: (record) => without(record, 'productPrice', 'productOfferingPrice')
	},
	{
		name: 'period-iso',
		does: 'Периоды по ISO 8601: P1M.',
		record: respell(['recurringChargePeriod'], translated({ month: 'P1M', day: 'P1D', week: 'P1W', year: 'P1Y' }))
	},
	{
		name: 'period-adverb',
		does: 'Периоды наречием: monthly.',
		record: respell(
			['recurringChargePeriod'],
			translated({ month: 'monthly', day: 'daily', week: 'weekly', year: 'yearly' })
		)
	},
	{
		name: 'period-capital',
		does: 'Периоды с большой буквы: Month.',
		record: respell(['recurringChargePeriod'], capital)
	},
	{
		name: 'usage-type-capital',
		does: 'Виды остатков с большой буквы: Monetary, Data.',
		record: respell(['usageType'], capital)
	},
	{
		name: 'category-numbers',
		does: 'Разделы каталога — номера с названием рядом.',
		record: only('productOffering', (record) => mapIn(record, 'category', numbered))
	},
	{
		name: 'specification-numbers',
		does: 'Спецификации услуг — номера с названием рядом.',
		record: only('product', (record) => ({ ...record, productSpecification: numbered(record['productSpecification']) }))
	},
	{
		name: 'no-specification',
		does: 'Не говорит спецификаций услуг.',
		record: only('product', (record) => without(record, 'productSpecification'))
	},
	{
		name: 'units-long',
		does: 'Единицы словами: GByte, minutes, SMS.',
		record: respell(['units'], translated({ GB: 'GByte', MB: 'MByte', min: 'minutes', s: 'seconds', message: 'SMS' }))
	},
	{
		name: 'units-russian',
		does: 'Единицы по-русски: ГБ, мин, шт.',
		record: respell(['units'], translated({ GB: 'ГБ', MB: 'МБ', min: 'мин', s: 'с', message: 'шт' }))
	},
	{
		name: 'units-small',
		does: 'Единицы маленькими буквами: gb, mb.',
		record: respell(['units'], translated({ GB: 'gb', MB: 'mb' }))
	}
];
