/** Bills of which nothing is to be told. */
import { DAY } from '../instant';
import { rub, monthly, offering, disconnecting } from '../orders/orders.fixture';
import { entry } from '../outbox.fixture';

import {
	tariffFees,
	bought,
	movements,
	NOW,
	operation,
	option,
	records,
	returned,
	taken,
	tariff
} from './history.fixture';

import { type History, MONTH, WEEK, DAILY, content, quiet, stated, owned, music, ordered } from './bill.fixture';
export const QUIET: readonly History[] = [
	quiet('nothing at all', { charges: [] }),
	quiet('the fee of the tariff', {}),
	quiet('the fee of the tariff, dearer', {
		charges: records(
			'Просто день',
			[...taken(500_00, MONTH, 3, { ago: 8 }), ...taken(450_00, MONTH, 6, { ago: 100 })],
			'tariff-fee'
		)
	}),
	quiet('the fee of the tariff by the day', {
		products: [tariff({ prices: [monthly(15_00, 'day')] })],
		charges: records('Просто день', taken(15_00, DAILY, 60), 'tariff-fee')
	}),
	quiet('the fee of the tariff by the statement', stated()),
	quiet('the fee of the tariff by a word of its own', {
		charges: [],
		movements: movements('Абонентская плата', taken(500_00, MONTH, 12, { ago: 8 }))
	}),
	quiet('the fee of the tariff with a discount that nobody tells of', {
		charges: [],
		movements: movements('Абонентская плата', taken(400_00, MONTH, 12, { ago: 8 }))
	}),
	quiet('the fee of the tariff of before', {
		charges: [],
		products: [tariff({ startedAt: NOW - 4 * DAY })],
		movements: [
			...movements('Абонентская плата', taken(450_00, MONTH, 8, { ago: 12 })),
			...movements('Абонентская плата', bought([3, 3, 500_00]))
		]
	}),
	quiet('a purchase', {
		charges: [...tariffFees(), ...records('Дополнительный 1 ГБ', bought([5, 14, 75_00]), 'one-off')]
	}),
	quiet('a package bought when it is used up', {
		charges: [
			...tariffFees(),
			...records(
				'Дополнительный 1 ГБ',
				bought(...[3, 19, 55, 70, 99].map((ago) => [ago, 9 + ago / 9, 75_00] as const)),
				'one-off'
			)
		]
	}),
	quiet('parking on Saturdays', {
		charges: [
			...tariffFees(),
			...records('Парковка', taken(60_00, WEEK, 8, { ago: 1, hour: 11, apart: [0, 70, 25] }), 'one-off')
		]
	}),
	quiet('a ticket every working day', {
		charges: [
			...tariffFees(),
			...records(
				'Билет',
				taken(38_00, DAILY, 40, { hour: 8, apart: [0, 6, 11], missed: [0, 1, 7, 8, 14, 15, 21, 22] }),
				'one-off'
			)
		]
	}),
	quiet(
		'a ticket every day, by the statement',
		stated(movements('Билет', taken(38_00, DAILY, 9, { hour: 8, apart: [0, 26, 41] })))
	),
	quiet(
		'a ticket every day, by a statement without times',
		stated(movements('Билет', taken(38_00, DAILY, 30, { hour: 0 })))
	),
	quiet('two debits, which may be chance', { charges: content('Кино', taken(299_00, MONTH, 2, { ago: 5 })) }),
	quiet('content that was ended long ago', { charges: content('Гороскоп', taken(4_00, DAILY, 34, { ago: 62 })) }),
	quiet('monthly, ended', { charges: content('Кино', taken(299_00, MONTH, 6, { ago: 45 })) }),
	quiet('an option that was switched off', {
		catalogue: [offering('films', { name: 'Кино', sections: ['content'] })],
		charges: content('Кино', taken(299_00, MONTH, 6, { ago: 5 }))
	}),
	quiet('switched off from here, and the catalogue has it no longer', {
		charges: content('Кино', taken(299_00, MONTH, 6, { ago: 5 })),
		outbox: [entry({ command: disconnecting('Кино'), state: 'done', confirmedAt: NOW - DAY })]
	}),
	quiet('switched off from here, in the words of another language', {
		catalogue: [offering('music', { name: 'Музыка', prices: [monthly(199_00)] })],
		charges: records('Music', taken(199_00, MONTH, 6, { ago: 5 })),
		outbox: [
			entry({
				command: disconnecting('music', { offering: { id: 'music', name: 'Музыка' } }),
				state: 'done',
				confirmedAt: NOW - DAY
			})
		]
	}),
	quiet('switched off from another device', {
		charges: content('Кино', taken(299_00, MONTH, 6, { ago: 5 })),
		operations: [operation({ kind: 'disconnect', subject: 'Кино', at: NOW - DAY })]
	}),
	quiet('a paid option that was ordered here', { ...owned(), charges: music(6), outbox: [ordered] }),
	quiet('a paid option that was ordered elsewhere', {
		...owned({ startedAt: NOW - 20 * DAY }),
		charges: music(1),
		operations: [operation({}), operation({ kind: 'connect', subject: 'Музыка', at: NOW - 20 * DAY })]
	}),
	quiet('a paid option like any other', { ...owned({}, ['internet']), charges: music(8) }),
	quiet('a paid option of which nobody can tell who ordered it', {
		...owned({ startedAt: NOW - 20 * DAY }, ['internet']),
		charges: music(1)
	}),
	quiet('a free option', {
		products: [tariff(), option('shield', 'Защита', 0)],
		operations: [operation({})]
	}),
	quiet('an option that ended', owned({ status: 'ended' })),
	quiet('what is owned is not known', { products: [], charges: content('Кино', taken(299_00, MONTH, 6, { ago: 5 })) }),
	quiet('what the account was topped up by', {
		movements: movements('Автоплатёж', taken(-500_00, MONTH, 8, { ago: 3 }), { kind: 'top-up' })
	}),
	quiet(
		'transfers to one number every month',
		stated(movements('Перевод', taken(300_00, MONTH, 8, { ago: 3 }), { kind: 'transfer' }))
	),
	quiet('charges that failed', stated(movements('Кино', taken(299_00, MONTH, 8, { ago: 3 }), { status: 'failed' }))),
	quiet(
		'nobody knows which way it went',
		stated(movements('Кино', taken(299_00, MONTH, 8, { ago: 3 }), { undirected: true }))
	),
	quiet(
		'another currency',
		stated(movements('Кино', taken(299_00, MONTH, 8, { ago: 3 }), { amount: { minor: -1, currency: 'USD' } }))
	),
	quiet(
		'calls of each day',
		stated(taken(12_00, DAILY, 30).flatMap((one, place) => movements(`Связь за ${30 - place} октября`, [one])))
	),
	quiet(
		'what is used abroad',
		stated(movements('Роуминг', bought([5, 9, 120_00], [6, 14, 80_00], [7, 10, 300_00], [8, 19, 45_00])))
	),
	quiet('two messages to a short number', {
		charges: content('SMS на короткий номер 3116', bought([4, 19, 50_00], [40, 21, 40_00]))
	}),
	quiet('messages to a short number of last summer', {
		charges: content('SMS на короткий номер 3116', bought([124, 19, 50_00], [140, 21, 40_00], [150, 8, 30_00]))
	}),
	quiet('content that was returned', {
		chargesFrom: undefined,
		charges: [],
		movements: [
			...movements('Викторина', bought([9, 20, 15_00], [12, 9, 15_00])),
			...returned('Возврат: Викторина', bought([8, 12, 15_00], [8, 13, 15_00]))
		]
	}),
	quiet('an archive tariff whose kind the catalogue tells', {
		products: [option('old', 'Супер', 300_00, { kind: 'unknown' })],
		catalogue: [offering('old', { kind: 'tariff', name: 'Супер' })],
		charges: records('Супер', taken(300_00, MONTH, 6, { ago: 5 }))
	}),
	quiet('a fee in another currency', {
		products: [tariff(), option('a', 'A', 0, { prices: [{ ...monthly(0), price: { ...rub(100), currency: 'USD' } }] })]
	}),
	quiet('sums that differ each month', {
		charges: [
			...tariffFees(),
			...records(
				'Такси',
				taken(1, MONTH, 6, { ago: 5 }).map((one, place) => ({ ...one, minor: 100_00 + place * 37_00 })),
				'one-off'
			)
		]
	})
];
