import { pricesIn, type Json, type Served } from './served';

/** Something the app says of the operator's data, and when that would be true. */
export interface Rule {
	/** Messages that say it. */
	keys: readonly string[];
	/** The claim in words, for the report. */
	claim: string;
	isTrue(served: Served): boolean;
}

const typeOf = (record: Json): string => String(record['@type']).toLowerCase();
const isCard = (record: Json): boolean => typeOf(record).endsWith('card') || 'lastFourDigits' in record;
const word = (record: Json, ...names: string[]): string =>
	names
		.map((name) => String(record[name] ?? ''))
		.join()
		.toLowerCase();

/** Told without a price, in a state that TMF635 has for what is not rated yet. */
export const isUnrated = (usage: Json): boolean =>
	/received|guided|recycled/.test(word(usage, 'status')) && pricesIn(usage['ratedProductUsage']).length === 0;

const names = (name: string) => (record: Json) => JSON.stringify(record).includes(name);

/**
 * Nothing was spent in the current month, or what was has an explicit price of 0 or none yet. What
 * has no readable date may be of this month.
 */
const nothingSpent = (served: Served): boolean =>
	served.none('tmf635', '/usage', (record) => {
		const at = new Date(String(record['usageDate']));
		const now = new Date();
		const thisMonth = Number.isNaN(at.getTime()) || at.toISOString().slice(0, 7) === now.toISOString().slice(0, 7);
		const prices = pricesIn(record['ratedProductUsage']);
		return thisMonth && !isUnrated(record) && !(prices.length > 0 && prices.every((price) => price === 0));
	});

/**
 * What a category is called that holds tariffs, and one that holds none. What is called otherwise
 * may hold either.
 */
const holds = (record: Json, kind: RegExp): boolean =>
	(Array.isArray(record['category']) ? (record['category'] as Json[]) : []).some((one) => kind.test(word(one, 'name')));
const TARIFFS = /plan|tariff/;
const OPTIONS = /add-on|option/;

const offeringOf = (product: Json): unknown => (product['productOffering'] as Json | undefined)?.['id'];

/** The only plan that is owned is no service: «nothing connected» is true of the rest. */
const isPlan = (served: Served, product: Json): boolean =>
	served
		.records('tmf620', '/productOffering')
		.some((offering) => offering['id'] === offeringOf(product) && holds(offering, TARIFFS));

export const RULES: readonly Rule[] = [
	{
		keys: [...['shell_offline', 'support_offline', 'auth_offline_title'], 'common_waits_network'],
		claim: 'there is no network',
		isTrue: () => false
	},
	{
		keys: ['shell_silent'],
		claim: 'the operator does not answer',
		isTrue: (served) => served.broke
	},
	{
		keys: ['home_balance_none'],
		claim: 'the operator has not told the balance',
		isTrue: (served) => served.none('tmf654', '/bucket', (record) => pricesIn(record).length > 0)
	},
	{
		keys: ['home_tariff_none', 'tariff_none'],
		claim: 'nothing is connected',
		isTrue: (served) =>
			served.none('tmf637', '/product', (one) => !/terminated|cancelled|aborted/.test(word(one, 'status')))
	},
	{
		keys: ['services_none'],
		claim: 'no service is connected',
		isTrue: (served) =>
			served.none(
				'tmf637',
				'/product',
				(one) => !/terminated|cancelled|aborted/.test(word(one, 'status')) && !isPlan(served, one)
			)
	},
	{
		keys: ['tariff_archive'],
		claim: 'the tariff is not sold any more',
		isTrue: (served) =>
			!served.none('tmf620', '/productOffering', (one) => /retired|obsolete|archiv/.test(word(one, 'lifecycleStatus')))
	},
	{
		keys: ['tariff_available_none'],
		claim: 'the catalogue has no other tariff',
		isTrue: (served) => {
			const owned = served.records('tmf637', '/product').map(offeringOf);
			return served.none('tmf620', '/productOffering', (one) => !owned.includes(one['id']) && !holds(one, OPTIONS));
		}
	},
	{
		// What a bundle is made of the catalogue has by itself, too.
		keys: ['services_packages_none', 'news_no_entertainment'],
		claim: 'the catalogue has none of it',
		isTrue: (served) =>
			served.none(
				'tmf620',
				'/productOffering',
				(one) => one['isBundle'] !== true && !holds(one, TARIFFS) && !holds(one, OPTIONS)
			)
	},
	{
		keys: ['tones_no_catalogue'],
		claim: 'the catalogue has no tones',
		isTrue: (served) => served.none('tmf620', '/productOffering', names('toneTitle'))
	},
	{
		keys: ['promised_none'],
		claim: 'the catalogue lends nothing',
		isTrue: (served) => served.none('tmf620', '/productOffering', names('lentAmount'))
	},
	{
		keys: [
			...['orders_free', 'orders_free_now', 'orders_connect_free', 'orders_switch_free', 'orders_buy_free'],
			...['services_free', 'tones_service_free', 'outbox_free', 'tariff_fee_free']
		],
		claim: 'it costs nothing',
		isTrue: (served) =>
			served.free(['tmf620', '/productOffering'], ['tmf620', '/productOfferingPrice'], ['tmf637', '/product'])
	},
	{
		keys: ['prices_fees_none'],
		claim: 'nothing that is connected costs a fee',
		isTrue: (served) => served.none('tmf637', '/product', (record) => pricesIn(record).some((price) => price !== 0))
	},
	{
		keys: ['records_chart_free', 'records_chart_none', 'export_empty', 'expenses_empty'],
		claim: 'nothing was spent',
		isTrue: nothingSpent
	},
	{
		keys: ['movements_empty'],
		claim: 'the account has not moved',
		isTrue: (served) => served.none('tmf654', '/balanceActionHistory')
	},
	{
		keys: ['home_packages_empty'],
		claim: 'there are no packages',
		isTrue: (served) => served.none('tmf677', '/usageConsumptionReport')
	},
	{
		keys: ['payments_cards_none', 'autopay_no_cards_text'],
		claim: 'no card is saved',
		isTrue: (served) => served.none('tmf670', '/paymentMethod', isCard)
	},
	{
		keys: ['inbox_empty'],
		claim: 'there are no letters',
		isTrue: (served) =>
			served.none(
				'tmf681',
				'/communicationMessage',
				(one) => !/initial|cancelled|failed/.test(word(one, 'state', 'status'))
			)
	},
	{
		keys: ['news_empty'],
		claim: 'there is no news',
		isTrue: (served) => served.none('tmf671', '/promotion')
	},
	{
		keys: ['requests_empty'],
		claim: 'nothing was asked of support',
		isTrue: (served) => served.none('tmf621', '/troubleTicket')
	}
];
