import { expect, it } from 'vitest';
import type { OperatorPack } from '../operator/pack';
import { meaning, meaningWithin, spoken } from './dialect';
import { momentReader } from './moments';

it.each(['In Progress', 'in_progress', 'IN-PROGRESS', ' inProgress '])(
	'«%s» is one word however it is written',
	(said) => {
		expect(meaning({ inProgress: 'pending' }, said)).toBe('pending');
	}
);

it.each([undefined, null, {}, '', 'toString', '__proto__'])('%j means nothing', (said) => {
	expect(meaning({ a: 'b' }, said)).toBeUndefined();
});

it.each([
	['creditLimit', 'x'],
	['Credit limit (postpaid)', 'x'],
	['MAIN_CREDIT-LIMIT', 'x'],
	['Кредитный лимит', 'y'],
	['limit of credit', undefined],
	['a'.repeat(5_000_000), undefined],
	['', undefined]
])('within %.20s stands %s', (name, expected) => {
	expect(meaningWithin({ 'credit limit': 'x', 'кредитный лимит': 'y' }, name)).toBe(expected);
});

it('the words of a pack come on top of the usual ones and win over them', () => {
	const money = spoken('money', { currencies: { 'Руб.': 'RUB', tenge: 'KZT' } });
	const pack = { dialect: { money: { currencies: { 'РУБ.': 'BYN', '398': 'KZT' } } } } as unknown as OperatorPack;
	const { currencies } = money(pack);
	expect(['руб.', 'Tenge', 398].map((said) => meaning(currencies, said))).toEqual(['BYN', 'KZT', 'KZT']);
	expect(meaning(money({} as OperatorPack).currencies, 'руб.')).toBe('RUB');
});

const moscow = momentReader('Europe/Moscow');
const at = (text: string): number => Date.parse(text);

it.each([
	['2026-07-01T10:00:00Z', '2026-07-01T10:00:00Z'],
	['2026-07-01T10:00:00+0300', '2026-07-01T07:00:00Z'],
	['2026-07-01T10:00:00+03', '2026-07-01T07:00:00Z'],
	['2026-07-01 10:00:00', '2026-07-01T07:00:00Z'],
	['2026-07-01T10:00', '2026-07-01T07:00:00Z'],
	['2026-07-01T10:00:00.123456789Z', '2026-07-01T10:00:00.123Z'],
	['2026-07-01T10:00:00Z[UTC]', '2026-07-01T10:00:00Z'],
	['2026-07-01', '2026-06-30T21:00:00Z'],
	// In 2012 Moscow was four hours ahead.
	['2012-07-01T10:00:00', '2012-07-01T06:00:00Z'],
	['1782900000000', '2026-07-01T10:00:00Z']
])('«%s» is one moment', (text, moment) => {
	expect(moscow(text)).toBe(at(moment));
});

it('a day that something lasts through ends with it', () => {
	expect(moscow('2026-07-01', 'end')).toBe(at('2026-07-01T20:59:59Z'));
	expect(moscow('2026-07-01T10:00:00', 'end')).toBe(at('2026-07-01T07:00:00Z'));
});

it.each(['', 'yesterday', '01.07.2026', '07/01/2026', '2026-06-31', '2026-07-01T25:00', '1782900000', 5, null, {}])(
	'%j is no moment',
	(value) => {
		expect(moscow(value)).toBeUndefined();
	}
);
