import type { OwnDialect } from '../../dialect';

/** What servers write in Russian, whoever the operator is. */
export const russianWords = {
	money: { currencies: { 643: 'RUB', 810: 'RUB', rur: 'RUB', '₽': 'RUB', 'руб.': 'RUB', руб: 'RUB', 933: 'BYN' } },
	balances: {
		kinds: {
			кешбэк: 'cashback',
			кэшбэк: 'cashback',
			бонус: 'bonus',
			бонусы: 'bonus',
			'кредитный лимит': 'credit',
			овердрафт: 'credit',
			резерв: 'reserved',
			депозит: 'deposit'
		}
	},
	packages: {
		units: {
			с: 'second',
			сек: 'second',
			'сек.': 'second',
			мин: 'minute',
			'мин.': 'minute',
			минут: 'minute',
			минуты: 'minute',
			ч: 'hour',
			б: 'byte',
			байт: 'byte',
			кб: 'kilobyte',
			мб: 'megabyte',
			гб: 'gigabyte',
			тб: 'terabyte',
			шт: 'message',
			'шт.': 'message',
			смс: 'message'
		},
		kinds: { голос: 'voice', звонки: 'voice', интернет: 'data', смс: 'sms' },
		unlimited: { безлимит: 'unlimited', 'без ограничений': 'unlimited', 'не ограничено': 'unlimited' }
	}
} as const satisfies OwnDialect;
