import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../domain/sms/finding';
import { cleanText } from '../domain/sms/text';
import { dayFrom } from '../domain/usage/day';
import { messageReaderOf, pasteReaderOf } from './sms-rules';
import { mtsBy } from './packs/mts-by/pack';
import { mtsRu } from './packs/mts-ru/pack';
import { answers } from './samples/answers.fixture';
import { belarus } from './samples/belarus.fixture';
import { fraud } from './samples/fraud.fixture';
import { russia } from './samples/russia.fixture';
import { shapes } from './samples/shapes.fixture';
import { subscriptions } from './samples/subscriptions.fixture';

const today = dayFrom({ year: 2026, month: 11, date: 23 }) as number;
const readRu = messageReaderOf(mtsRu);
const readBy = messageReaderOf(mtsBy);
const readPaste = pasteReaderOf(mtsRu);
const russian = (text: string) =>
	readRu(text, { currency: mtsRu.currency, plan: mtsRu.numberPlan, line: '+79000000001', today });
const belarusian = (text: string) =>
	readBy(text, { currency: mtsBy.currency, plan: mtsBy.numberPlan, line: '+375290000001', today });

const balances = ({ findings }: Reading) =>
	findings.flatMap((one) => (one.kind === 'balance' ? [one.amount.minor] : []));

const amount = fc.integer({ min: 0, max: 999_999_999 });

/** Ways of writing one sum that people and operators use. */
const written = fc
	.tuple(amount, fc.constantFrom('', ' ', '\u00a0', '\u202f', "'"), fc.constantFrom(',', '.'))
	.map(([minor, group, mark]) => {
		const whole = String(Math.floor(minor / 100)).replace(/\B(?=(\d{3})+$)/g, group);
		return { minor, text: `${whole}${mark}${String(minor % 100).padStart(2, '0')}` };
	});
const currency = fc.constantFrom('руб.', 'руб', 'р', '₽', 'RUB', 'рублей', 'р.');
const space = fc.constantFrom('', ' ', '\u00a0', '\n', '  ');
const invisible = fc.array(fc.tuple(fc.nat(40), fc.constantFrom('\u200b', '\u00ad', '\ufeff', '\u2060')), {
	maxLength: 5
});

/** Sentences that operators put around an answer, with numbers of their own. */
const neighbours = fc.constantFrom(
	'',
	'Тариф «Смарт», списание 01.12.2026 650 руб.',
	'Спасибо, что вы с нами!',
	'Подробнее: *111*23#',
	'Поддержка 0890',
	'Кешбэк: 12 руб.',
	'5 000 бонусов сгорят 30.11.2026',
	'Курс 90,15'
);

describe('a sum', () => {
	it('is read as it is written, whatever stands around it', () => {
		fc.assert(
			fc.property(
				written,
				currency,
				space,
				neighbours,
				neighbours,
				invisible,
				(sum, sign, gap, before, after, noise) => {
					const bare = `${before}\nБаланс: ${sum.text}${gap}${sign} ${after}`;
					const text = noise.reduce((now, [at, mark]) => now.slice(0, at) + mark + now.slice(at), bare);
					expect(balances(russian(text))).toEqual([sum.minor]);
				}
			),
			{ numRuns: 1_000 }
		);
	});

	it('of another currency never becomes one of the account', () => {
		const foreign = fc.constantFrom(
			'USD',
			'EUR',
			'$',
			'€',
			'BYN',
			'тенге',
			'KZT',
			'бел. руб.',
			'XXX',
			'гривен',
			'Kč',
			''
		);
		fc.assert(
			fc.property(written, foreign, space, ({ text }, sign, gap) => {
				expect(balances(russian(`Баланс: ${text}${gap}${sign}`))).toEqual([]);
			}),
			{ numRuns: 500 }
		);
		fc.assert(
			fc.property(written, fc.constantFrom('₽', 'RUB', 'росс. руб.', 'USD'), ({ text }, sign) => {
				expect(balances(belarusian(`Баланс: ${text} ${sign}`))).toEqual([]);
			}),
			{ numRuns: 300 }
		);
	});

	it('with one character put in, taken out or changed is that sum, another one written out in full, or unknown', () => {
		// Every digit that is read stands in the text, in that order, between the name and the
		// currency, with nothing but grouping between.
		fc.assert(
			fc.property(
				written,
				fc.nat(30),
				fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), fc.constantFrom(...'0123456789.,- -')),
				({ text }, at, odd) => {
					const bare = `Баланс: ${text} руб.`;
					const spoilt = bare.slice(0, at) + odd + bare.slice(at);
					for (const minor of balances(russian(spoilt))) {
						// A control character that is not between digits is not there.
						const seen = spoilt.replace(/(?!\s)(?:(?<!\d)\p{Cc}|\p{Cc}(?!\d))/gu, '');
						const part = /[:=]\s*(.*?)\s*р/su.exec(seen)?.[1] ?? '';
						const digits = part.replace(/[^\d]/g, '');
						expect([...part].every((letter) => /[\d\s.,'’\u2212\u2013\p{Cf}+-]/u.test(letter))).toBe(true);
						expect(String(Math.abs(minor)).padStart(3, '0')).toBe(
							(/[.,]\d{2}$/.test(part) ? digits : /[.,]\d$/.test(part) ? `${digits}0` : `${digits}00`)
								.replace(/^0+/, '')
								.padStart(3, '0')
						);
					}
				}
			),
			{ numRuns: 2_000 }
		);
	});
});

describe('a price per period', () => {
	const period = fc.constantFrom('/день', '/сут', ' / мес.', '/месяц', '/30 дней', '/неделю', '/day', '/год');

	it('is no balance and no payment', () => {
		const around = fc.constantFrom<[string, string]>(
			['Баланс: ', ''],
			['На вашем счете ', ''],
			['Зачислено ', ''],
			['Ваш счет пополнен на ', ''],
			['Платеж ', ' зачислен']
		);
		fc.assert(
			fc.property(written, currency, period, around, ({ text }, sign, per, [before, after]) => {
				const { findings } = russian(`${before}${text} ${sign}${per}${after}`);
				expect(findings).toEqual([]);
			}),
			{ numRuns: 500 }
		);
	});

	it('of a subscription is what it costs, whatever balance stands beside it', () => {
		fc.assert(
			fc.property(
				written,
				written,
				currency,
				fc.constantFrom('/день', ' в сутки', ' ежедневно'),
				(sum, rest, sign, per) => {
					const text = `Подписка «Кино» ${sum.text} ${sign}${per}. Баланс: ${rest.text} руб.`;
					expect(russian(text)).toMatchObject({
						findings: [
							{ kind: 'balance', amount: { minor: rest.minor } },
							{ kind: 'subscription', name: 'Кино', fee: { minor: sum.minor, per: 'day' } }
						],
						doubts: []
					});
				}
			),
			{ numRuns: 300 }
		);
	});
});

describe('any text', () => {
	const samples = [...russia, ...shapes, ...answers, ...belarus, ...fraud, ...subscriptions].map(([text]) => text);

	it('is read without an exception, in any order of parts', () => {
		fc.assert(
			fc.property(
				fc.array(fc.oneof(fc.constantFrom(...samples), fc.string({ unit: 'binary' })), { maxLength: 4 }),
				(parts) => {
					const { findings, dangers } = russian(parts.join('\n'));
					expect(dangers.length === 0 || findings.length === 0).toBe(true);
				}
			),
			{ numRuns: 1_000 }
		);
	});

	it('joined with a text of fraud tells no value', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...russia.map(([text]) => text)),
				fc.constantFrom(...fraud.filter(([, [first = '']]) => first.startsWith('danger')).map(([text]) => text)),
				(honest, bad) => {
					expect(russian(`${honest}\n${bad}`).findings).toEqual([]);
				}
			)
		);
	});

	it('of several messages loses none: each is told, or handed back', () => {
		const circumstances = { currency: mtsRu.currency, plan: mtsRu.numberPlan, line: '+79000000001', today } as const;
		const honest = [...russia, ...answers, ...subscriptions]
			.map(([text]) => text)
			.filter((text) => russian(text).findings.some(({ kind }) => kind !== 'promised'))
			// Values are read from the whole: a payment may be taken for what is promised.
			.filter((text) => !/обещан|доверит|promised/i.test(text));
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...honest), { minLength: 2, maxLength: 4 }), (parts) => {
				const { findings, unread } = readPaste(parts.join('\n\n'), circumstances);
				const told = new Set(findings.map((one) => JSON.stringify([one.kind, 'name' in one && one.name])));
				const isTold = (part: string) =>
					russian(part).findings.some((one) => told.has(JSON.stringify([one.kind, 'name' in one && one.name])));
				const first = (part: string) => part.trim().split('\n')[0]?.trim() ?? '';
				for (const part of parts)
					expect(isTold(part) || unread.some((one) => one.includes(first(cleanText(part))))).toBe(true);
			}),
			{ numRuns: 300 }
		);
	});

	it('is read in a moment, however it repeats itself', () => {
		for (const part of [
			'Баланс ',
			'1 ',
			'1 234',
			'Осталось 1 ГБ ',
			'услуга «',
			'a.',
			'- ',
			'сообщите я ',
			'подписка «',
			'5 руб/',
			'карта ',
			'перевод от аб ',
			'код а ',
			'спишется а ',
			'если списание ',
			'мама ошибся ',
			'*1111 ',
			'0411',
			'OCTATOK ',
			'остаток "',
			'остаток пакета минут по тарифу ',
			'сим карта будет '
		])
			expect(() => russian(part.repeat(1_000).slice(0, 1_000))).not.toThrow();
	}, 2_000);

	it('is read for whoever is not signed in, whatever numbers it names', () => {
		const text = 'Тел. +7 900 000-00-02, баланс 15 руб.';
		const nobody = readRu(text, { currency: mtsRu.currency, plan: mtsRu.numberPlan, today });
		expect(balances(nobody)).toEqual([15_00]);
		expect(balances(russian(text))).toEqual([]);
	});

	it.each([
		['visible', ' спасибо'.repeat(200)],
		['invisible', '\u200b'.repeat(5_000)]
	])('longer than anybody’s SMS, %s, is not read: what is cut could change a number', (_, rest) => {
		expect(russian(`Баланс: 100 руб.${rest}`)).toEqual({ findings: [], doubts: ['too-long'], dangers: [] });
	});
});
