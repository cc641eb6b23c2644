import { describe, expect, it } from 'vitest';
import { zoneCalendar } from '../domain/usage/calendar';
import { backupReaderOf } from './sms-rules';
import { mtsBy } from './packs/mts-by/pack';
import { mtsRu } from './packs/mts-ru/pack';

const NOW = Date.UTC(2026, 10, 23, 12);
const calendar = zoneCalendar(mtsRu.timeZone);
const circumstances = {
	currency: mtsRu.currency,
	plan: mtsRu.numberPlan,
	line: '+79000000001',
	calendar,
	now: NOW
} as const;
const reader = backupReaderOf(mtsRu);
const read = (text: string) => reader(text, circumstances);

/** Written to the minute in UTC. */
function told(text: string, kind: 'values' | 'news'): string[] | undefined {
	return read(text)?.[kind].map(({ at, finding }) => {
		const amount = 'amount' in finding ? finding.amount?.minor : 'remaining' in finding ? finding.remaining : '';
		return `${new Date(at).toISOString().slice(0, 16)} ${finding.kind} ${amount}`.trim();
	});
}

interface Row {
	sender?: string;
	at: number;
	body: string;
	type?: number;
	sim?: string;
}

const escaped = (text: string) =>
	text.replace(/[&<>"'\n]|[^\0-\uffff]/gu, (letter) =>
		[...Array(letter.length).keys()].map((place) => `&#${letter.charCodeAt(place)};`).join('')
	);

const sms = ({ sender = 'MTS', at, body, type = 1, sim }: Row) =>
	`  <sms protocol="0" address="${escaped(sender)}" date="${at}" type="${type}" subject="null" body="${escaped(body)}" toa="null" sc_toa="null" service_center="+79000000000" read="1" status="-1" locked="0"${sim === undefined ? '' : ` sub_id="${sim}"`} readable_date="23 &gt; 11" contact_name="(Unknown)" />`;

const xml = (...rows: Row[]) => `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>
<!--File Created By SMS Backup & Restore-->
<smses count="${rows.length}">
${rows.map(sms).join('\n')}
  <mms date="1" m_type="132" address="MTS"><parts><part text="Баланс: 5 руб." /></parts></mms>
</smses>`;

const at = (date: number, hour = 9) => Date.UTC(2026, 10, date, hour);

describe('a backup in XML', () => {
	const backup = xml(
		{ at: at(20), body: 'Баланс: 120,50 руб.' },
		{ at: at(22), body: 'Ваш счет пополнен на 300 руб. Баланс: 410 руб.' },
		{ at: at(21), body: 'Остаток: 3 ГБ, 40 мин' },
		{ at: at(19), body: 'Остаток: 5 ГБ' },
		{ sender: '900', at: at(23), body: 'Баланс: 9 000 руб.' },
		{ sender: '+79000000002', at: at(23), body: 'Баланс: 7 руб.' },
		{ at: at(23), body: 'Баланс: 8 руб.', type: 2 },
		{ at: at(25), body: 'Баланс: 6 руб.' }
	);

	it('tells of every value the newest, with its moment, of the operator’s texts that came in', () => {
		expect(told(backup, 'values')?.toSorted()).toEqual([
			'2026-11-21T09:00 remainder 2400',
			`2026-11-21T09:00 remainder ${3 * 2 ** 30}`,
			'2026-11-22T09:00 balance 41000'
		]);
		expect(told(backup, 'news')).toEqual(['2026-11-22T09:00 payment 30000']);
		expect(read(backup)).toMatchObject({ messages: 4, doubts: [] });
	});

	it('is read as it was written: entities, quotes, line breaks and emoji', () => {
		const body = '"Баланс":\n1 & <2>\n\u{1f600} \'x\'';
		expect(told(xml({ at: at(20), body }), 'values')).toEqual([]);
		const smile = '\u{1f600} Минус';
		expect(told(xml({ at: at(20), body: `Баланс: 10 руб.\n${smile}` }), 'values')).toEqual([
			'2026-11-20T09:00 balance 1000'
		]);
		const single = `<sms address='MTS' date='${at(20)}' type='1' body='&#1041;аланс: &#x31;0 руб. &amp; &quot;все&quot; &#9999999; &#xffffff;' />`;
		expect(told(single, 'values')).toEqual(['2026-11-20T09:00 balance 1000']);
	});

	it('reads a date without a year by the day the text came', () => {
		const year = Date.UTC(2024, 11, 20, 9);
		const remainder = read(xml({ at: year, body: 'Осталось 7 ГБ до 05.01' }))?.values[0]?.finding;
		expect(remainder).toMatchObject({ until: calendar.dayOf(Date.UTC(2025, 0, 5, 9)) });
		const balance = xml({ at: at(20), body: 'Баланс на 19.11.2026 14:05: 410,00 руб.' });
		expect(told(balance, 'values')).toEqual(['2026-11-19T11:05 balance 41000']);
	});

	it('of a balance below a threshold tells no older one', () => {
		const low = xml({ at: at(20), body: 'Баланс: 120 руб.' }, { at: at(22), body: 'Баланс менее 50 руб' });
		expect(told(low, 'values')).toEqual(['2026-11-22T09:00 low 5000']);
	});

	it('never tells a password, a bank’s sum or what a swindler writes', () => {
		const texts = [
			'Пароль для входа в Интернет-помощник: 482913',
			'ECMC1234 Баланс: 5120.90р',
			'Сообщите код из SMS. Баланс: 5 руб.'
		].map((body) => ({ at: at(20), body }));
		expect(read(xml(...texts))).toEqual({ messages: 3, values: [], news: [], doubts: [] });
	});

	it('of two SIM cards tells no value: whose it is nobody knows', () => {
		const two = xml({ at: at(20), body: 'Баланс: 1 руб.', sim: '1' }, { at: at(21), body: 'Баланс: 2 руб.', sim: '2' });
		expect(read(two)).toMatchObject({ values: [], doubts: ['other-number'] });
		const one = xml({ at: at(20), body: 'Баланс: 1 руб.', sim: '1' }, { at: at(21), body: 'Баланс: 2 руб.' });
		expect(told(one, 'values')).toEqual(['2026-11-21T09:00 balance 200']);
	});

	it('leaves out what is damaged', () => {
		const damaged = [
			'<sms address="MTS" type="1" body="Баланс: 5 руб." />',
			'<sms address="MTS" date="null" type="1" body="Баланс: 5 руб." />',
			'<sms date="1763600000000" type="1" body="Баланс: 5 руб." />',
			'<sms address="MTS" date="1763600000000" type="1" />',
			'<sms address="MTS" date="99999999999999" type="1" body="Баланс: 5 руб." />',
			'<sms address="MTS" date="1763600000000" type="1" body="Баланс: 5 руб.'
		];
		expect(read(`<smses count="6">${damaged.join('\n')}`)).toEqual({ messages: 0, values: [], news: [], doubts: [] });
	});

	it('of years is read by its newest messages', () => {
		const rows = Array.from({ length: 2_000 }, (_, hour) => ({
			at: NOW - (hour + 1) * 3_600_000,
			body: `Внесена сумма ${hour + 1} руб.`
		}));
		expect(read(xml(...rows))).toMatchObject({
			messages: 300,
			news: [{ finding: { amount: { minor: 100 } } }, ...Array(29).fill({})]
		});
	});
});

describe('a backup in a table', () => {
	it.each([
		['commas', 'Date,Type,Address,Body\n2026-11-20 12:00:00,Received,MTS,"Баланс: 1,50 руб."\n'],
		['semicolons', '\ufeffДата;Тип;Отправитель;Текст\r\n20.11.2026, 12:00;Входящее;МТС;Баланс: 1,50 руб.\r\n'],
		['tabs', 'date\ttime\tnumber\tmessage\n2026-11-20\t12:00\tMTS\tБаланс: 1,50 руб.'],
		['numbers of moments', `timestamp,address,body\n${at(20)},MTS,"Баланс:\n1,50 руб."`],
		['quotes', 'date,from,text\n2026-11-20T12:00,mts,"«""Погода""» подключена? Нет\nБаланс: 1,50 руб."\n']
	])('with %s', (_, table) => {
		expect(told(table, 'values')).toEqual(['2026-11-20T09:00 balance 150']);
	});

	it('leaves out what was sent, what has no moment of one reading, and damaged rows', () => {
		const rows = [
			'2026-11-20 12:00,sent,MTS,Баланс: 1 руб.',
			'11/20/2026 12:00,inbox,MTS,Баланс: 2 руб.',
			'2026-11-20,inbox,MTS,Баланс: 3 руб.',
			'2026-11-31 12:00,inbox,MTS,Баланс: 4 руб.',
			'2026-11-20 25:00,inbox,MTS,Баланс: 5 руб.',
			'2026-11-20 12:00,inbox,BANK,Баланс: 6 руб.',
			'99999999999999,inbox,MTS,Баланс: 6 руб.',
			'2026-11-20 12:00,inbox,MTS',
			'2026-11-20 12:00,inbox',
			'2026-11-20 12:00',
			'2026-11-20 12:00,inbox,MTS,"Баланс: 7 руб."x',
			'2026-11-20 12:00,inbox,MTS,Баланс: 8 руб.'
		];
		expect(read(`date,type,address,body\n\n${rows.join('\n')}`)).toEqual({
			messages: 0,
			values: [],
			news: [],
			doubts: []
		});
	});

	it.each([
		'Баланс: 5 руб.',
		'Баланс: 5 руб.\nСпасибо, что вы с нами, пишите, звоните',
		'Уважаемый абонент, баланс, счет\nОстаток: 5 ГБ',
		''
	])('is none: %j', (text) => {
		expect(read(text)).toBeUndefined();
	});
});

it('counts the senders of its own country’s operator', () => {
	const text = xml({ sender: 'MTS.by', at: at(20), body: 'Баланс: 5,50 руб.' });
	const of = { ...circumstances, currency: mtsBy.currency, plan: mtsBy.numberPlan, line: undefined };
	expect(backupReaderOf(mtsBy)(text, of)?.values).toHaveLength(1);
	expect(read(text)?.values).toEqual([]);
});
