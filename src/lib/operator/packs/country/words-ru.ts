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
	movements: {
		phrases: [
			{ said: 'Абонентская плата', told: { en: 'Monthly fee' } },
			{ said: 'Абонентская плата: {}', told: { en: 'Monthly fee: {}' } },
			{ said: 'Плата за день: {}', told: { en: 'Daily fee: {}' } },
			{ said: 'Связь за {}', told: { en: 'Calls, texts and data on {}' } },
			{ said: 'Пополнение', told: { en: 'Top-up' } },
			{ said: 'Пополнение счёта', told: { en: 'Top-up' } },
			{ said: 'Пополнение с карты {}', told: { en: 'Top-up from card {}' } },
			{ said: 'Пополнение по СБП', told: { en: 'Top-up by SBP' } },
			{ said: 'Пополнение по QR-коду', told: { en: 'Top-up by QR code' } },
			{ said: 'Пополнение через банкомат', told: { en: 'Top-up at an ATM' } },
			{ said: 'Автоплатёж с карты {}', told: { en: 'Autopay from card {}' } },
			{ said: 'Перевод с {} на {}', told: { en: 'Transfer from {} to {}' } },
			{ said: 'Перевод на {}', told: { en: 'Transfer to {}' } },
			{ said: 'Перевод от {}', told: { en: 'Transfer from {}' } },
			{ said: 'Комиссия за перевод', told: { en: 'Transfer fee' } },
			{ said: 'Подключение: {}', told: { en: 'Added: {}' } },
			{ said: 'Переход на тариф: {}', told: { en: 'Switch of the plan: {}' } },
			{ said: 'Возврат: {}', told: { en: 'Refund: {}' } },
			{ said: 'Перерасчёт: {}', told: { en: 'Correction: {}' } },
			{ said: '{} января', told: { en: '{} January' } },
			{ said: '{} февраля', told: { en: '{} February' } },
			{ said: '{} марта', told: { en: '{} March' } },
			{ said: '{} апреля', told: { en: '{} April' } },
			{ said: '{} мая', told: { en: '{} May' } },
			{ said: '{} июня', told: { en: '{} June' } },
			{ said: '{} июля', told: { en: '{} July' } },
			{ said: '{} августа', told: { en: '{} August' } },
			{ said: '{} сентября', told: { en: '{} September' } },
			{ said: '{} октября', told: { en: '{} October' } },
			{ said: '{} ноября', told: { en: '{} November' } },
			{ said: '{} декабря', told: { en: '{} December' } }
		]
	},
	owner: {
		documents: {
			паспорт: 'passport',
			'паспорт рф': 'passport',
			'паспорт гражданина рф': 'passport',
			'паспорт гражданина российской федерации': 'passport',
			'паспорт гражданина республики беларусь': 'passport',
			загранпаспорт: 'foreign-passport',
			'заграничный паспорт': 'foreign-passport',
			'паспорт иностранного гражданина': 'foreign-passport',
			'вид на жительство': 'residence-permit',
			'водительское удостоверение': 'driving-licence',
			'свидетельство о рождении': 'birth-certificate',
			'идентификационная карта': 'id-card',
			огрн: 'registration',
			инн: 'tax-number',
			унп: 'tax-number'
		},
		documentMarks: ['серия', 'сер', 'номер', 'series', 'no', 'number'],
		seriesDigits: { passport: { series: 4, number: 6 } }
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
