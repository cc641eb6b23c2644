/** Bills with the right answer to each: what is to be told of, and what has to stay quiet. */
import { DAY } from '../instant';
import { monthly, offering, disconnecting } from '../orders/orders.fixture';
import { entry } from '../outbox.fixture';

import {
	tariffFees,
	bought,
	facts,
	movements,
	NOW,
	operation,
	records,
	returned,
	taken,
	tariff
} from './history.fixture';

import {
	type History,
	MONTH,
	WEEK,
	DAILY,
	DAYS_30,
	content,
	found,
	stated,
	owned,
	music,
	ordered
} from './bill.fixture';
import { QUIET } from './quiet-bills.fixture';

const REPEATED: readonly History[] = [
	found('monthly, three times', taken(299_00, MONTH, 3, { ago: 5 })),
	found('monthly, a year', taken(299_00, MONTH, 12, { ago: 20 })),
	found('on the 31st of months that are shorter', taken(149_00, MONTH, 6, { ago: 22 })),
	found('monthly, moved by weekends', taken(99_00, MONTH, 7, { ago: 6, off: [0, 1, 0, 2, 0, 0, 1] })),
	found('every 30 days', taken(249_00, DAYS_30, 5, { ago: 11 })),
	found('every 28 days', taken(120_00, { days: 28 }, 5, { ago: 4 })),
	found('weekly', taken(35_00, WEEK, 6, { ago: 2 })),
	found('every fortnight', taken(60_00, { days: 14 }, 5, { ago: 9 })),
	found('daily for ten days', taken(5_00, DAILY, 10)),
	found('daily for a week only', taken(15_00, DAILY, 7)),
	found('daily for three years', taken(3_00, DAILY, 1_000)),
	found('every quarter', taken(450_00, { months: 3 }, 4, { ago: 40 })),
	found('every year', taken(990_00, { months: 12 }, 2, { ago: 100 })),
	found('daily with a day missed', taken(6_00, DAILY, 20, { missed: [7] })),
	found('monthly with a month that failed', taken(199_00, MONTH, 8, { ago: 4, missed: [3] })),
	found('weekly at an hour of the day', taken(50_00, WEEK, 5, { ago: 1, hour: 14, apart: [0, 9, -7] })),
	found('at any hour, but for long', taken(80_00, MONTH, 6, { ago: 10, apart: [0, 300, 700, 120, 900, 60] })),
	found('kopecks', taken(1_33, DAILY, 40)),
	found('taken today', taken(9_90, DAILY, 30)),
	found('a week late by now', taken(300_00, MONTH, 4, { ago: 35 })),
	found('broke off for want of money, then went on', [
		...taken(7_00, DAILY, 12),
		...taken(7_00, DAILY, 15, { ago: 30 })
	])
];

const CHANGED: readonly History[] = [
	found(
		'became dearer a month ago',
		[...taken(249_00, MONTH, 2, { ago: 5 }), ...taken(199_00, MONTH, 5, { ago: 66 })],
		'rise'
	),
	found(
		'became dearer just now',
		[...taken(249_00, MONTH, 1, { ago: 5 }), ...taken(199_00, MONTH, 5, { ago: 36 })],
		'rise'
	),
	found('weekly, dearer', [...taken(40_00, WEEK, 3, { ago: 2 }), ...taken(25_00, WEEK, 6, { ago: 23 })], 'rise'),
	found('dearer long ago, which is no news', [
		...taken(249_00, MONTH, 6, { ago: 5 }),
		...taken(199_00, MONTH, 4, { ago: 189 })
	]),
	found('cheaper, which is no alarm', [...taken(99_00, MONTH, 3, { ago: 5 }), ...taken(199_00, MONTH, 4, { ago: 97 })]),
	found('a week for nothing, then paid', [...taken(199_00, MONTH, 3, { ago: 2 }), ...bought([70, 3, 0])], 'trial'),
	found('a rouble for three days, then by the day', [...taken(30_00, DAILY, 12), ...bought([14, 3, 1_00])], 'trial'),
	found(
		'a month for a rouble, then monthly',
		[...taken(299_00, MONTH, 2, { ago: 4 }), ...bought([65, 3, 1_00])],
		'trial'
	),
	found('a trial of last year, which is no news', [...taken(199_00, MONTH, 11, { ago: 2 }), ...bought([315, 3, 1_00])])
];

const SEVERAL: readonly History[] = [
	{
		what: 'two services of one name, at two prices',
		facts: facts({
			charges: content('Контент', [...taken(99_00, MONTH, 5, { ago: 3 }), ...taken(149_00, MONTH, 5, { ago: 17 })])
		}),
		told: [
			['repeated', 'Контент'],
			['repeated', 'Контент']
		]
	},
	{
		what: 'two services of one name and price',
		facts: facts({
			charges: content('Контент', [...taken(99_00, MONTH, 5, { ago: 3 }), ...taken(99_00, MONTH, 5, { ago: 17 })])
		}),
		told: [
			['repeated', 'Контент'],
			['repeated', 'Контент']
		]
	},
	{
		what: 'two by the day of one name',
		facts: facts({ charges: content('Игры', [...taken(4_00, DAILY, 20), ...taken(6_00, DAILY, 20, { hour: 4 })]) }),
		told: [
			['repeated', 'Игры'],
			['repeated', 'Игры']
		]
	},
	{
		what: 'one weekly, one monthly',
		facts: facts({
			charges: [...content('Тесты', taken(20_00, WEEK, 6)), ...records('Книги', taken(249_00, MONTH, 4, { ago: 9 }))]
		}),
		told: [
			['repeated', 'Тесты'],
			['repeated', 'Книги']
		]
	},
	{
		what: 'a subscription, and a purchase of its name',
		facts: facts({ charges: content('Кино', [...taken(299_00, MONTH, 5, { ago: 5 }), ...bought([40, 20, 399_00])]) }),
		told: [['repeated', 'Кино']]
	},
	{
		what: 'with numbers of documents in its words',
		facts: facts({
			charges: [
				...tariffFees(),
				...taken(99_00, MONTH, 4, { ago: 5 }).flatMap((one, place) => records(`Контент №8800${place}12345`, [one]))
			]
		}),
		told: [['repeated', 'Контент №8800012345']]
	},
	{
		what: 'beside orders of other things, and one that was cancelled',
		facts: facts({
			charges: content('Кино', taken(299_00, MONTH, 4, { ago: 5 })),
			outbox: [ordered, entry({ command: disconnecting('Кино'), state: 'cancelled' })]
		}),
		told: [['repeated', 'Кино']]
	},
	{
		what: 'begins like an entry of the catalogue',
		facts: facts({
			catalogue: [offering('weather', { name: 'Погода' })],
			charges: content('Погода на час вперёд', taken(2_50, DAILY, 20))
		}),
		told: [['repeated', 'Погода на час вперёд']]
	}
];

const STATED: readonly History[] = [
	{
		what: 'by the statement alone, monthly',
		facts: facts(stated(movements('Кино', taken(299_00, MONTH, 4, { ago: 5 })))),
		told: [['repeated', 'Кино']]
	},
	{
		what: 'by the statement alone, by the day and at one minute',
		facts: facts(stated(movements('Гороскоп', taken(5_00, DAILY, 15)))),
		told: [['repeated', 'Гороскоп']]
	},
	{
		what: 'a refund in between',
		facts: facts(
			stated(
				movements('Кино', taken(299_00, MONTH, 5, { ago: 5 })),
				returned('Возврат: Кино', bought([34, 15, 299_00]))
			)
		),
		told: [['repeated', 'Кино']]
	},
	{
		what: 'half by the statement, half by the records',
		facts: facts({
			chargesFrom: NOW - 60 * DAY,
			charges: content('Кино', taken(299_00, MONTH, 2, { ago: 5 })),
			movements: movements('Кино', taken(299_00, MONTH, 6, { ago: 5 }))
		}),
		told: [['repeated', 'Кино']]
	},
	{
		what: 'two lines of one word, one of them the tariff',
		facts: facts({
			charges: [],
			movements: movements('Абонентская плата', [
				...taken(500_00, MONTH, 6, { ago: 8 }),
				...taken(99_00, MONTH, 6, { ago: 15 })
			])
		}),
		told: [['repeated', 'Абонентская плата']]
	},
	{
		what: 'beside a tariff that costs nothing',
		facts: facts({
			...stated(movements('Кино', taken(299_00, MONTH, 4, { ago: 5 }))),
			products: [tariff({ prices: [monthly(0)] })]
		}),
		told: [['repeated', 'Кино']]
	}
];

const OWNED: readonly History[] = [
	{ what: 'content of the operator', facts: facts({ ...owned(), charges: music(6) }), told: [['repeated', 'Музыка']] },
	{
		what: 'a service that nobody asked for',
		facts: facts({
			...owned({ startedAt: NOW - 20 * DAY }, ['calls']),
			operations: [operation({}), operation({ kind: 'connect' }), operation({ kind: 'disconnect' })],
			charges: music(1)
		}),
		told: [['appeared', 'Музыка']]
	},
	{
		what: 'a service that nobody asked for, before its first debit',
		facts: facts({ ...owned({ startedAt: NOW - DAY }, ['calls']), operations: [operation({})] }),
		told: [['appeared', 'Музыка']]
	},
	{
		what: 'free until a day',
		facts: facts(
			owned({
				prices: [
					{ ...monthly(0), until: NOW + DAY },
					{ ...monthly(199_00), from: NOW + DAY }
				]
			})
		),
		told: [['trial', 'Музыка']]
	},
	{
		what: 'dearer from a day on, by the catalogue',
		facts: facts({
			...owned(),
			catalogue: [offering('music', { name: 'Музыка', prices: [{ ...monthly(249_00), from: NOW + 9 * DAY }] })]
		}),
		told: [['rise', 'Музыка']]
	},
	{
		what: 'dearer since last month, by its debits',
		facts: facts({
			...owned({}, ['calls']),
			charges: [...music(1), ...records('Музыка', taken(149_00, MONTH, 6, { ago: 34 }))]
		}),
		told: [['rise', 'Музыка']]
	},
	{
		what: 'in the words of another language',
		facts: facts({ ...owned(), charges: records('Music', taken(199_00, MONTH, 5, { ago: 3 })) }),
		told: [['repeated', 'Музыка']]
	},
	{
		what: 'in other words, by the date that the operator names; another of that price is another',
		facts: facts({
			...owned({ nextChargeAt: NOW + 27 * DAY }),
			charges: [
				...records('Music', taken(199_00, MONTH, 5, { ago: 3 })),
				...records('Films', taken(199_00, MONTH, 5, { ago: 16 }))
			]
		}),
		told: [
			['repeated', 'Films'],
			['repeated', 'Музыка']
		]
	},
	{
		what: 'its price is not told, its debits are',
		facts: facts({ ...owned({ prices: [] }), charges: music(4) }),
		told: [['repeated', 'Музыка']]
	}
];

const PREMIUM: readonly History[] = [
	{
		what: 'messages to a short number',
		facts: facts({
			charges: content(
				'SMS на короткий номер 3116',
				bought([4, 19, 50_00], [17, 12, 30_00], [40, 21, 40_00], [71, 9, 30_00])
			)
		}),
		told: [['premium', 'SMS на короткий номер 3116']]
	},
	{
		what: 'votes of one evening',
		facts: facts({ charges: content('Голосование', bought([9, 20, 15_00], [9, 20.1, 15_00], [9, 20.3, 15_00])) }),
		told: [['premium', 'Голосование']]
	},
	{
		what: 'content on days of use',
		facts: facts({
			charges: content('Гадание', bought(...[2, 3, 9, 11, 24, 31, 50].map((ago) => [ago, 11, 10_00] as const)))
		}),
		told: [['premium', 'Гадание']]
	}
];

export const HISTORIES: readonly History[] = [
	...[...REPEATED, ...CHANGED, ...SEVERAL, ...STATED],
	...[...OWNED, ...PREMIUM, ...QUIET]
];
