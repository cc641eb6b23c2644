import type { Sample } from './sample.fixture';

/** What swindlers write, and what only resembles it; of the Russian pack. */
export const fraud: readonly Sample[] = [
	['Сообщите код из SMS оператору, чтобы продлить договор', ['danger asks']],
	['Для отмены списания назовите код 482913 сотруднику', ['danger asks']],
	['Баланс: 5 000 руб. Для получения сообщите пароль из SMS', ['danger asks']],
	['Пришлите мне, пожалуйста, код, он пришёл вам по ошибке', ['danger asks']],
	['Я ошибочно перевёл вам 300 руб., верните деньги на номер +7 900 123-45-67', ['danger asks']],
	['Платеж 500 руб. зачислен. Это ошибка, переведите деньги обратно', ['danger asks']],
	['Вы выиграли 100 000 руб.!', ['danger asks']],
	['Услуга «Кино+» активирована, 40 руб./день, для отключения позвоните по номеру +7 900 123-45-67', ['danger asks']],
	['Подписка «Кино» подключена. Для отмены срочно перезвоните', ['danger asks']],
	['Подписка «Кино» подключена. Для отключения звоните 0890', ['subscription Кино']],
	['Переведите сбережения на безопасный счёт', ['danger asks']],
	['Ваша сим-карта будет заблокирована. Позвоните +7 900 123-45-67', ['danger asks']],
	['Please share the code with our agent', ['danger asks']],
	['Your SIM account: your number will be blocked, click http://sim-check.top', ['danger asks', 'danger odd-link']],
	['Баланс: 100 руб. Подробнее: http://mts-bonus.ru/x', ['danger look-alike']],
	['Подарок от МТС: m-t-s.club', ['danger look-alike']],
	['Зайдите на мтs.ru', ['danger look-alike']],
	['Личный кабинет: https://mts.ru.login-check.xyz/lk', ['danger look-alike']],
	['rnts.ru: обновите данные', ['danger look-alike']],
	['MТC: баланс 100 руб.', ['danger look-alike']],
	['M7S: баланс 100 руб.', ['danger look-alike']],
	['MTC: баланс 100 руб.', ['balance 10000']],
	['Баланс: 100 руб. Детали: bit.ly/3xYz', ['danger odd-link']],
	['Ваш счет пополнен на 900 руб. hxxp://185.12.3.4/pay', ['danger odd-link']],
	['Смотри фото https://example.test/a', ['danger odd-link']],
	['Счёт: оплата.рф', ['danger odd-link']],
	['Баланс: 100 руб. Подробнее: https://mts.ru/lk', ['balance 10000']],
	['Баланс: 100 руб. Подробнее: lk.mts.ru', ['balance 10000']],
	['Пароль: 482913. Никому не сообщайте код!', ['password 482913']],
	['Password: 482913. Do not share this code with anyone.', ['password 482913']],
	['МТС: баланс 100 руб.', ['balance 10000']],
	['Баланс 100 руб.Тариф Смарт', ['balance 10000']],

	// Letters of two alphabets, digits for letters
	['Cooбщите код 1234', ['danger asks']],
	['Сoобщите код из SMS оператору', ['danger asks']],
	['с00бщите к0д', ['danger asks']],

	// Addresses of every sort
	['Заберите приз: evil.bond/x', ['danger odd-link']],
	['Заберите: evil.рус', ['danger odd-link']],
	['Войдите: 185.12.3.4/mts', ['danger odd-link']],
	['Войдите: 185.12.3.4:8080/mts', ['danger odd-link']],
	['Войдите: evil\u3002com/x', ['danger odd-link']],
	['Войдите: _evil.com и -evil.com', ['danger odd-link']]
];
