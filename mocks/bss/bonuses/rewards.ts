import { both } from '../both';

/** What points are exchanged for. */
export interface Reward {
	id: string;
	name: string;
	text: string;
	/** Points. */
	cost: number;
	/** Whole minor units onto the main balance. */
	credit?: number;
	/** Id of an offering that is connected, its first payment being the points. */
	offering?: string;
	/** Days from the beginning of a demo until it is over. */
	days?: number;
}

/** By pack. An operator that is not here has no programme. */
export const REWARDS: Readonly<Record<string, readonly Reward[]>> = {
	'mts-ru': [
		{
			id: 'account-100',
			name: both('100 ₽ на счёт', '₽100 to the account'),
			text: both('Деньги поступят на основной баланс.', 'The money goes to the main balance.'),
			cost: 500,
			credit: 100_00
		},
		{
			id: 'data-5',
			name: both('5 ГБ на 30 дней', '5 GB for 30 days'),
			text: both('Пакет интернета без доплаты.', 'A data package at no extra charge.'),
			cost: 700,
			offering: 'data-5'
		},
		{
			id: 'minutes-100',
			name: both('100 минут на 30 дней', '100 minutes for 30 days'),
			text: both('Минуты на номера России.', 'Minutes to Russian numbers.'),
			cost: 450,
			offering: 'minutes-100',
			days: 20
		},
		{
			id: 'account-500',
			name: both('500 ₽ на счёт', '₽500 to the account'),
			text: both('Деньги поступят на основной баланс.', 'The money goes to the main balance.'),
			cost: 2_400,
			credit: 500_00
		}
	]
};
