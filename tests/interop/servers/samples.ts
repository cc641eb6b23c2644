/**
 * In the shapes of the official files' v4 schemas, as TM Forum's own samples fill them: euros, real
 * ids of specifications and categories, optional attributes left out, states and kinds by words of
 * one's own, unsigned movements, prices by reference.
 */
import type { ForeignServer } from '../gateway/foreign-server';
import { recordsServer, type Lists } from './records';
import { days } from './times';

const eur = (value: number) => ({ unit: 'EUR', value });
const euros = (amount: number) => ({ amount, units: 'EUR' });
const subscriber = [{ id: '+79000000001', '@type': 'MSISDN', value: '+79000000001' }];

const lists = (): Lists => ({
	'tmf654 /bucket': [
		{
			id: '12345',
			href: 'https://host:port/prepayBalanceManagement/v4/bucket/12345',
			name: 'My top-up account',
			usageType: 'monetary',
			status: 'active',
			remainingValue: euros(50),
			reservedValue: euros(0),
			logicalResource: subscriber,
			validFor: { startDateTime: days(-30), endDateTime: days(90) }
		}
	],
	'tmf654 /balanceActionHistory': [
		{
			id: 'a1',
			'@type': 'TopupBalance',
			description: 'Top up at the kiosk',
			amount: euros(20),
			status: 'confirmed',
			requestedDate: days(-3),
			confirmationDate: days(-3),
			receiverLogicalResource: subscriber[0]
		},
		{
			id: 'a2',
			'@type': 'AdjustBalance',
			adjustType: 'OneTimeCharge',
			description: 'Late fee',
			amount: euros(30),
			status: 'completed',
			confirmationDate: days(-2),
			receiverLogicalResource: subscriber[0]
		}
	],
	'tmf637 /product': [
		{
			id: 'g265-tf85',
			name: 'Mobile plan S',
			isBundle: true,
			isCustomerVisible: true,
			status: 'active',
			startDate: days(-200),
			productOffering: { id: '14277', name: 'Mobile plan S', '@referredType': 'ProductOffering' },
			productSpecification: { id: '14307', name: 'Mobile access' },
			productPrice: [
				{
					name: 'Monthly fee',
					priceType: 'recurring',
					recurringChargePeriod: 'month',
					price: { taxRate: 20, dutyFreeAmount: eur(10), taxIncludedAmount: eur(12) }
				}
			]
		},
		{
			id: 'h871-voip',
			name: 'Voice mailbox',
			status: 'active',
			startDate: days(-100),
			productOffering: { id: '14305', name: 'Voice mailbox' },
			productSpecification: { id: '14395', name: 'Mailbox' }
		}
	],
	'tmf620 /productOffering': [
		{
			id: '14277',
			name: 'Mobile plan S',
			lifecycleStatus: 'Active',
			isSellable: true,
			version: '1.0',
			lastUpdate: days(-60),
			validFor: { startDateTime: days(-400), endDateTime: days(400) },
			category: [{ id: '12', name: 'Mobile plans' }],
			productOfferingPrice: [{ id: '1747', name: 'Monthly fee', '@referredType': 'ProductOfferingPrice' }]
		},
		{
			id: '15229',
			name: 'Mobile plan XL',
			lifecycleStatus: 'Active',
			isSellable: true,
			lastUpdate: days(-60),
			category: [{ id: '12', name: 'Mobile plans' }],
			productOfferingPrice: [{ id: '1770', name: 'Monthly fee', '@referredType': 'ProductOfferingPrice' }]
		},
		{
			id: 'gb20',
			name: 'Twenty gigabytes',
			lifecycleStatus: 'Launched',
			isSellable: true,
			lastUpdate: days(-60),
			category: [{ id: '13', name: 'Add-ons' }],
			productOfferingPrice: [
				{ id: '1801', name: 'Once', priceType: 'nonRecurring', price: { taxIncludedAmount: eur(4.5) } }
			]
		}
	],
	'tmf620 /productOfferingPrice': [
		{ id: '1747', name: 'Monthly fee', priceType: 'recurring', recurringChargePeriodType: 'month', price: eur(12) },
		{ id: '1770', name: 'Monthly fee', priceType: 'recurring', recurringChargePeriodType: 'month', price: eur(31) }
	],
	'tmf632 /individual': [
		{ id: '42', givenName: 'Jane', familyName: 'Lamborgizzia', gender: 'female', status: 'validated' }
	],
	'tmf635 /usage': [
		{
			id: '1b3',
			usageDate: days(-1),
			usageType: 'Voice',
			description: 'Voice call',
			status: 'rated',
			usageSpecification: { id: '22', name: 'VoiceSpec' },
			usageCharacteristic: [
				{ name: 'destinationNumber', value: '+391234567890' },
				{ name: 'duration', value: '20' },
				{ name: 'unit', value: 'MIN' }
			],
			ratedProductUsage: [
				{
					isBilled: false,
					ratingAmountType: 'Total',
					ratingDate: days(-1),
					taxRate: 20,
					taxIncludedRatingAmount: eur(12)
				}
			]
		},
		{ id: '1b4', usageDate: days(-1), usageType: 'Voice', description: 'Voice call, not rated yet', status: 'received' }
	],
	'tmf635 /usageSpecification': [{ id: '22', name: 'VoiceSpec' }],
	'tmf670 /paymentMethod': [
		{
			id: 'pm-1',
			'@type': 'bankCard',
			name: 'My card',
			brand: 'Visa',
			cardNumber: '************1234',
			lastFourDigits: '1234',
			expirationDate: days(700),
			nameOnCard: 'JANE LAMBORGIZZIA',
			status: 'Active'
		}
	],
	'tmf671 /promotion': [
		{
			id: 'p-1',
			name: 'A gigabyte for a friend',
			description: 'Bring a friend, both get a gigabyte.',
			lifecycleStatus: 'Released',
			promotionType: 'award',
			validFor: { startDateTime: days(-10), endDateTime: days(10) }
		}
	],
	'tmf677 /usageConsumptionReport': [
		{
			id: 'ucr-1',
			'@type': 'UsageConsumptionReport',
			bucket: [
				{
					id: 'b-1',
					'@type': 'Bucket',
					name: 'National data',
					usageType: 'data',
					status: 'active',
					remainingValue: { amount: 12, units: 'GB' },
					bucketCounter: [
						{ '@type': 'BucketCounter', counterType: 'used', level: 'global', value: { amount: 18, units: 'GB' } }
					]
				}
			]
		}
	],
	'tmf681 /communicationMessage': [
		{
			id: 'm-1',
			content: 'Thank you for your order',
			subject: 'Order 77',
			messageType: 'Email',
			sendTime: days(-5),
			state: 'completed',
			sender: { name: 'Operator' }
		}
	],
	'tmf683 /partyInteraction': [
		{
			id: 'i-1',
			description: 'Where do I see my invoices?',
			direction: 'inbound',
			creationDate: days(-8),
			status: 'completed',
			reason: 'billing'
		}
	],
	'tmf621 /troubleTicket': [
		{
			id: '3180',
			description: 'Missing item from my order',
			severity: 'Urgent',
			ticketType: 'missingItem',
			status: 'In Progress',
			creationDate: days(-4)
		}
	]
});

export const samples = (): ForeignServer =>
	recordsServer(
		{
			id: 'samples',
			title: 'official samples',
			ends: { 'top-up': 'done', transfer: 'done', order: 'accepted' },
			shown: [
				{ screen: '/', says: '50,00 €' },
				{ screen: '/', says: '12 из 30' },
				{ screen: '/services', says: 'Voice mailbox' },
				{ screen: '/movements', says: 'Top up at the kiosk' },
				{ screen: '/movements', says: 'Late fee' },
				{ screen: '/movements', never: '+30,00 €' },
				{ screen: '/expenses', says: 'Сумма неизвестна' },
				{ screen: '/expenses', never: 'За это время ничего не списано' },
				{ screen: '/top-up', says: '1234' },
				{ screen: '/news', says: 'A gigabyte for a friend' },
				{ screen: '/inbox', says: 'Order 77' },
				{ screen: '/support', says: 'Where do I see my invoices?' },
				{ screen: '/support/requests', says: 'Missing item from my order' }
			]
		},
		lists(),
		{
			accepted: {
				tmf676: { status: 'Completed' },
				tmf654: { status: 'confirmed' },
				tmf622: { state: 'acknowledged' },
				tmf683: { creationDate: days(0) },
				tmf621: { status: 'Acknowledged', creationDate: days(0) }
			}
		}
	);
