import { describe, expect, it } from 'vitest';
import type { Finding } from '../domain/sms/finding';
import { dayFrom } from '../domain/usage/day';
import { messageReaderOf, pasteReaderOf } from './sms-rules';
import { mtsRu } from './packs/mts-ru/pack';
import { answers } from './samples/answers.fixture';
import { fraud } from './samples/fraud.fixture';
import { russia } from './samples/russia.fixture';
import { shapes } from './samples/shapes.fixture';
import { subscriptions } from './samples/subscriptions.fixture';

const today = dayFrom({ year: 2026, month: 11, date: 23 }) as number;
const circumstances = { currency: mtsRu.currency, plan: mtsRu.numberPlan, line: '+79000000001', today } as const;
const read = messageReaderOf(mtsRu);
const readPaste = pasteReaderOf(mtsRu);
const paste = (...messages: string[]) => readPaste(messages.join('\n\n'), circumstances);

function said(one: Finding): string {
	const name = 'name' in one ? one.name : undefined;
	const money = 'amount' in one ? one.amount?.minor : undefined;
	const fee = 'fee' in one ? one.fee?.minor : undefined;
	return [one.kind, name, money, fee].filter((part) => part !== undefined).join(' ');
}

const told = (...messages: string[]) => paste(...messages).findings.map(said);

const HOROSCOPE = 'Вам подключена подписка «Гороскоп» 5 руб/день. Отписка: СТОП на 5051';

it.each([...russia, ...subscriptions, ...fraud].map(([text]) => text))('one message is read as ever: %j', (text) => {
	const { unread, ...reading } = readPaste(text, circumstances);
	expect(reading).toEqual(read(text, circumstances));
	// Signs of fraud are shown instead.
	const silent = reading.dangers.length + reading.findings.length === 0 && !reading.secret && text !== '';
	expect(unread.length > 0).toBe(silent);
});

it.each([...shapes, ...answers].map(([text]) => text))('one message is read alike in a paste: %j', (text) => {
	expect(readPaste(text, circumstances)).toEqual({ ...read(text, circumstances), unread: expect.anything() });
});

describe('several messages', () => {
	it('are each read, by empty lines and by how lines begin', () => {
		const texts = ['Баланс: 120,50 руб.', HOROSCOPE, 'Услуга «Гудок» подключена.'];
		const all = ['balance 12050', 'subscription Гороскоп 500', 'service-on Гудок'];
		expect(told(...texts)).toEqual(all);
		expect(told(texts.join('\n'))).toEqual(all);
		expect(paste(...texts).unread).toEqual([]);
	});

	it('that ask for nothing are no fraud together', () => {
		const music =
			'Вам оформлена подписка на услугу "Моя музыка" 10,00 руб. в день. Для отказа отправьте SMS "стоп" на 770123';
		const password = 'Пароль для входа в Интернет-помощник: 482913. Никому его не сообщайте.';
		expect(told(music, password)).toEqual(['password', 'subscription Моя музыка 1000']);
		expect(paste(music, password)).toMatchObject({ dangers: [], unread: [] });
		expect(paste(HOROSCOPE, 'Отправьте нам код из SMS').dangers).toEqual(['asks']);
	});

	it('keep their own prices', () => {
		const two = ['Подписка «Кино» 299 руб/мес', 'Подписка «Спорт» 5 руб/день'];
		expect(told(...two)).toEqual(['subscription Кино 29900', 'subscription Спорт 500']);
		expect(paste(two.join('\n')).doubts).toEqual([]);
	});

	it('one told twice is told once', () => {
		expect(told(HOROSCOPE, HOROSCOPE)).toEqual(['subscription Гороскоп 500']);
	});

	it('one that ended ends no other', () => {
		expect(told('Вы отписаны от «Музыка»', HOROSCOPE)).toEqual(['service-off Музыка', 'subscription Гороскоп 500']);
		expect(told('Подписка «Кино» закончилась', HOROSCOPE)).toEqual(['subscription Гороскоп 500']);
	});

	it('which balance is right can’t be told, and both are handed back', () => {
		const { findings, doubts, unread } = paste('Баланс: 100 руб.', 'Баланс: 200 руб.');
		expect({ findings, doubts }).toEqual({ findings: [], doubts: ['conflict'] });
		expect(unread).toEqual(['Баланс: 100 руб.', 'Баланс: 200 руб.']);
	});

	it('that were not understood are handed back as they were, in their order', () => {
		const texts = ['Вам подключена штука 77', 'Баланс: 120,50 руб.', 'Ёлка\nза 5 р', 'Подписка «Кино» закончилась'];
		expect(told(...texts)).toEqual(['balance 12050']);
		expect(paste(...texts).unread).toEqual([texts[0], texts[2], texts[3]]);
		expect(paste('Код банка 1', 'Хотите 5 ГБ?').unread).toEqual(['Код банка 1', 'Хотите 5 ГБ?']);
	});

	it('with one of fraud tell nothing', () => {
		expect(paste('Баланс: 100 руб.', 'Сообщите код из SMS оператору')).toMatchObject({ findings: [], unread: [] });
	});

	it('longer than anybody’s are not read, and not even cleaned', () => {
		const text = 'Баланс: 120,50 руб. '.repeat(50_000);
		expect(readPaste(text, circumstances)).toEqual({ findings: [], doubts: ['too-long'], dangers: [], unread: [] });
	}, 1_000);

	it('more than anybody’s are read as one', () => {
		const text = `Баланс: 120,50 руб.\n${'Списано 5 руб.\n'.repeat(20)}`;
		expect(readPaste(text, circumstances)).toEqual({ ...read(text, circumstances), unread: [] });
	});
});

describe('one message on several lines', () => {
	it('takes its price from what follows', () => {
		const lines = ['Подписка «Кино» оформлена.', 'С вашего счета 9,90 руб. в сутки'];
		for (const text of [lines.join('\n'), lines.join('\n\n').replace('С вашего', 'Это')]) {
			expect(told(text)).toEqual(['subscription Кино 990']);
			expect(paste(text).unread).toEqual([]);
		}
	});

	it('is denied by what stands before and after it', () => {
		for (const text of [
			'Подписка «Кино»\nВы отключили ее 22.11',
			'Подписка «Кино» 299 руб/мес\nПодписка не активна',
			'Услуга не активна: подписка не подключена\nПодписка «Кино» 299 руб/мес'
		])
			expect(told(text)).toEqual([]);
	});

	it('may be told across them', () => {
		const across = 'Вам подключена\nуслуга «Погода» 5 руб/день';
		expect(told(across)).toEqual(['service-on Погода 500']);
		expect(paste(across).unread).toEqual([]);
		expect(told('Вам подключена\nуслуга «Гудок»')).toEqual(['service-on Гудок']);
		expect(paste('Вам подключена\nуслуга «Гудок»').unread).toEqual([]);
		expect(told('Вам подключена:\nподписка «Кино»')).toEqual(['subscription Кино']);
	});

	it('is handed back whole when a line goes on', () => {
		const list = 'Списано 22.11:\nПодписка на 5 дней';
		expect(paste('Баланс: 100 руб.', list).unread).toEqual([list]);
	});

	it('has no message in its greetings and in the line that binds a code', () => {
		const greeted = 'Уважаемый абонент!\nВам подключена подписка «Кино».\n\nСпасибо, что вы с нами!';
		expect(paste(greeted).unread).toEqual([]);
		expect(paste('Баланс: 100 руб.\nВам рады!').unread).toEqual([]);
		expect(paste('Пароль: 482913.\n\n@example.test #482913').unread).toEqual([]);
	});
});

describe('several messages that each tell something', () => {
	it('tell all they do, in whatever letters, and no payment hides another', () => {
		const texts = ['-15.70р.\nСмотрите кино!', 'Внесена сумма 250 руб.', 'Внесена сумма 70 руб.', 'Осталось 12 SMS'];
		expect(told(...texts)).toEqual(['balance -1570', 'payment 25000', 'payment 7000', 'remainder']);
		expect(paste(...texts)).toMatchObject({ doubts: [], unread: [] });
	});

	it('deny nothing of each other', () => {
		const texts = ['Баланс: 20 руб.', 'Обещанный платеж 100 руб. подключен до 26.11.2026', 'Платеж 50 руб. зачислен'];
		expect(told(...texts)).toEqual(['balance 2000', 'promised 10000', 'payment 5000']);
	});

	it('keep the moment of the balance', () => {
		const texts = ['Осталось 12 SMS', 'Баланс на 22.11 14:05: 500,00 руб.'];
		expect(paste(...texts).asOf).toEqual({ day: today - 1, minute: 14 * 60 + 5 });
	});

	it('tell no value that two of them tell otherwise', () => {
		expect(paste('Осталось 12 SMS', 'Осталось 9999999 SMS', '10 руб.')).toMatchObject({
			findings: [{ kind: 'balance' }],
			doubts: ['conflict']
		});
	});

	it('of a code say that one is there', () => {
		expect(paste('Баланс: 20 руб.', 'PIN: 4567')).toMatchObject({ secret: true, unread: [] });
		expect(paste('PIN: 4567').unread).toEqual([]);
	});

	it('of which one names another line tell no value', () => {
		expect(paste('Номер +7 900 000-00-02. Спасибо', 'Баланс: 20 руб.').findings).toEqual([]);
		expect(paste('Номер +7 900 000-00-02: баланс 5 руб.', 'Баланс: 20 руб.').findings).toEqual([]);
	});

	it('of a bank and of the operator keep the two apart', () => {
		const texts = ['ECMC1234 Баланс: 5120.90р', 'Баланс: 20 руб.'];
		expect(paste(...texts)).toMatchObject({ findings: [], doubts: ['bank'], unread: texts });
	});

	it('are no fraud together where none is one alone', () => {
		const texts = ['Баланс 42 руб. Списание 01.12.2026.', 'Тел. +7 900 000-00-01, баланс 42 руб.'];
		expect(paste(...texts)).toMatchObject({ findings: [{ kind: 'balance' }], dangers: [] });
	});
});
