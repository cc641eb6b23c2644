import type { ChargePlan, Profile } from './profile';

const EVERYDAY: readonly [ChargePlan, ...ChargePlan[]] = [
	{ text: 'Звонки сверх пакета', minor: [2_50, 42_50], step: 2_50 },
	{ text: 'SMS сверх пакета', minor: [2_80, 14_00], step: 2_80 },
	{ text: 'SMS на короткий номер 3116', minor: [30_00, 50_00], step: 10_00 },
	{ text: 'Дополнительный 1 ГБ', minor: [75_00, 75_00], step: 75_00 }
];

const TRAVELLER: readonly [ChargePlan, ...ChargePlan[]] = [
	...EVERYDAY,
	{ text: 'Звонок в Казахстан', minor: [24_00, 180_00], step: 12_00 },
	{ text: 'Интернет в роуминге, Турция', minor: [99_00, 450_00], step: 9_00 },
	{ text: 'Входящий звонок в роуминге, Объединённые Арабские Эмираты', minor: [65_00, 390_00], step: 65_00 },
	{ text: 'Парковка, оплата по SMS на номер 7757', minor: [40_00, 380_00], step: 20_00 }
];

/** The subscribers of the demo, by pack. Names, numbers and accounts are made up. */
export const PROFILES: Record<string, Profile[]> = {
	'mts-ru': [
		{
			msisdn: '+79000000001',
			account: '277304516',
			owner: { familyName: 'Ковалёва', givenName: 'Анна', middleName: 'Сергеевна' },
			balance: 347_20,
			cashback: 128_00,
			cards: [
				{ name: 'Зарплатная', brand: 'Мир', lastFour: '4242', expiresIn: 26, preferred: true },
				{ name: 'Для покупок', brand: 'Visa', lastFour: '0115', expiresIn: 0, bankLimit: 1_000_00 }
			],
			tariff: 'simple-day',
			options: ['caller-shield', 'music'],
			feeDay: 14,
			monthsHere: 31,
			used: [35, 75],
			history: {
				months: 6,
				oneOffs: [2, 5],
				ceiling: 1_150_00,
				topUps: [300_00, 500_00, 700_00],
				charges: EVERYDAY
			}
		},
		{
			msisdn: '+79000000002',
			account: '277118093',
			owner: { familyName: 'Дроздов', givenName: 'Пётр', middleName: 'Ильич' },
			balance: 0,
			cards: [{ name: 'Пенсионная', brand: 'Мир', lastFour: '7702', expiresIn: 14, preferred: true }],
			tariff: 'thrifty',
			feeDay: 5,
			monthsHere: 58,
			used: [80, 97],
			history: {
				months: 6,
				oneOffs: [1, 3],
				ceiling: 380_00,
				topUps: [100_00, 200_00, 300_00],
				charges: EVERYDAY
			}
		},
		{
			msisdn: '+79000000003',
			account: '277950877',
			owner: {
				familyName: 'Белосельская-Преображенская',
				givenName: 'Александра-Виктория',
				middleName: 'Константиновна'
			},
			balance: 12_684_55,
			cashback: 3_917_40,
			cards: [
				{ name: 'Семейная, счёт в рублях', brand: 'Мир', lastFour: '9038', expiresIn: 41, preferred: true },
				{ name: 'Корпоративная карта отдела развития', brand: 'Mastercard', lastFour: '5510', expiresIn: 9 },
				{ name: 'Кредитная, лимит исчерпан', brand: 'Visa', lastFour: '6671', expiresIn: 18, bankLimit: 0 },
				{ name: 'Старая', brand: 'Maestro', lastFour: '1804', expiresIn: -3 }
			],
			tariff: 'big-family',
			options: ['extra-data', 'travel', 'music', 'caller-shield'],
			feeDay: 21,
			monthsHere: 96,
			used: [12, 94],
			usedUnknown: ['abroad'],
			history: {
				months: 12,
				oneOffs: [14, 26],
				ceiling: 16_500_00,
				topUps: [1_000_00, 3_000_00, 5_000_00],
				charges: TRAVELLER
			}
		},
		{
			msisdn: '+79000000004',
			account: '278000412',
			owner: { familyName: 'Ахметов', givenName: 'Тимур' },
			balance: 0,
			cards: [],
			tariff: 'clean-sheet',
			feeDay: 1,
			monthsHere: 0,
			used: [0, 0]
		},
		{
			msisdn: '+79000000005',
			account: '276840339',
			owner: { familyName: 'Смирнов', givenName: 'Олег', middleName: 'Николаевич' },
			status: 'blocked',
			balance: -128_40,
			cards: [{ name: 'Моя карта', brand: 'Мир', lastFour: '3390', expiresIn: 7, preferred: true }],
			tariff: 'smart-2019',
			feeDay: 9,
			monthsHere: 74,
			used: [40, 90],
			history: {
				months: 5,
				oneOffs: [1, 4],
				ceiling: 520_00,
				topUps: [200_00, 300_00],
				charges: EVERYDAY
			}
		}
	],
	'mts-by': [
		{
			msisdn: '+375290000001',
			account: '290118447',
			owner: { familyName: 'Вайцехович', givenName: 'Алеся', middleName: 'Николаевна' },
			balance: 18_65,
			cashback: 4_20,
			cards: [{ name: 'Белкарт', brand: 'Белкарт', lastFour: '2217', expiresIn: 20, preferred: true }],
			tariff: 'by-circle',
			feeDay: 17,
			monthsHere: 19,
			used: [25, 70],
			history: {
				months: 6,
				oneOffs: [1, 4],
				ceiling: 42_00,
				topUps: [10_00, 20_00, 25_00],
				charges: [
					{ text: 'Звонки сверх пакета', minor: [14, 2_80], step: 14 },
					{ text: 'Звонок в Россию', minor: [75, 9_00], step: 75 },
					{ text: 'SMS за границу', minor: [27, 81], step: 27 },
					{ text: 'Дополнительный 1 ГБ', minor: [2_50, 2_50], step: 2_50 }
				]
			}
		}
	]
};
