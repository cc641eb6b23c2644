/**
 * In the manner of a strict BSS: filters it does not know and pages above 100 are refused,
 * `externalId` is not kept, top-ups end as `done`, usage has no rating, TMF677 tells `usedValue`
 * and `allowedValue`, products name no specification.
 */
import type { ForeignServer } from '../gateway/foreign-server';
import { recordsServer, type Lists } from './records';
import { days } from './times';

const rub = (value: number) => ({ unit: 'RUB', value });
const monthly = (id: string, value: number) => ({
	id,
	name: 'Monthly fee',
	lifecycleStatus: 'active',
	priceType: 'recurring',
	recurringChargePeriodType: 'month',
	recurringChargePeriodLength: 1,
	price: rub(value)
});

const lists = (): Lists => ({
	'tmf654 /bucket': [
		{
			id: 'bucket-1',
			name: 'Main account',
			usageType: 'monetary',
			status: 'active',
			remainingValue: { amount: 120.5, units: 'RUB' }
		}
	],
	'tmf637 /product': [
		{
			id: 'product-1',
			name: 'Plan Start',
			status: 'active',
			startDate: days(-50),
			productOffering: { id: 'start', name: 'Plan Start' },
			productPrice: [
				{
					priceType: 'recurring',
					recurringChargePeriod: 'month',
					price: { taxIncludedAmount: rub(350), dutyFreeAmount: rub(290) }
				}
			]
		}
	],
	'tmf620 /productOffering': [
		{
			id: 'start',
			name: 'Plan Start',
			lifecycleStatus: 'active',
			isSellable: true,
			category: [{ id: 'cat-7', name: 'Plans' }],
			productOfferingPrice: [{ id: 'price-1', '@referredType': 'ProductOfferingPrice' }]
		},
		{
			id: 'roam',
			name: 'Roaming pass',
			lifecycleStatus: 'active',
			isSellable: true,
			category: [{ id: 'cat-9', name: 'Add-ons' }],
			productOfferingPrice: [{ id: 'price-2', '@referredType': 'ProductOfferingPrice' }]
		}
	],
	'tmf620 /productOfferingPrice': [monthly('price-1', 350), monthly('price-2', 99)],
	'tmf632 /individual': [{ id: 'party-1', givenName: 'Анна', familyName: 'Соколова' }],
	'tmf635 /usage': [
		{
			id: 'u-1',
			usageDate: days(-1),
			usageType: 'data',
			status: 'received',
			usageCharacteristic: [{ name: 'volume', value: '1048576' }]
		}
	],
	'tmf635 /usageSpecification': [],
	'tmf670 /paymentMethod': [
		{
			id: 'pm-1',
			'@type': 'BankCard',
			brand: 'MasterCard',
			cardNumber: '5555********4444',
			lastFourDigits: '4444',
			expirationDate: days(900),
			nameOnCard: 'ANNA SOKOLOVA',
			status: 'active'
		}
	],
	'tmf671 /promotion': [{ id: 'promo-1', name: 'Double data', description: 'All weekend.', lifecycleStatus: 'active' }],
	'tmf677 /usageConsumptionReport': [
		{
			id: 'report-1',
			bucket: [
				{
					id: 'b-1',
					name: 'Internet',
					usageType: 'data',
					usedValue: { amount: 3, units: 'GB' },
					allowedValue: { amount: 10, units: 'GB' },
					units: 'GB'
				}
			]
		}
	],
	'tmf681 /communicationMessage': [
		{ id: 'letter-1', content: 'Welcome aboard', subject: 'Hello', sendTime: days(-9), state: 'completed' }
	]
});

export const genalpha = (): ForeignServer =>
	recordsServer(
		{
			id: 'genalpha',
			title: 'a strict BSS',
			ends: { 'top-up': 'done', transfer: 'done', order: 'accepted' },
			shown: [
				{ screen: '/', says: '120,50 ₽' },
				{ screen: '/movements', says: 'Операций пока нет' },
				{ screen: '/top-up', says: '4444' },
				{ screen: '/news', says: 'Double data' },
				{ screen: '/inbox', says: 'Hello' },
				{ screen: '/support/requests', says: 'Обращений нет' }
			]
		},
		lists(),
		{
			mostPerPage: 100,
			filters: ['id', 'name', 'status', 'lifecycleStatus', 'usageType'],
			drops: ['externalId', 'correlatorId', 'reason'],
			accepted: {
				tmf676: { status: 'done' },
				tmf654: { status: 'done' },
				tmf622: { state: 'acknowledged' },
				tmf683: { creationDate: days(0) },
				tmf621: { status: 'acknowledged', creationDate: days(0) }
			}
		}
	);
