import type { MessageRules } from '../../../domain/sms/rules';

type Words = MessageRules['currencies'];

const FOREIGN: Words = {
	USD: ['$', 'usd', 'долл', 'долларов', 'доллара', 'доллар'],
	EUR: ['€', 'eur', 'евро'],
	KZT: ['₸', 'kzt', 'тг', 'тенге'],
	UAH: ['₴', 'uah', 'грн']
};

/** Roubles of Russia; those of Belarus only when they are called so. */
export const wordsForMoneyRu: Words = {
	RUB: [
		'₽',
		'rub',
		'rur',
		'r',
		'p',
		'rublej',
		'rublei',
		'rubley',
		'rublya',
		'rubl',
		'руб',
		'рублей',
		'рубля',
		'рубль',
		'р',
		'росс. руб',
		'рос. руб',
		'российских рублей'
	],
	BYN: ['byn', 'br', 'бел. руб', 'бел.руб', 'бел руб', 'белорусских рублей', 'б.р'],
	...FOREIGN
};

/** In Belarus a rouble is its own unless it is called Russian. */
export const wordsForMoneyBy: Words = {
	BYN: [
		'byn',
		'br',
		'r',
		'p',
		'руб',
		'рублей',
		'рубля',
		'рубль',
		'р',
		'бел. руб',
		'бел.руб',
		'бел руб',
		'белорусских рублей',
		'б.р'
	],
	RUB: ['₽', 'rub', 'rur', 'росс. руб', 'рос. руб', 'рос.руб', 'российских рублей'],
	...FOREIGN
};
