import type { MessageRules } from '../../../../domain/sms/rules';

const MB = 2 ** 20;

export const units: MessageRules['units'] = {
	data: {
		тб: 2 ** 40,
		гб: 2 ** 30,
		gb: 2 ** 30,
		гбайт: 2 ** 30,
		гигабайт: 2 ** 30,
		мб: MB,
		mb: MB,
		мбайт: MB,
		мегабайт: MB,
		mbyte: MB,
		кб: 2 ** 10,
		kb: 2 ** 10,
		кбайт: 2 ** 10
	},
	voice: {
		мин: 60,
		минут: 60,
		минуты: 60,
		минута: 60,
		минуту: 60,
		min: 60,
		mins: 60,
		minut: 60,
		minutes: 60,
		minute: 60,
		сек: 1,
		секунд: 1,
		секунды: 1,
		секунда: 1,
		sek: 1,
		sec: 1,
		seconds: 1
	},
	sms: {
		sms: 1,
		смс: 1,
		'sms-сообщений': 1,
		'смс-сообщений': 1,
		сообщений: 1,
		сообщения: 1,
		сообщение: 1,
		messages: 1
	}
};

export const months: readonly string[] = [
	'января|янв|january|jan',
	'февраля|фев|february|feb',
	'марта|мар|march|mar',
	'апреля|апр|april|apr',
	'мая|май|may',
	'июня|июн|june|jun',
	'июля|июл|july|jul',
	'августа|авг|august|aug',
	'сентября|сен|сент|september|sep',
	'октября|окт|october|oct',
	'ноября|ноя|нояб|november|nov',
	'декабря|дек|december|dec'
];

export const periods: MessageRules['periods'] = {
	day: '\\/\\s?(?:день|дн|сутки|сут|д|day|d|den|sutki|sut)|(?:(?:раз )?в|за|каждый|каждые|per|a|each|every|v|za) (?:1 |один |одни )?(?:день|сутки|сут|day|den|sutki)|ежедневно|ежесуточно|daily|ezhednevno',
	week: '\\/\\s?(?:неделю|неделя|нед|week|wk|ned)|(?:(?:раз )?в|за|каждую|per|a|each|every|v|za) (?:1 |одну )?(?:неделю|нед|week|nedelyu)|(?:за|каждые|every|\\/)\\s?7 (?:дней|дн|days)|еженедельно|weekly|ezhenedelno',
	month:
		'\\/\\s?(?:месяц|мес|month|mo|mon|mesyac|mes)|(?:(?:раз )?в|за|каждый|per|a|each|every|v|za) (?:1 |один )?(?:месяц|мес|month|mesyac|mes)|ежемесячно|monthly|ezhemesyachno',
	year: '\\/\\s?(?:год|year|god)|(?:(?:раз )?в|за|каждый|per|a|each|every|v|za) (?:1 |один )?(?:год|year|god)|ежегодно|yearly|ezhegodno',
	span: '(?:\\/\\s?|(?:за|на|каждые|every|per|for|za) )\\d{1,3}\\s?(?:дня|дней|дн|суток|сут|days|dnej|dney|dn)'
};
