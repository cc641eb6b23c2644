import { both } from '../both';
import type { Good, Habits } from './past/habits';

const EVERYDAY: readonly [Good, ...Good[]] = [
	{
		text: both('SMS на короткий номер 3116', 'Text to the short number 3116'),
		category: 'subscription',
		minor: [30_00, 50_00],
		step: 10_00
	},
	{ text: both('Дополнительный 1 ГБ', 'Extra 1 GB'), category: 'one-off', minor: [75_00, 75_00], step: 75_00 }
];

const BUSY: readonly [Good, ...Good[]] = [
	...EVERYDAY,
	{
		text: both('Парковка, оплата по SMS на номер 7757', 'Parking, paid by a text to 7757'),
		category: 'one-off',
		minor: [40_00, 380_00],
		step: 20_00
	},
	{
		text: both('Билет на автобус по SMS', 'Bus ticket by text'),
		category: 'one-off',
		minor: [38_00, 76_00],
		step: 38_00
	},
	{
		text: both('Голосование «Голос двора»', '“Voice of the Yard” poll'),
		category: 'subscription',
		minor: [15_00, 60_00],
		step: 15_00
	},
	{
		text: both('Смена номера группы', 'Change of the group’s number'),
		category: 'one-off',
		minor: [150_00, 150_00],
		step: 150_00
	}
];

/** Whoever uses a phone as most do. */
export const ORDINARY: Habits = {
	calls: 6,
	messages: 3.5,
	sessions: 9,
	people: 48,
	far: 9,
	abroad: 1,
	talk: 145,
	others: {},
	volume: 125,
	mistakes: 7,
	trips: [],
	content: [{ service: both('Гороскоп на каждый день', 'Daily Horoscope'), minor: 4_00, began: 96, days: 34 }],
	purchases: [0, 2],
	goods: EVERYDAY
};

export const LITTLE: Habits = {
	calls: 4,
	messages: 1.5,
	sessions: 1.2,
	people: 14,
	far: 14,
	abroad: 0,
	talk: 190,
	others: {},
	volume: 12,
	mistakes: 0,
	trips: [],
	content: [],
	purchases: [0, 1],
	goods: EVERYDAY
};

/** Some hundred records a day: a family's number that is also an office. */
export const HEAVY: Habits = {
	calls: 37,
	messages: 17,
	sessions: 46,
	people: 320,
	far: 17,
	abroad: 6,
	talk: 260,
	others: { voice: 0.65, data: 0.3, sms: 0.9 },
	volume: 140,
	mistakes: 7,
	trips: [
		{ zone: 'Турция', perYear: 1, days: [7, 12] },
		{ zone: 'Беларусь', perYear: 3, days: [2, 5] },
		{ zone: 'Казахстан', perYear: 1, days: [3, 7] },
		{ zone: 'Объединённые Арабские Эмираты', perYear: 0.34, days: [6, 10] }
	],
	content: [
		{ service: both('Мобильные игры без рекламы', 'Mobile games without ads'), minor: 9_90, began: 1_000, days: 61 },
		{ service: both('Погода на час вперёд', 'Weather for the next hour'), minor: 2_50, began: 700, days: 300 },
		{ service: both('Анекдот дня', 'Joke of the Day'), minor: 5_00, began: 320, days: 45 },
		{ service: both('Детские сказки по телефону', 'Bedtime stories by phone'), minor: 6_00, began: 58, days: 58 }
	],
	purchases: [4, 11],
	goods: BUSY
};

/** Used a little, until it was blocked. */
export const NO_MORE: Habits = { ...LITTLE, calls: 5, sessions: 4, volume: 40 };

export const BELARUSIAN: Habits = {
	calls: 5,
	messages: 2,
	sessions: 6,
	people: 36,
	far: 10,
	abroad: 3,
	talk: 150,
	others: {},
	volume: 80,
	mistakes: 0,
	trips: [{ zone: 'Россия', perYear: 4, days: [2, 4] }],
	content: [],
	purchases: [0, 2],
	goods: [
		{ text: both('Дополнительный 1 ГБ', 'Extra 1 GB'), category: 'one-off', minor: [2_50, 2_50], step: 2_50 },
		{ text: both('Викторина по SMS', 'Quiz by text'), category: 'subscription', minor: [30, 1_20], step: 30 }
	]
};
