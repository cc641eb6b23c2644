import { BELARUSIAN, HEAVY, LITTLE, NO_MORE, ORDINARY } from './habits';
import { ALESYA, ALEXANDRA, ANNA, NORTH_WIND, OLEG, PYOTR, TIMUR } from './owners';
import type { Profile } from './profile';

/** The subscribers of the demo, by pack. Names, numbers and accounts are made up. */
export const PROFILES: Record<string, Profile[]> = {
	'mts-ru': [
		{
			msisdn: '+79000000001',
			account: '277304516',
			owner: ANNA,
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
				months: 8,
				ceiling: 1_150_00,
				topUps: [300_00, 500_00, 700_00],
				habits: ORDINARY
			}
		},
		{
			msisdn: '+79000000002',
			account: '277118093',
			owner: PYOTR,
			balance: 0,
			cards: [{ name: 'Пенсионная', brand: 'Мир', lastFour: '7702', expiresIn: 14, preferred: true }],
			tariff: 'thrifty',
			feeDay: 5,
			monthsHere: 58,
			used: [80, 97],
			history: {
				months: 6,
				ceiling: 380_00,
				topUps: [100_00, 200_00, 300_00],
				habits: LITTLE
			}
		},
		{
			msisdn: '+79000000003',
			account: '277950877',
			owner: ALEXANDRA,
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
				months: 36,
				ceiling: 16_500_00,
				topUps: [1_000_00, 3_000_00, 5_000_00],
				habits: HEAVY
			}
		},
		{
			msisdn: '+79000000004',
			account: '278000412',
			owner: TIMUR,
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
			owner: OLEG,
			status: 'blocked',
			balance: -128_40,
			cards: [{ name: 'Моя карта', brand: 'Мир', lastFour: '3390', expiresIn: 7, preferred: true }],
			tariff: 'smart-2019',
			feeDay: 9,
			monthsHere: 74,
			used: [40, 90],
			history: {
				months: 5,
				ceiling: 520_00,
				topUps: [200_00, 300_00],
				habits: NO_MORE
			}
		},
		{
			msisdn: '+79000000006',
			account: '277061825',
			owner: { familyName: 'Лукина', givenName: 'Вера', middleName: 'Павловна' },
			rest: { by: 'subscriber', days: 12 },
			balance: 214_60,
			cards: [{ name: 'Основная', brand: 'Мир', lastFour: '5128', expiresIn: 18, preferred: true }],
			tariff: 'thrifty',
			options: ['voluntary-block'],
			feeDay: 19,
			monthsHere: 40,
			used: [10, 30]
		},
		{
			msisdn: '+79000000007',
			account: '277733054',
			owner: { familyName: 'Егоров', givenName: 'Максим', middleName: 'Андреевич' },
			rest: { by: 'lost', days: 1 },
			password: 'Sea-2026!',
			balance: 560_00,
			cards: [{ name: 'Дебетовая', brand: 'Мир', lastFour: '6640', expiresIn: 31, preferred: true }],
			tariff: 'simple-day',
			feeDay: 23,
			monthsHere: 22,
			used: [20, 60]
		},
		{
			msisdn: '+79000000008',
			account: '278115960',
			owner: NORTH_WIND,
			balance: 1_940_00,
			cards: [],
			tariff: 'thrifty',
			feeDay: 11,
			monthsHere: 22,
			used: [10, 40]
		}
	],
	'mts-by': [
		{
			msisdn: '+375290000001',
			account: '290118447',
			owner: ALESYA,
			balance: 18_65,
			cashback: 4_20,
			cards: [{ name: 'Белкарт', brand: 'Белкарт', lastFour: '2217', expiresIn: 20, preferred: true }],
			tariff: 'by-circle',
			feeDay: 17,
			monthsHere: 19,
			used: [25, 70],
			history: {
				months: 6,
				ceiling: 42_00,
				topUps: [10_00, 20_00, 25_00],
				habits: BELARUSIAN
			}
		}
	]
};
