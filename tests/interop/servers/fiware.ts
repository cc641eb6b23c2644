/**
 * In the manner of a context broker: ids are URNs, pages are short and partial (206 with `Link`, no
 * total), an offering only refers to its prices; of what is sent to it only what the model names is
 * kept, so that nothing can be found by its key, and it decides nothing.
 */
import type { ForeignServer } from '../gateway/foreign-server';
import { recordsServer, type Lists } from './records';
import { days } from './times';

const PAGE = 10;
const urn = (type: string, id: string | number) => `urn:ngsi-ld:${type}:${id}`;
const rub = (value: number) => ({ unit: 'RUB', value });
const count = <Made>(many: number, make: (number: number) => Made): Made[] =>
	Array.from({ length: many }, (_, index) => make(index + 1));

const lists = (): Lists => ({
	'tmf654 /bucket': [
		{
			id: urn('bucket', 1),
			name: 'Main',
			usageType: 'monetary',
			status: 'active',
			remainingValue: { amount: 777.1, units: 'RUB' }
		}
	],
	'tmf654 /balanceActionHistory': count(24, (number) => ({
		id: urn('balance-action', number),
		'@type': 'TopupBalance',
		description: `Credit number ${number}`,
		amount: { amount: 100 + number, units: 'RUB' },
		status: 'completed',
		confirmationDate: days(-number)
	})),
	'tmf637 /product': [
		{
			id: urn('product', 'plan'),
			name: 'Plan Orion',
			status: 'active',
			startDate: days(-30),
			productOffering: { id: urn('product-offering', 'orion') },
			productSpecification: { id: urn('product-specification', 1) },
			productPrice: [{ priceType: 'recurring', recurringChargePeriod: 'month', price: { taxIncludedAmount: rub(410) } }]
		}
	],
	'tmf620 /productOffering': [
		{
			id: urn('product-offering', 'orion'),
			name: 'Plan Orion',
			lifecycleStatus: 'Launched',
			category: [{ id: urn('category', 'plans'), name: 'Plans' }],
			productOfferingPrice: [{ id: urn('product-offering-price', 0) }]
		},
		...count(14, (number) => ({
			id: urn('product-offering', number),
			name: `Option number ${number}`,
			lifecycleStatus: 'Launched',
			category: [{ id: urn('category', 'options'), name: 'Options' }],
			productOfferingPrice: [{ id: urn('product-offering-price', number) }]
		}))
	],
	'tmf620 /productOfferingPrice': count(15, (number) => ({
		id: urn('product-offering-price', number - 1),
		name: 'Fee',
		priceType: 'recurring',
		recurringChargePeriodType: 'monthly',
		price: rub(number === 1 ? 410 : 10 + number)
	})),
	'tmf632 /individual': [{ id: urn('individual', 1), givenName: 'Олег', familyName: 'Орлов' }],
	'tmf670 /paymentMethod': count(12, (number) => ({
		id: urn('payment-method', number),
		'@type': 'tokenizedCard',
		name: `Card ${number}`,
		brand: 'Mir',
		lastFourDigits: String(1_000 + number),
		expirationDate: days(800),
		status: 'active'
	})),
	'tmf681 /communicationMessage': count(13, (number) => ({
		id: urn('communication-message', number),
		subject: `Letter number ${number}`,
		content: 'Text',
		sendTime: days(-number),
		state: 'completed'
	}))
});

export const fiware = (): ForeignServer =>
	recordsServer(
		{
			id: 'fiware',
			title: 'a context broker',
			ends: { 'top-up': 'accepted', transfer: 'accepted', order: 'accepted' },
			shown: [
				{ screen: '/', says: '777,10 ₽' },
				{ screen: '/movements', says: 'Credit number 24' },
				{ screen: '/inbox', says: 'Letter number 13' },
				{ screen: '/expenses', says: 'Расходов пока нет' },
				{ screen: '/news', says: 'Сейчас новостей нет' }
			]
		},
		lists(),
		{
			page: PAGE,
			drops: ['correlatorId', 'externalId', 'reason'],
			accepted: {
				tmf676: { status: 'authorized' },
				tmf654: { status: 'created' },
				tmf622: { state: 'acknowledged' },
				tmf683: { creationDate: days(0) },
				tmf621: { status: 'acknowledged', creationDate: days(0) }
			}
		}
	);
