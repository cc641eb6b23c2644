import { gb, minutes, type Sample } from './sample.fixture';

/** The same of the Belarusian pack: roubles are its own, and the line is +375 29 000-00-01. */
export const belarus: readonly Sample[] = [
	['Баланс: 12,34 руб.', ['balance 1234']],
	['Ваш баланс 12.34 BYN', ['balance 1234']],
	['Ваш баланс составляет 7 рублей 5 копеек', ['balance 705']],
	['Balance: BYN 1,012.34', ['balance 101234']],
	['Баланс: 12,34 бел. руб.', ['balance 1234']],
	['Баланс: Br 45,10', ['balance 4510']],
	['Баланс: -3,20 BYN', ['balance -320']],
	['Баланс: 1\u00a0234,50\u00a0р.', ['balance 123450']],
	['На вашем счёте 18 руб. 40 коп.', ['balance 1840']],
	['Баланс номера 80 29 000-00-01: 5,00 руб.', ['balance 500']],
	['Баланс номера +375 29 000-00-01: 5,00 руб.', ['balance 500']],
	['Баланс номера +375 33 123-45-67: 5,00 руб.', ['doubt other-number']],
	['Баланс на 23.11.2026 08:00: 9,99 BYN', ['balance 999', 'as of 2026-11-23 08:00']],
	['Баланс: 500 росс. руб.', ['doubt other-currency']],
	['Баланс: 500 RUB', ['doubt other-currency']],
	['Баланс: 500 ₽', ['doubt other-currency']],
	['Баланс: 10 EUR', ['doubt other-currency']],
	['Баланс: 10', ['doubt unclear']],
	['Остаток: 1,5 ГБ, 100 мин', [`data ${gb(1.5)}`, `voice ${minutes(100)}`]],
	['Осталось 7 ГБ из 15 ГБ до 30.11', [`data ${gb(7)} of ${gb(15)} until 2026-11-30`]],
	['Счет пополнен на 20 руб. Баланс 32,34 руб.', ['payment 2000', 'balance 3234']],
	['Payment 15.00 BYN accepted. Balance: 20.10 BYN', ['payment 1500', 'balance 2010']],
	[
		'Обещанный платеж 5 руб. подключен, комиссия 0,30 руб., вернуть до 26.11.2026',
		['promised 500 fee 30 until 2026-11-26']
	],
	['Услуга «Гудок» отключена', ['service-off Гудок']],
	['Подписка «Спорт» продлена, списано 0,50 руб.', ['subscription Спорт fee 50']],
	['Вам подключена подписка «Гороскоп» 0,15 руб/день. Отписка: СТОП на 5051', ['subscription Гороскоп fee 15 a day']],
	['Подписка «Кино» 9,90 BYN/мес', ['subscription Кино fee 990 a month']],
	['Подписка «Кино» 299 ₽/мес', ['subscription Кино', 'doubt other-currency']],
	['Вы отписаны от «Гороскоп»', ['service-off Гороскоп']],
	['Пароль: 550172', ['password 550172']],
	['Баланс: 12,34 руб. Инфо: mts.by', ['balance 1234']],
	['Баланс: 12,34 руб. Выиграйте айфон: mts-by.prize.top', ['danger look-alike']],

	// Minutes with tenths, packages by name alone, no end
	['Пакет минут: 310,5 мин. до 31.12.9999 23:59:59', ['voice 18630']],
	['Пакет SMS: 40', ['sms 40']],
	['Остаток: 12,25 мин.', ['voice 735']],
	['Пакет интернета: 1,5 ГБ до 26.12.2026', [`data ${gb(1.5)} until 2026-12-26`]],
	['Balans: 5.20 rub. Ostatok: 300 MB', ['doubt other-currency', `data ${gb(300 / 1024)}`]],
	['На Вашем лицевом счете 12.50 руб.', ['balance 1250']],
	['Balance=12.34 BYN', ['balance 1234']],
	['Сумма на счету 5,26 руб.', ['balance 526']],
	['Вам подключен пакет минут: 100 мин.', []],
	['Пакет минут: 100 мин. за 5 руб.', []],
	['Karta 4.5111 22.11.2026 15:53 Retail -10.52 BYN MAGAZIN OK. Dostupno 45.86 BYN', ['doubt bank']],

	['Баланс: 12,50 руб. Задолженность: 0 руб.', ['doubt unclear']],
	['Баланс 3,10 руб. Необходимо пополнить', ['balance 310']],
	['Баланс: 2,40 бел. руб. или 80 росс. руб.', ['doubt unclear']]
];
