/**
 * In the shapes of the fifth version of TMF620 and TMF637: a `@type` on everything, references to
 * prices, characteristics with typed values.
 */
import type { ForeignServer } from '../gateway/foreign-server';
import { recordsServer, type Lists } from './records';
import { days } from './times';

const money = (value: number) => ({ unit: 'RUB', value });
const price = (value: number) => ({ '@type': 'Price', taxRate: 20, taxIncludedAmount: money(value) });
const typed = (name: string, value: unknown) => ({
	'@type': typeof value === 'number' ? 'NumberCharacteristic' : 'StringCharacteristic',
	name,
	valueType: typeof value,
	value
});

const lists = (): Lists => ({
	'tmf654 /bucket': [
		{
			id: 'bk-1',
			'@type': 'Bucket',
			name: 'Main balance',
			usageType: 'monetary',
			status: 'active',
			remainingValue: { '@type': 'Quantity', amount: 431.07, units: 'RUB' }
		}
	],
	'tmf637 /product': [
		{
			id: 'pr-1',
			'@type': 'Product',
			name: 'Plan Five',
			status: 'active',
			startDate: days(-120),
			productOffering: {
				'@type': 'ProductOfferingRef',
				id: 'of-1',
				name: 'Plan Five',
				'@referredType': 'ProductOffering'
			},
			productSpecification: { '@type': 'ProductSpecificationRef', id: 'sp-1', '@referredType': 'ProductSpecification' },
			productCharacteristic: [typed('speed', 100), typed('colour', 'white')],
			productPrice: [
				{ '@type': 'ProductPrice', priceType: 'recurring', recurringChargePeriod: 'month', price: price(560) }
			]
		},
		{
			id: 'pr-2',
			'@type': 'Product',
			name: 'Music pass',
			status: 'active',
			productOffering: { '@type': 'ProductOfferingRef', id: 'of-2', name: 'Music pass' },
			productPrice: [
				{ '@type': 'ProductPrice', priceType: 'Recurring', recurringChargePeriod: 'monthly', price: price(169) }
			]
		}
	],
	'tmf620 /productOffering': [
		{
			id: 'of-1',
			'@type': 'ProductOffering',
			name: 'Plan Five',
			lifecycleStatus: 'Active',
			isSellable: true,
			category: [{ '@type': 'CategoryRef', id: 'ct-1', name: 'Plans', '@referredType': 'Category' }],
			productOfferingPrice: [
				{ '@type': 'ProductOfferingPriceRef', id: 'op-1', '@referredType': 'ProductOfferingPrice' }
			]
		},
		{
			id: 'of-2',
			'@type': 'ProductOffering',
			name: 'Music pass',
			lifecycleStatus: 'Active',
			isSellable: true,
			category: [{ '@type': 'CategoryRef', id: 'ct-2', name: 'Add-ons', '@referredType': 'Category' }],
			productOfferingPrice: [
				{ '@type': 'ProductOfferingPriceRef', id: 'op-2', '@referredType': 'ProductOfferingPrice' }
			]
		}
	],
	'tmf620 /productOfferingPrice': [
		{
			id: 'op-1',
			'@type': 'ProductOfferingPrice',
			priceType: 'recurring',
			recurringChargePeriodType: 'month',
			recurringChargePeriodLength: 1,
			price: { '@type': 'Money', ...money(560) }
		},
		{
			id: 'op-2',
			'@type': 'ProductOfferingPrice',
			priceType: 'recurring',
			recurringChargePeriodType: 'month',
			recurringChargePeriodLength: 1,
			price: { '@type': 'Money', ...money(169) }
		}
	],
	'tmf632 /individual': [{ id: 'in-1', '@type': 'Individual', givenName: 'Пётр', familyName: 'Ильин' }],
	'tmf677 /usageConsumptionReport': [
		{
			id: 'uc-1',
			'@type': 'UsageConsumptionReport',
			bucket: [
				{
					id: 'ub-1',
					'@type': 'Bucket',
					name: 'Data of the plan',
					usageType: 'data',
					status: 'active',
					remainingValue: { amount: 7, units: 'GB' },
					bucketCounter: [
						{ '@type': 'BucketCounter', counterType: 'used', level: 'user', value: { amount: 2, units: 'GB' } },
						{ '@type': 'BucketCounter', counterType: 'used', level: 'global', value: { amount: 13, units: 'GB' } }
					]
				}
			]
		}
	]
});

export const v5 = (): ForeignServer =>
	recordsServer(
		{
			id: 'v5',
			title: 'version 5',
			ends: { 'top-up': 'done', transfer: 'done', order: 'accepted' },
			shown: [
				{ screen: '/', says: '431,07 ₽' },
				{ screen: '/', never: '7 из 9' },
				{ screen: '/', says: '7 из 20' },
				{ screen: '/movements', says: 'Операций пока нет' }
			]
		},
		lists(),
		{
			accepted: {
				tmf676: { '@type': 'Payment', status: 'success' },
				tmf654: { '@type': 'TopupBalance', status: 'completed' },
				tmf622: { '@type': 'ProductOrder', state: 'inProgress' },
				tmf683: { '@type': 'PartyInteraction', creationDate: days(0) },
				tmf621: { '@type': 'TroubleTicket', status: 'acknowledged', creationDate: days(0) }
			}
		}
	);
